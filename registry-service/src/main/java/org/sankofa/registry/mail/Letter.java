package org.sankofa.registry.mail;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * A mail to be written.
 *
 * @param name the address as its owner writes it, said in the text
 * @param recipient the address to deliver to, its domain in ASCII
 * @param language of the text: en, fr, pt, es or ar
 * @param arguments values of the named places in the text
 */
public record Letter(String name, String recipient, Kind kind, String language, Map<String, ?> arguments) {
    public Letter {
        arguments = Map.copyOf(arguments);
    }

    /** The texts that we send; each is {@code mail.<slug>.subject} and {@code mail.<slug>.text} in the bundles. */
    public enum Kind {
        SIGN_UP("sign-up", true),
        SIGN_UP_HOST("sign-up-host", true),
        ALREADY_REGISTERED("already-registered", true),
        NEW_PASSWORD("new-password", true),
        INVITATION("invitation", false),
        EMAIL_CHANGE("email-change", true),
        EMAIL_CHANGED("email-changed", false),
        ACCOUNT_DELETED("account-deleted", false),
        INSTITUTION_APPLIED("institution-applied", false),
        INSTITUTION_VETTED("institution-vetted", false),
        INSTITUTION_REFUSED("institution-refused", false),
        INSTITUTION_SUSPENDED("institution-suspended", false),
        ASSIGNMENT_SUBMITTED("assignment-submitted", false),
        ASSIGNMENT_RETURNED("assignment-returned", false),
        ASSIGNMENT_PUBLISHED("assignment-published", false),
        PROPOSAL_OFFERED("proposal-offered", false),
        PROPOSAL_APPLIED("proposal-applied", false),
        PROPOSAL_ACCEPTED("proposal-accepted", false),
        PROPOSAL_DECLINED("proposal-declined", false),
        APPLICATION_ACCEPTED("application-accepted", false),
        APPLICATION_DECLINED("application-declined", false),
        PLACEMENT_APPROVED("placement-approved", false),
        PLACEMENT_REFUSED("placement-refused", false),
        PLACEMENT_CANCELLED("placement-cancelled", false),
        OPENING_FOUND("opening-found", false),
        OPENINGS_FOUND("openings-found", false),
        CANDIDATE_FOUND("candidate-found", false),
        CANDIDATES_FOUND("candidates-found", false),
        SEARCH_MATCHED("search-matched", false),
        SEARCHES_MATCHED("searches-matched", false);

        private static final Set<Kind> NOTICES =
                Collections.unmodifiableSet(EnumSet.range(INSTITUTION_APPLIED, CANDIDATES_FOUND));

        private final String slug;
        private final boolean awaited;

        Kind(String slug, boolean awaited) {
            this.slug = slug;
            this.awaited = awaited;
        }

        /** Whether somebody sits and waits for it: it goes before the thousands that an import has queued. */
        public boolean isAwaited() {
            return awaited;
        }

        public String slug() {
            return slug;
        }

        /** Those that tell of something that has happened in the matching service. */
        public static Set<Kind> notices() {
            return NOTICES;
        }
    }

    /** Neither address nor arguments: a token may be among them. */
    @Override
    public String toString() {
        return "Letter[" + kind + ' ' + language + ']';
    }
}
