package org.sankofa.population;

import org.jspecify.annotations.Nullable;

/**
 * Where a clinician works now.
 *
 * @param country ISO 3166-1 alpha-2; null where {@link Setting#NONE}
 */
public record Practice(Setting setting, @Nullable String country) {

    /** What decides, with a verified licence, between the verification levels 1, 2 and 3. */
    public enum Setting {
        HOSPITAL,
        OTHER,
        NONE
    }
}
