package org.sankofa.bench;

import java.util.Arrays;

/** How long single calls took, in nanoseconds. Threads may add at once. */
final class Timings {
    private long[] nanos = new long[1024];
    private int count;

    synchronized void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = time;
    }

    synchronized int count() {
        return count;
    }

    /**
     * The time that the given share of the calls did not exceed, in milliseconds (nearest rank).
     *
     * @param share above 0 to 1
     */
    synchronized double percentile(double share) {
        if (count == 0) {
            throw new IllegalStateException("nothing was timed");
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * count) - 1)] / 1e6;
    }
}
