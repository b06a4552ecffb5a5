package org.sankofa.matching.placement;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.matching.candidate.Explanations;
import org.sankofa.matching.candidate.Outcome;
import org.sankofa.matching.lifecycle.Party;

/**
 * How an approval check came out, in the reader's language.
 *
 * @param advice what to do about a failure
 */
@Serdeable
@Schema(name = "Check")
record CheckView(
        ApprovalCheck check,
        Outcome outcome,
        boolean blocking,
        String message,
        @Nullable String advice,
        Map<String, String> evidence) {

    static CheckView of(CheckResult result, Explanations explanations, Locale locale) {
        String advice =
                result.failed() ? explanations.text("advice." + result.check().name(), Map.of(), locale) : null;
        return new CheckView(
                result.check(),
                result.finding().outcome(),
                result.blocking(),
                explanations.text("check", result.finding(), locale),
                advice,
                explanations.evidence(result.finding().evidence(), Party.MANAGER));
    }
}
