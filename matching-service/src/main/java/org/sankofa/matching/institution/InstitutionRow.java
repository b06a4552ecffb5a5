package org.sankofa.matching.institution;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;
import org.sankofa.matching.storage.Documents;

/** An institution as it is stored. */
@MappedEntity("institution")
record InstitutionRow(
        @Id @BinaryId UUID id,
        String name,
        String country,
        String place,
        InstitutionKind kind,
        InstitutionStatus status,
        String about,
        String contact,
        @Nullable String reason,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static InstitutionRow of(Institution institution, Documents documents) {
        return new InstitutionRow(
                institution.id(),
                institution.name(),
                institution.country(),
                institution.place(),
                institution.kind(),
                institution.status(),
                institution.about(),
                documents.write(institution.contact()),
                institution.reason(),
                institution.version(),
                institution.createdAt(),
                institution.updatedAt());
    }

    Institution institution(Documents documents) {
        return new Institution(
                id,
                name,
                country,
                place,
                kind,
                about,
                documents.read(contact, Contact.class),
                status,
                reason,
                version,
                createdAt,
                updatedAt);
    }
}
