package org.sankofa.kit.problem;

import java.util.Locale;
import java.util.Map;

/** A word of ours in a message, such as a state or a way of working: told in the reader's language, not by its code. */
@FunctionalInterface
public interface Word {

    String in(Locale locale, Messages messages);

    /** The text under a key of the bundles. */
    static Word of(String key) {
        return (locale, messages) -> messages.text(key, locale, Map.of());
    }
}
