package org.sankofa.registry.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The steps that a profile is filled in, in their order. */
public enum Step {
    NAME(true, "identity."),
    OCCUPATION(true, "profile.occupation"),
    SKILLS(false, "profile.skills", "profile.specialties"),
    LANGUAGES(true, "profile.languages"),
    WORK(true, "profile.yearsOfExperience", "profile.residence", "profile.practice"),
    ORIGINS(true, "profile.origins", "profile.citizenships"),
    AVAILABILITY(true, "profile.presences", "profile.terms", "profile.availability", "profile.preferredCountries"),
    SUMMARY(false, "profile.summary"),
    CONSENTS(true, "matching", "identityToHosts", "statistics");

    private final boolean required;
    private final List<String> fields;

    /** @param fields what the paths of its fields begin with */
    Step(boolean required, String... fields) {
        this.required = required;
        this.fields = List.of(fields);
    }

    /** Whether a profile cannot be submitted without it. */
    public boolean isRequired() {
        return required;
    }

    /** Whether one comes back to it for each of several: a skill, a language. */
    public boolean isRepeated() {
        return switch (this) {
            case SKILLS, LANGUAGES, ORIGINS, AVAILABILITY -> true;
            case NAME, OCCUPATION, WORK, SUMMARY, CONSENTS -> false;
        };
    }

    /** Whether it can be kept half filled in, until later. */
    public boolean canWait() {
        return required && this != NAME && this != CONSENTS;
    }

    /** Whether this field is filled in here. */
    boolean has(String field) {
        return fields.stream().anyMatch(field::startsWith);
    }

    /** In addresses and in the keys of its texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Step> of(String slug) {
        return Arrays.stream(values()).filter(step -> step.slug().equals(slug)).findFirst();
    }
}
