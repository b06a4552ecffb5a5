package org.sankofa.matching.queue;

import java.util.List;
import org.sankofa.matching.decision.CheckLine;
import org.sankofa.matching.decision.Told;

/** Several submitted assignments that are published together, in words of the reader's language. */
public sealed interface SeveralPage {

    /**
     * Whether its reader is sure.
     *
     * @param kept those that can be published, each with the version that is shown
     */
    record Sure(List<Item> items, List<String> kept) implements SeveralPage {}

    /**
     * One of them.
     *
     * @param fine whether every check passes
     * @param texts that its host wrote
     */
    record Item(
            String title,
            String address,
            String where,
            boolean fine,
            List<CheckLine> checks,
            List<Told> facts,
            List<Told> texts) {}

    /** What became of each. */
    record Done(List<Outcome> items, String summary) implements SeveralPage {}

    /** @param why it was not published; empty where it was */
    record Outcome(String title, String address, boolean published, List<String> why) {}
}
