package org.sankofa.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** An access token, got anew before it expires. */
final class Session implements Supplier<String> {
    /** Access tokens live for ten minutes. */
    private static final Duration FRESH = Duration.ofMinutes(7);

    private final Supplier<String> signIn;
    private String token;
    private Instant since;

    Session(Supplier<String> signIn) {
        this.signIn = signIn;
        since = Instant.now();
        token = signIn.get();
    }

    @Override
    public synchronized String get() {
        if (since.plus(FRESH).isBefore(Instant.now())) {
            since = Instant.now();
            token = signIn.get();
        }
        return token;
    }
}
