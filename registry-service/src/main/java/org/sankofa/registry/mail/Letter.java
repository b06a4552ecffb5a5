package org.sankofa.registry.mail;

import java.util.Map;

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
        SIGN_UP("sign-up"),
        ALREADY_REGISTERED("already-registered"),
        INVITATION("invitation");

        private final String slug;

        Kind(String slug) {
            this.slug = slug;
        }

        public String slug() {
            return slug;
        }
    }

    /** Neither address nor arguments: a token may be among them. */
    @Override
    public String toString() {
        return "Letter[" + kind + ' ' + language + ']';
    }
}
