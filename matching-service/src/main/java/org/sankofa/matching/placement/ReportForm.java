package org.sankofa.matching.placement;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sankofa.matching.input.PlainText;
import org.sankofa.matching.input.PlainTextRule;

/** What one side says came of a placement. */
@Serdeable
record ReportForm(
        @Nullable @NotBlank @PlainText @Size(max = 8000) String summary) {

    String cleanSummary() {
        return PlainTextRule.clean(summary);
    }
}
