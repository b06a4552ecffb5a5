package org.sankofa.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** A clock that a test sets forward, so that nobody waits for what takes days. In UTC. */
public final class TestClock extends Clock {
    private volatile Supplier<Instant> base;
    private volatile Duration ahead = Duration.ZERO;

    private TestClock(Supplier<Instant> base) {
        this.base = base;
    }

    /** Goes as the machine's does. */
    public static TestClock going() {
        return new TestClock(Instant::now);
    }

    /** Stands still, but for what the test lets pass. */
    public static TestClock standingAt(Instant moment) {
        return new TestClock(() -> moment);
    }

    public void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    /** Undoes all that was let pass. */
    public void back() {
        ahead = Duration.ZERO;
    }

    /** Runs something while the clock stands still, so that a slow machine does not change what is shown. */
    public <T> T standingStill(Callable<T> work) throws Exception {
        Supplier<Instant> before = base;
        Instant now = before.get();
        base = () -> now;
        try {
            return work.call();
        } finally {
            base = before;
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return base.get().plus(ahead);
    }
}
