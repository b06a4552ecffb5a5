package org.sankofa.testkit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page answers of its forms. */
public final class Forms {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

    private Forms() {}

    /** Where the answer to a form leads to. */
    public static String location(Answer answer) {
        return answer.hasStatus(303)
                .header("Location")
                .orElseThrow(() -> new AssertionError("Leads nowhere: " + answer));
    }

    /** The version that the first form of a page sends. */
    public static String version(Answer page) {
        Matcher version = VERSION.matcher(page.body());
        if (!version.find()) {
            throw new AssertionError("Has no form with a version: " + page);
        }
        return version.group(1);
    }
}
