package org.sankofa.kit.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When the daily mail is written: at six in the morning, UTC. */
public final class Morning {
    private static final Duration HOUR = Duration.ofHours(6);

    private Morning() {}

    /** What is found later waits for the next morning, so nobody gets two mails in a day. */
    public static Instant last(Instant now) {
        return now.minus(HOUR).truncatedTo(ChronoUnit.DAYS).plus(HOUR);
    }
}
