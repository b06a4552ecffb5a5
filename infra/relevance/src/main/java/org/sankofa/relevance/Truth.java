package org.sankofa.relevance;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sankofa.population.Profile;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.SkillClaim;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.Vocabulary;

/**
 * What a person is and can, whatever of it they wrote down.
 *
 * @param specialties theirs, and all that these are a part of
 * @param skills theirs, and all that these are a part of
 * @param countries of origin, residence and preference
 */
record Truth(
        String occupation,
        Set<String> specialties,
        Set<String> skills,
        Map<String, CefrLevel> languages,
        Set<String> countries,
        int years) {

    Truth {
        specialties = Set.copyOf(specialties);
        skills = Set.copyOf(skills);
        languages = Map.copyOf(languages);
        countries = Set.copyOf(countries);
    }

    static Truth of(Profile profile, Vocabulary vocabulary) {
        List<String> skills = profile.skills().stream().map(SkillClaim::skill).toList();
        Map<String, CefrLevel> languages = new LinkedHashMap<>();
        for (LanguageSkill spoken : profile.languages()) {
            languages.merge(spoken.language(), spoken.level(), (one, other) -> one.atLeast(other) ? one : other);
        }
        Set<String> countries = new HashSet<>(profile.origins());
        countries.add(profile.residence());
        countries.addAll(profile.preferredCountries());
        return new Truth(
                profile.occupation(),
                vocabulary.withBroader(Kind.SPECIALTY, profile.specialties()),
                vocabulary.withBroader(Kind.SKILL, skills),
                languages,
                countries,
                profile.yearsOfExperience());
    }

    /** Whether the person has this specialty or skill, or a part of it. */
    boolean has(Kind kind, String id) {
        return switch (kind) {
            case SPECIALTY -> specialties.contains(id);
            case SKILL -> skills.contains(id);
            case OCCUPATION -> occupation.equals(id);
            case LANGUAGE -> languages.containsKey(id);
            case COUNTRY -> countries.contains(id);
        };
    }

    boolean speaks(LanguageSkill demanded) {
        CefrLevel level = languages.get(demanded.language());
        return level != null && level.atLeast(demanded.level());
    }
}
