package org.sankofa.population;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.ClinicianDocument;

/**
 * An invented clinician of a diaspora.
 *
 * @param language of the account: en, fr, pt, es or ar
 */
public record Person(
        Identity identity, String language, Profile profile, List<Credential> credentials, Consents consents) {

    public Person {
        credentials = List.copyOf(credentials);
    }

    /** ESAR-VHP level, 1 (best) to 4, that this person has on that day once every finding is entered. */
    public int verificationLevel(LocalDate day) {
        if (licence(day) == null) {
            return 4;
        }
        return switch (profile.practice().setting()) {
            case HOSPITAL -> 1;
            case OTHER -> 2;
            case NONE -> 3;
        };
    }

    /** What the search index would hold of this person. */
    public ClinicianDocument document(UUID id, long version, String pseudonym, LocalDate day) {
        Credential licence = licence(day);
        return new ClinicianDocument(
                id,
                version,
                pseudonym,
                profile.occupation(),
                profile.specialties(),
                profile.skills(),
                profile.languages(),
                profile.yearsOfExperience(),
                profile.residence(),
                profile.practice().country(),
                profile.origins(),
                profile.citizenships(),
                profile.presences(),
                profile.terms(),
                profile.availability(),
                profile.preferredCountries(),
                profile.summary(),
                verificationLevel(day),
                licence == null ? null : licence.expiresOn());
    }

    private @Nullable Credential licence(LocalDate day) {
        for (Credential credential : credentials) {
            if (credential.permitsPractice(day)) {
                return credential;
            }
        }
        return null;
    }
}
