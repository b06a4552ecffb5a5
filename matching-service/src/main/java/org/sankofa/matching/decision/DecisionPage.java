package org.sankofa.matching.decision;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know before deciding, in words of the reader's language.
 *
 * @param kind what is decided about, as the keys of its texts and the queue name it: INSTITUTION, ASSIGNMENT and so on
 * @param desk of its reader
 * @param address of the page, where its form goes as well
 * @param state where it stands
 * @param texts that somebody wrote
 * @param grounds what the checks rest on, one by one
 * @param warning what stands in the way; null for nothing
 * @param deeds what the reader can do now; none where it is decided
 */
public record DecisionPage(
        String kind,
        Desk desk,
        String address,
        String title,
        String state,
        List<Told> facts,
        List<Told> texts,
        List<CheckLine> checks,
        List<Told> grounds,
        @Nullable String warning,
        List<String> deeds,
        long version) {
    private static final Set<String> GOING_ON = Set.of("APPROVE", "START");

    public DecisionPage {
        facts = shown(facts);
        texts = shown(texts);
        checks = List.copyOf(checks);
        grounds = shown(grounds);
        deeds = List.copyOf(deeds);
    }

    /** For a manager. */
    public DecisionPage(
            String kind,
            String address,
            String title,
            String state,
            List<Told> facts,
            List<Told> texts,
            List<CheckLine> checks,
            List<Told> grounds,
            @Nullable String warning,
            List<String> deeds,
            long version) {
        this(kind, Desk.queue(kind), address, title, state, facts, texts, checks, grounds, warning, deeds, version);
    }

    /** Whether the warning speaks of that deed: none stands in the way of ending something. */
    public boolean warns(String deed) {
        return warning != null && GOING_ON.contains(deed);
    }

    /** Whether somebody's work stands still until it is decided. */
    public boolean waits() {
        return desk.isQueue() && !deeds.isEmpty();
    }

    private static List<Told> shown(List<Told> all) {
        return all.stream().filter(told -> !told.values().isEmpty()).toList();
    }
}
