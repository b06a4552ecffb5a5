package org.sankofa.registry.watch;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.Input;

/** What the pages of saved searches show, in words of the reader's language. */
public sealed interface SavedSearchPage {

    /** All that somebody has saved. */
    record All(List<Line> searches, boolean removed) implements SavedSearchPage {}

    /**
     * One of them.
     *
     * @param asks what it asks, one thing each
     * @param mails when its owner is written to
     * @param news how many people are new to it; null for nobody
     */
    record Line(
            String address,
            String name,
            List<String> asks,
            String mails,
            @Nullable String news) {}

    /**
     * A search that is to be saved.
     *
     * @param kept what it asks, by the parameters of the directory; a list of pairs, since a name may come several times
     */
    record New(List<String> asks, List<Map.Entry<String, String>> kept, List<Input> inputs, FormFaults faults)
            implements SavedSearchPage {}

    /**
     * One search with whom it has found since.
     *
     * @param directory address of the directory with the same question
     * @param until the moment of the newest alert that is shown; null where all are seen
     * @param next address of the page that follows; null on the last
     */
    record One(
            String address,
            String directory,
            String name,
            List<String> asks,
            List<Found> found,
            @Nullable String until,
            @Nullable String next,
            long version,
            List<Input> inputs,
            FormFaults faults,
            boolean saved)
            implements SavedSearchPage {}

    /**
     * Somebody who came to match.
     *
     * @param address where they are shown
     * @param since when
     */
    record Found(String pseudonym, String address, String since, boolean seen) {}
}
