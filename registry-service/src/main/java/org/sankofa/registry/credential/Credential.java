package org.sankofa.registry.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credential as it stands.
 *
 * @param check what a verifier found; null while nobody looked
 * @param lastValidDay the earlier of the credential's end and the check's, while it is verified
 */
record Credential(
        UUID id,
        UUID clinician,
        CredentialDetails details,
        CredentialStatus status,
        @Nullable Check check,
        @Nullable LocalDate lastValidDay,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    Standing standing() {
        return new Standing(details.kind(), status, check == null ? null : check.practice(), lastValidDay);
    }

    /** The status on a day, which the sweep that writes expiry down may not have come to yet. */
    CredentialStatus statusOn(LocalDate day) {
        return status == CredentialStatus.VERIFIED && lastValidDay != null && lastValidDay.isBefore(day)
                ? CredentialStatus.EXPIRED
                : status;
    }
}
