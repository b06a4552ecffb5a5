package org.sankofa.registry.clinician;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** Calendar dates, {@code YYYY-MM-DD}, as they are typed. */
public final class Dates {
    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private Dates() {}

    /** @return the date, or null when there is none or it is none (then {@code findings} says so) */
    public static @Nullable LocalDate read(String field, @Nullable String raw, Findings findings) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(raw.strip(), STRICT);
        } catch (DateTimeParseException notADate) {
            findings.refuse(field, "date");
            return null;
        }
    }
}
