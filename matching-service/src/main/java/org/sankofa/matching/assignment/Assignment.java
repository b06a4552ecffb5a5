package org.sankofa.matching.assignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need that an institution posts within a programme.
 *
 * @param country of the institution, ISO 3166-1 alpha-2: the host country
 * @param postedBy account that wrote it first
 * @param submittedBy account that handed it to the programme last; null while it never was
 * @param reason why it was returned; null otherwise
 * @param placesTaken placements that were neither refused nor cancelled
 * @param version rises by one with every change
 */
public record Assignment(
        UUID id,
        UUID institution,
        UUID programme,
        String country,
        AssignmentTerms terms,
        AssignmentStatus status,
        UUID postedBy,
        @Nullable UUID submittedBy,
        @Nullable String reason,
        int placesTaken,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether one more placement fits. */
    public boolean hasFreePlace() {
        return placesTaken < terms.places();
    }
}
