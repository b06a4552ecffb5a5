package org.sankofa.matching.institution;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.kit.text.PlainText;
import org.sankofa.kit.text.PlainTextRule;

/** A manager's word on an institution; all but an approval needs a reason. */
@Serdeable
record VettingForm(
        @Nullable @NotNull Word decision,
        @Nullable @PlainText(lines = true) @Size(max = 2000) String reason) {

    /** What a manager can say. */
    enum Word {
        APPROVE(InstitutionDeed.APPROVE),
        REFUSE(InstitutionDeed.REFUSE),
        SUSPEND(InstitutionDeed.SUSPEND);

        private final InstitutionDeed deed;

        Word(InstitutionDeed deed) {
            this.deed = deed;
        }
    }

    InstitutionDeed deed() {
        return Objects.requireNonNull(decision).deed;
    }

    /** The reason, null for an approval without one. */
    @Nullable
    String checkedReason() {
        String clean = PlainTextRule.paragraphs(reason);
        if (clean.isEmpty() && deed() != InstitutionDeed.APPROVE) {
            throw Refusal.invalid(FieldError.of("reason", "required"));
        }
        return clean.isEmpty() ? null : clean;
    }
}
