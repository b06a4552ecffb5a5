package org.sankofa.matching.hospital;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The screens on which a need is posted, in their order. */
public enum NeedStep {
    WHO(
            "title",
            "occupation",
            "specialties",
            "requiredSkills",
            "desiredSkills",
            "languages",
            "minimumYears",
            "verificationLevel"),
    WHEN("institution", "programme", "presence", "term", "window", "durationDays", "places"),
    HOW("objectives", "support", "supervisor", "description", "costPerPlace");

    private final List<String> fields;

    NeedStep(String... fields) {
        this.fields = List.of(fields);
    }

    /** In addresses and in the keys of its texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether one comes back to it for each of several skills and languages. */
    public boolean isRepeated() {
        return this == WHO;
    }

    /** The screen that a fault of this field is mended on; empty for what concerns no field. */
    static Optional<NeedStep> of(String field) {
        String whole = field(field);
        return Arrays.stream(values())
                .filter(step -> step.fields.contains(whole))
                .findFirst();
    }

    /** The field that a path leads into. */
    static String field(String path) {
        return path.split("[.\\[]", 2)[0];
    }
}
