package org.sankofa.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper that a person holds, and what a verifier would find at its source.
 *
 * @param issuer a regulator or school; the numbers are invented
 * @param expiresOn null if it holds for life
 */
public record Credential(
        Kind kind,
        String issuer,
        String number,
        String country,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        Finding finding) {

    public enum Kind {
        LICENCE,
        REGISTRATION,
        DIPLOMA,
        CERTIFICATE
    }

    /** What came of the check; {@link #PENDING} if nobody has checked yet. */
    public enum Finding {
        VERIFIED,
        REFUSED,
        PENDING
    }

    /** Whether it permits to practise and a verifier found it good on that day. */
    public boolean permitsPractice(LocalDate day) {
        return (kind == Kind.LICENCE || kind == Kind.REGISTRATION)
                && finding == Finding.VERIFIED
                && (expiresOn == null || !expiresOn.isBefore(day));
    }
}
