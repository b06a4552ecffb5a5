package org.sankofa.registry.clinician;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

/** {@code profile} is the JSON of a {@link Profile}. */
@MappedEntity("clinician")
record ClinicianRow(
        @Id @BinaryId UUID id,
        String pseudonym,
        ClinicianStatus status,
        int verificationLevel,
        @Nullable LocalDate levelValidUntil,
        boolean consentMatching,
        boolean consentIdentity,
        boolean consentStatistics,
        String profile,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
