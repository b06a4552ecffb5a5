package org.sankofa.matching.placement;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.text.PlainText;
import org.sankofa.kit.text.PlainTextRule;

/** What one side says came of a placement. */
@Serdeable
record ReportForm(
        @Nullable @NotBlank @PlainText(lines = true) @Size(max = 8000)
        String summary) {

    String cleanSummary() {
        return PlainTextRule.paragraphs(summary);
    }
}
