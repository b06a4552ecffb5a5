package org.sankofa.matching.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.picture.QueueAge;

/**
 * One page of the queue.
 *
 * @param shown how many there are of the kind that is shown
 * @param age of those
 * @param decided whether its reader comes from a decision
 * @param several whether some of what is shown can be decided together
 * @param unticked whether its reader wanted that, and had ticked nothing, or too much
 * @param next address of the page that follows; null on the last
 */
public record QueuePage(
        List<Tab> tabs,
        List<ListedWaiting> items,
        long shown,
        QueueAge age,
        boolean decided,
        boolean several,
        boolean unticked,
        @Nullable String next) {
    public QueuePage {
        tabs = List.copyOf(tabs);
        items = List.copyOf(items);
    }

    /**
     * A kind that can be looked at by itself, or all of them.
     *
     * @param count how many wait, as the reader writes numbers
     */
    public record Tab(String label, String address, String count, boolean chosen) {}
}
