package org.sankofa.matching.registry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a clinician stands in the registry at this moment; fresher than the index.
 *
 * @param status DRAFT, SUBMITTED or WITHDRAWN
 * @param version of the profile
 * @param verificationLevel ESAR-VHP, 1 (best) to 4
 * @param residence ISO 3166-1 alpha-2, like all countries here
 * @param practiceCountry where the clinician practises now; null if nowhere
 */
public record Standing(
        UUID id,
        String pseudonym,
        String status,
        long version,
        int verificationLevel,
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

    /** Whether the clinician is in the registry and lets it match. */
    public boolean mayBeMatched() {
        return status.equals("SUBMITTED") && consents.matching();
    }
}
