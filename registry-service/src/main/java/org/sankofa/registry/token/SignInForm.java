package org.sankofa.registry.token;

import org.sankofa.kit.page.Typed;

/**
 * What the sign-in page shows.
 *
 * @param next where to go afterwards
 * @param carried what was sent when the session had ended
 */
public record SignInForm(String email, String next, Typed carried) {
    /** Before the names of the carried fields, to tell them from the page's own. */
    public static final String CARRIED = "carried.";
}
