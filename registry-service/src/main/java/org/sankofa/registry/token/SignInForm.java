package org.sankofa.registry.token;

import java.util.Map;

/**
 * What the sign-in page shows.
 *
 * @param next where to go afterwards
 * @param carried what was sent when the session had ended, by the name of its field
 */
public record SignInForm(String email, String next, Map<String, String> carried) {
    /** Before the names of the carried fields, to tell them from the page's own. */
    public static final String CARRIED = "carried.";
}
