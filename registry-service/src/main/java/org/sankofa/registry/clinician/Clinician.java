package org.sankofa.registry.clinician;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration as it stands, without who it is of.
 *
 * @param id that of the account
 * @param verificationLevel 1 (best) to 4, ESAR-VHP
 * @param levelValidUntil the last day on which the level holds; null when it does not run out
 */
public record Clinician(
        UUID id,
        Pseudonym pseudonym,
        ClinicianStatus status,
        Profile profile,
        Consents consents,
        int verificationLevel,
        @Nullable LocalDate levelValidUntil,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether others may find them: they submitted, and allow it. */
    public boolean isFindable() {
        return status == ClinicianStatus.SUBMITTED && consents.matching();
    }
}
