package org.sankofa.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells the person at the terminal what is going on. */
public interface Progress {
    /** One line. */
    void say(String line);

    /** Says nothing, for tests. */
    static Progress silent() {
        return line -> {};
    }

    /** Runs a step and says how long it took. */
    default <T> T step(String what, Supplier<T> action) {
        Instant start = Instant.now();
        T result = action.get();
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        say(String.format(Locale.ROOT, "%-34s up after %4.1f s", what, seconds));
        return result;
    }
}
