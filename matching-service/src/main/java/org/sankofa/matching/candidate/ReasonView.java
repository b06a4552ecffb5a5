package org.sankofa.matching.candidate;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Map;
import org.sankofa.matching.lifecycle.Party;

/** How an eligibility rule came out, in the reader's language. */
@Serdeable
@Schema(name = "Reason")
public record ReasonView(EligibilityRule rule, Outcome outcome, String message, Map<String, String> evidence) {

    /** The reason as that side may read it. */
    public static ReasonView of(Reason reason, Party reader, Explanations explanations, Locale locale) {
        return new ReasonView(
                reason.rule(),
                reason.finding().outcome(),
                explanations.text("eligibility", reason.finding(), locale),
                explanations.evidence(reason.finding().evidence(), reader));
    }
}
