package org.sankofa.registry.clinician;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration as its owner sees it.
 *
 * @param missing fields that are needed before it can be submitted
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClinicianResponse(
        UUID id,
        String pseudonym,
        ClinicianStatus status,
        long version,
        Identity identity,
        Profile profile,
        Consents consents,
        int verificationLevel,
        @Nullable LocalDate levelValidUntil,
        List<String> missing,
        Instant createdAt,
        Instant updatedAt) {

    public static ClinicianResponse of(Registration registration, LocalDate today) {
        Clinician clinician = registration.clinician();
        return new ClinicianResponse(
                clinician.id(),
                clinician.pseudonym().value(),
                clinician.status(),
                clinician.version(),
                registration.identity(),
                clinician.profile(),
                clinician.consents(),
                clinician.verificationLevel(),
                clinician.levelValidUntil(),
                Completeness.missing(clinician.profile(), today),
                clinician.createdAt(),
                clinician.updatedAt());
    }
}
