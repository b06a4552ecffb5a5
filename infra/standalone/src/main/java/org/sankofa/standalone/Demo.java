package org.sankofa.standalone;

import java.util.List;

/** The demo data, loaded over HTTP as people would enter them. */
final class Demo {
    private Demo() {}

    /** E-mail addresses of the accounts to try, one for each role. */
    static List<String> accounts() {
        return List.of();
    }

    static void load(Stand stand, Progress progress) {
        progress.say("no demo data yet");
    }
}
