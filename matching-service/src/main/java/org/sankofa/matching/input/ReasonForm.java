package org.sankofa.matching.input;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.kit.text.PlainText;
import org.sankofa.kit.text.PlainTextRule;

/** Why somebody does a thing. */
@Serdeable
public record ReasonForm(
        @Nullable @PlainText(lines = true) @Size(max = 2000) String reason) {

    /** The reason of a form that may itself be missing; null for none. */
    public static @Nullable String optional(@Nullable ReasonForm form) {
        String clean = form == null ? "" : PlainTextRule.paragraphs(form.reason());
        return clean.isEmpty() ? null : clean;
    }

    /**
     * The reason that has to be there.
     *
     * @throws Refusal 422 if it is not
     */
    public static String required(@Nullable ReasonForm form) {
        String reason = optional(form);
        if (reason == null) {
            throw Refusal.invalid(FieldError.of("reason", "required"));
        }
        return reason;
    }

    /**
     * For what is done without one: nothing that somebody wrote is dropped in silence.
     *
     * @throws Refusal 422 if there is one
     */
    public static void none(ReasonForm form) {
        if (optional(form) != null) {
            throw Refusal.invalid(FieldError.of("reason", "reason-not-asked"));
        }
    }
}
