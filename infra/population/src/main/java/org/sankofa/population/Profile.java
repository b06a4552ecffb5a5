package org.sankofa.population;

import java.util.List;
import org.sankofa.search.Availability;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.SkillClaim;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/** What a clinician says of themself, in the words of the registry's API. */
public record Profile(
        String occupation,
        List<String> specialties,
        List<SkillClaim> skills,
        List<LanguageSkill> languages,
        int yearsOfExperience,
        String residence,
        Practice practice,
        List<String> origins,
        List<String> citizenships,
        List<Presence> presences,
        List<Term> terms,
        List<Availability> availability,
        List<String> preferredCountries,
        String summary) {

    public Profile {
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
