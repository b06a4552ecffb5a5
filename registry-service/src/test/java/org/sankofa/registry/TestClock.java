package org.sankofa.registry;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The machine's clock, set forward by a test that has {@code sankofa.test.clock}. */
@Singleton
@Primary
@Requires(property = "sankofa.test.clock")
public class TestClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant stopped;

    /** Runs something while the clock stands still, so that a slow machine does not change what is shown. */
    public <T> T standingStill(Callable<T> work) throws Exception {
        stopped = instant();
        try {
            return work.call();
        } finally {
            stopped = null;
        }
    }

    public void pass(Duration time) {
        ahead = ahead.plus(time);
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
        Instant still = stopped;
        return still != null ? still : Instant.now().plus(ahead);
    }
}
