package org.sankofa.registry.clinician;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.text.PlainTextRule;

/**
 * What is wrong with one input, all of it: checks add to it and go on, so that a person corrects a form once.
 * Codes are the keys of the messages ({@code error.<code>}).
 */
public final class Findings {
    private final List<FieldError> errors = new ArrayList<>();

    public void refuse(String field, String code) {
        errors.add(new FieldError(field, code, Map.of()));
    }

    public void refuse(String field, String code, Map<String, ?> arguments) {
        errors.add(new FieldError(field, code, arguments));
    }

    /**
     * One line of what somebody typed, such as a name. Lengths count Unicode characters (code points).
     *
     * @return the text, or null when there is none or it was refused
     */
    public @Nullable String line(String field, @Nullable String raw, int maximum) {
        return isPlain(field, raw, maximum, false) ? within(field, PlainTextRule.line(raw), maximum) : null;
    }

    /** The same of text of several lines. */
    public @Nullable String paragraphs(String field, @Nullable String raw, int maximum) {
        return isPlain(field, raw, maximum, true) ? within(field, PlainTextRule.paragraphs(raw), maximum) : null;
    }

    private boolean isPlain(String field, @Nullable String raw, int maximum, boolean lines) {
        if (raw == null) {
            return false;
        }
        // Before composing, which is the dearest step here, and cannot shrink a text to an eighth.
        if (raw.length() > 8 * maximum + 64) {
            refuse(field, "too-long", Map.of("maximum", maximum));
            return false;
        }
        OptionalInt refused = PlainTextRule.refused(raw, lines);
        refused.ifPresent(
                character -> refuse(field, "forbidden-character", Map.of("character", "U+%04X".formatted(character))));
        return refused.isEmpty();
    }

    private @Nullable String within(String field, String text, int maximum) {
        if (text.codePointCount(0, text.length()) > maximum) {
            refuse(field, "too-long", Map.of("maximum", maximum));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    public int count() {
        return errors.size();
    }

    public boolean none() {
        return errors.isEmpty();
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }
}
