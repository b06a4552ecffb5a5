package org.sankofa.search;

import java.util.List;
import java.util.UUID;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/** What a result list shows of a clinician found; fields as in {@link ClinicianDocument}. */
public record ClinicianHit(
        UUID id,
        String pseudonym,
        String occupation,
        List<String> specialties,
        List<SkillClaim> skills,
        List<LanguageSkill> languages,
        int yearsOfExperience,
        String residence,
        List<String> origins,
        List<Presence> presences,
        List<Term> terms,
        List<Availability> availability,
        List<String> preferredCountries,
        String summary,
        int verificationLevel) {}
