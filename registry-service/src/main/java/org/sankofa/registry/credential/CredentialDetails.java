package org.sankofa.registry.credential;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.registry.clinician.Dates;
import org.sankofa.registry.clinician.Findings;
import org.sankofa.registry.clinician.ProfileReader;

/**
 * What stands on a licence, registration, diploma or certificate.
 *
 * @param country ISO 3166-1 alpha-2, of the issuer
 * @param expiresOn the last day on which it is valid; null where it does not expire
 */
public record CredentialDetails(
        CredentialKind kind,
        String issuer,
        String number,
        String country,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn) {
    static final int ISSUER_MAXIMUM = 200;
    static final int NUMBER_MAXIMUM = 80;
    private static final int OLDEST_YEARS = 80;
    private static final int LONGEST_YEARS = 60;

    /** @return the details, or null when {@code findings} says why not */
    public static @Nullable CredentialDetails read(
            CredentialForm form, ProfileReader codes, LocalDate today, Findings findings) {
        int before = findings.count();
        present("kind", form.kind(), findings);
        present("issuer", form.issuer(), findings);
        present("number", form.number(), findings);
        present("country", form.country(), findings);
        present("issuedOn", form.issuedOn(), findings);
        CredentialKind kind = ProfileReader.choice("kind", form.kind(), CredentialKind.class, findings);
        String issuer = findings.line("issuer", form.issuer(), ISSUER_MAXIMUM);
        String number = findings.line("number", form.number(), NUMBER_MAXIMUM);
        String country = codes.country("country", form.country(), findings);
        LocalDate issued = Dates.read("issuedOn", form.issuedOn(), findings);
        LocalDate expires = Dates.read("expiresOn", form.expiresOn(), findings);
        if (issued != null && (issued.isAfter(today) || issued.isBefore(today.minusYears(OLDEST_YEARS)))) {
            findings.refuse(
                    "issuedOn",
                    "implausible-date",
                    Map.of("minimum", today.minusYears(OLDEST_YEARS), "maximum", today));
        }
        if (issued != null && expires != null && expires.isBefore(issued)) {
            findings.refuse("expiresOn", "ends-before-start");
        } else if (expires != null && expires.isAfter(today.plusYears(LONGEST_YEARS))) {
            findings.refuse(
                    "expiresOn",
                    "implausible-date",
                    Map.of("minimum", issued == null ? today : issued, "maximum", today.plusYears(LONGEST_YEARS)));
        }
        if (findings.count() != before
                || kind == null
                || issuer == null
                || number == null
                || country == null
                || issued == null) {
            return null;
        }
        return new CredentialDetails(kind, issuer, number, country, issued, expires);
    }

    private static void present(String field, @Nullable String raw, Findings findings) {
        if (raw == null || raw.isBlank()) {
            findings.refuse(field, "required");
        }
    }

    /** Without the number, which names its holder in a public register. */
    @Override
    public String toString() {
        return "CredentialDetails[" + kind + ", " + country + "]";
    }
}
