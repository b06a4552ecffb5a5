package org.sankofa.bench;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Says on standard error what is being done, so that standard output holds the table alone. */
final class Progress {
    private Progress() {}

    static void say(String line) {
        System.err.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + line);
    }

    static void say(String format, Object... values) {
        say(format.formatted(values));
    }
}
