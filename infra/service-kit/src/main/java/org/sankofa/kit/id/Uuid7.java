package org.sankofa.kit.id;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time-ordered identifiers, UUID version 7 of RFC 9562: 48 bits of Unix milliseconds, then 12 bits that count within
 * the millisecond (method 1 of section 6.2), then 62 random bits. Ordered within one process, so that rows are appended
 * to the end of a clustered index. An identifier is no secret: every row is authorised, however its id was learnt.
 */
public final class Uuid7 {
    private static final int COUNTER_BITS = 12;
    private static final AtomicLong LAST = new AtomicLong();

    private Uuid7() {}

    public static UUID next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long ticks = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long most = (ticks >>> COUNTER_BITS) << 16 | 0x7000L | ticks & 0x0fffL;
        long least = ThreadLocalRandom.current().nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(most, least);
    }
}
