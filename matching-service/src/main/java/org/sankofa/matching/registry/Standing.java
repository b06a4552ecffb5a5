package org.sankofa.matching.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.ClinicianDocument;

/**
 * Where a clinician stands in the registry at this moment; fresher than the index.
 *
 * @param status DRAFT, SUBMITTED or WITHDRAWN
 * @param version of the profile
 * @param verificationLevel ESAR-VHP, 1 (best) to 4
 * @param levelValidUntil the last day on which the level holds; null if it does not expire
 * @param residence ISO 3166-1 alpha-2, like all countries here
 * @param practiceCountry where the clinician practises now; null if nowhere
 */
public record Standing(
        UUID id,
        String pseudonym,
        String status,
        long version,
        int verificationLevel,
        @Nullable LocalDate levelValidUntil,
        String residence,
        @Nullable String practiceCountry,
        List<String> citizenships,
        List<String> origins,
        Consents consents,
        List<CredentialStanding> credentials) {

    public Standing {
        citizenships = List.copyOf(citizenships);
        origins = List.copyOf(origins);
        credentials = List.copyOf(credentials);
    }

    /** The profile with what the registry says now in place of what may have changed since it was indexed. */
    public ClinicianDocument over(ClinicianDocument indexed) {
        return new ClinicianDocument(
                indexed.id(),
                indexed.version(),
                indexed.pseudonym(),
                indexed.occupation(),
                indexed.specialties(),
                indexed.skills(),
                indexed.languages(),
                indexed.yearsOfExperience(),
                residence,
                practiceCountry,
                origins,
                citizenships,
                indexed.presences(),
                indexed.terms(),
                indexed.availability(),
                indexed.preferredCountries(),
                indexed.summary(),
                verificationLevel,
                levelValidUntil);
    }

    /** A profile that says nothing but what is said here, for a person whom the index does not have any more. */
    public ClinicianDocument bare() {
        return new ClinicianDocument(
                id,
                version,
                pseudonym,
                "",
                List.of(),
                List.of(),
                List.of(),
                0,
                residence,
                practiceCountry,
                origins,
                citizenships,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                verificationLevel,
                levelValidUntil);
    }

    /** Whether the clinician is in the registry and lets it match. */
    public boolean mayBeMatched() {
        return status.equals("SUBMITTED") && consents.matching();
    }
}
