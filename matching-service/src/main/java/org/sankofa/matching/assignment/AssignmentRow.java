package org.sankofa.matching.assignment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;
import org.sankofa.matching.storage.Documents;

/** An assignment as it is stored. */
@MappedEntity("assignment")
record AssignmentRow(
        @Id @BinaryId UUID id,
        @BinaryId UUID institution,
        @BinaryId UUID programme,
        String country,
        AssignmentStatus status,
        String occupation,
        int places,
        int placesTaken,
        String terms,
        @BinaryId UUID postedBy,
        @Nullable @BinaryId UUID submittedBy,
        @Nullable String reason,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static AssignmentRow of(Assignment assignment, Documents documents) {
        return new AssignmentRow(
                assignment.id(),
                assignment.institution(),
                assignment.programme(),
                assignment.country(),
                assignment.status(),
                assignment.terms().occupation(),
                assignment.terms().places(),
                assignment.placesTaken(),
                documents.write(assignment.terms()),
                assignment.postedBy(),
                assignment.submittedBy(),
                assignment.reason(),
                assignment.version(),
                assignment.createdAt(),
                assignment.updatedAt());
    }

    Assignment assignment(Documents documents) {
        return new Assignment(
                id,
                institution,
                programme,
                country,
                documents.read(terms, AssignmentTerms.class),
                status,
                postedBy,
                submittedBy,
                reason,
                placesTaken,
                version,
                createdAt,
                updatedAt);
    }
}
