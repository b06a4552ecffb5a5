package org.sankofa.matching.institution;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A host hospital, clinic, health centre or school.
 *
 * @param country ISO 3166-1 alpha-2
 * @param place town and region, as people write it
 * @param reason why it was refused or suspended; null otherwise
 * @param version rises by one with every change
 */
public record Institution(
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

    /** Whether a manager vouches for it as it is now. */
    public boolean isVetted() {
        return status == InstitutionStatus.VETTED;
    }

    /** Whether this change touches what the vetting rested on. */
    public InstitutionDeed deedOfChange(String newName, String newCountry, String newPlace, InstitutionKind newKind) {
        boolean same = name.equals(newName) && country.equals(newCountry) && place.equals(newPlace) && kind == newKind;
        return same ? InstitutionDeed.EDIT : InstitutionDeed.RENAME;
    }
}
