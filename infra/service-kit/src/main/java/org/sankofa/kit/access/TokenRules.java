package org.sankofa.kit.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What the issuer of access tokens writes and their readers demand. Both services must agree.
 *
 * @param issuer the {@code iss} claim
 * @param audience what the {@code aud} claim must contain
 */
@ConfigurationProperties("sankofa.tokens")
public record TokenRules(
        @Bindable(defaultValue = "sankofa-registry") String issuer,
        @Bindable(defaultValue = "sankofa") String audience) {
    /** The header's {@code typ} of an access token, after RFC 9068: no other JWT of ours passes for one. */
    public static final String TYPE = "at+jwt";

    /** The claim that holds the one role of the account, as a list, because Micronaut and others read a list. */
    public static final String ROLES = "roles";
}
