package org.sankofa.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/**
 * What the index knows of a clinician: nothing here names, reaches or identifies the person.
 *
 * @param version of the profile in the registry; an older one never replaces a newer one
 * @param pseudonym what hosts call the clinician, `C-` and seven characters
 * @param occupation ISCO-08 unit group
 * @param yearsOfExperience full years
 * @param residence ISO 3166-1 alpha-2, like all countries here
 * @param practiceCountry where the clinician practises now; null if nowhere
 * @param origins countries of origin and heritage
 * @param summary free text; never a name or contact
 * @param verificationLevel ESAR-VHP, 1 (best) to 4
 * @param levelValidUntil the last day on which the level holds; null if it does not expire
 */
public record ClinicianDocument(
        UUID id,
        long version,
        String pseudonym,
        String occupation,
        List<String> specialties,
        List<SkillClaim> skills,
        List<LanguageSkill> languages,
        int yearsOfExperience,
        String residence,
        @Nullable String practiceCountry,
        List<String> origins,
        List<String> citizenships,
        List<Presence> presences,
        List<Term> terms,
        List<Availability> availability,
        List<String> preferredCountries,
        String summary,
        int verificationLevel,
        @Nullable LocalDate levelValidUntil) {

    public ClinicianDocument {
        specialties = List.copyOf(specialties);
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
        origins = List.copyOf(origins);
        citizenships = List.copyOf(citizenships);
        presences = List.copyOf(presences);
        terms = List.copyOf(terms);
        availability = List.copyOf(availability);
        preferredCountries = List.copyOf(preferredCountries);
    }
}
