package org.sankofa.registry.credential;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.registry.clinician.Dates;
import org.sankofa.registry.clinician.Findings;
import org.sankofa.registry.clinician.Profile.Setting;
import org.sankofa.registry.clinician.ProfileReader;

/**
 * What a verifier found, as typed.
 *
 * @param outcome {@code VERIFIED} or {@code REFUSED}
 * @param method {@code ISSUER_REGISTER}, {@code ISSUER_CONTACT} or {@code DOCUMENT_SIGHTED}
 * @param practice where the holder works now, if that was found: {@code HOSPITAL}, {@code OTHER} or {@code NONE}
 * @param validUntil the day after which it has to be checked again; the credential's own end counts besides
 */
@Serdeable
record VerificationForm(
        @Nullable String outcome,
        @Nullable String method,
        @Nullable String practice,
        @Nullable String validUntil,
        @Nullable String comment) {
    static final int COMMENT_MAXIMUM = 1_000;
    private static final int LONGEST_YEARS = 10;

    enum Outcome {
        VERIFIED,
        REFUSED
    }

    /** The checked form of it. */
    record Finding(
            Outcome outcome,
            Check.Method method,
            @Nullable Setting practice,
            @Nullable LocalDate validUntil,
            @Nullable String comment) {}

    @Nullable
    Finding read(LocalDate today, Findings findings) {
        Outcome decided = required("outcome", outcome, Outcome.class, findings);
        Check.Method how = required("method", method, Check.Method.class, findings);
        Setting working = ProfileReader.choice("practice", practice, Setting.class, findings);
        LocalDate until = Dates.read("validUntil", validUntil, findings);
        String remark = findings.paragraphs("comment", comment, COMMENT_MAXIMUM);
        if (decided == Outcome.REFUSED) {
            if (working != null) {
                findings.refuse("practice", "only-when-verified");
            }
            if (until != null) {
                findings.refuse("validUntil", "only-when-verified");
            }
        }
        LocalDate latest = today.plusYears(LONGEST_YEARS);
        if (until != null && (until.isBefore(today) || until.isAfter(latest))) {
            findings.refuse("validUntil", "implausible-date", Map.of("minimum", today, "maximum", latest));
        }
        return decided == null || how == null || !findings.none()
                ? null
                : new Finding(decided, how, working, until, remark);
    }

    private static <E extends Enum<E>> @Nullable E required(
            String field, @Nullable String raw, Class<E> choices, Findings findings) {
        if (raw == null || raw.isBlank()) {
            findings.refuse(field, "required");
            return null;
        }
        return ProfileReader.choice(field, raw, choices, findings);
    }
}
