package org.sankofa.matching.institution;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An institution as its members and managers read it. */
@Serdeable
@Schema(name = "Institution")
record InstitutionView(
        UUID id,
        String name,
        String country,
        String place,
        InstitutionKind kind,
        String about,
        Contact contact,
        InstitutionStatus status,
        @Nullable String reason,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static InstitutionView of(Institution institution) {
        return new InstitutionView(
                institution.id(),
                institution.name(),
                institution.country(),
                institution.place(),
                institution.kind(),
                institution.about(),
                institution.contact(),
                institution.status(),
                institution.reason(),
                institution.version(),
                institution.createdAt(),
                institution.updatedAt());
    }
}
