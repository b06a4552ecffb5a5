package org.sankofa.matching.watch;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.Input;

/**
 * What the pages of those who wait show, in words of the reader's language: of clinicians, who wait for assignments, and
 * of hosts, who wait for candidates. Both see the same; {@code words} begins the keys of what is said to each.
 */
public sealed interface WatchPage {

    /** All that somebody waits for. */
    record All(String words, String back, String backLabel, List<Line> lines, FormFaults faults, boolean removed)
            implements WatchPage {}

    /**
     * One of it.
     *
     * @param asks what a search asks, one thing each; none for a host
     * @param mails when its owner is written to
     * @param news how many are new to it; null for none
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
     * @param kept what it asks, by the parameters of the page of open assignments; a list of pairs, since a name may come
     *     several times
     */
    record New(List<String> asks, List<Map.Entry<String, String>> kept, List<Input> inputs, FormFaults faults)
            implements WatchPage {}

    /**
     * One thing that somebody waits for, with what was found since.
     *
     * @param all address of the page with all that they wait for
     * @param source address of the page where all that matches is found
     * @param until the moment of the newest alert that is shown; null where all are seen
     * @param next address of the page that follows; null on the last
     */
    record One(
            String words,
            String all,
            String address,
            String source,
            String name,
            List<String> asks,
            List<Found> found,
            @Nullable String until,
            @Nullable String next,
            long version,
            List<Input> inputs,
            FormFaults faults,
            boolean saved)
            implements WatchPage {}

    /**
     * What was found.
     *
     * @param where the work is; empty for a person
     * @param since when
     */
    record Found(String title, String address, List<String> where, String since, boolean seen) {}

    /** What is to be removed. */
    record Remove(String words, String name, String address, long version) implements WatchPage {}
}
