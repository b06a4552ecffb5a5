package org.sankofa.registry.clinician;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.Availability;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Term;

/**
 * What a clinician says of themself, checked. A draft may lack anything; {@link Completeness} says what a submitted one
 * needs. Countries are ISO 3166-1 alpha-2, languages BCP 47, occupations ISCO-08 unit groups, specialties and skills
 * concepts of our vocabulary.
 *
 * @param yearsOfExperience whole years in the occupation
 * @param origins countries of origin and of heritage
 * @param summary free text that hosts read; without name, address or number
 */
public record Profile(
        @Nullable String occupation,
        List<String> specialties,
        List<Skill> skills,
        List<LanguageSkill> languages,
        @Nullable Integer yearsOfExperience,
        @Nullable String residence,
        @Schema(nullable = false) @Nullable Practice practice,
        List<String> origins,
        List<String> citizenships,
        List<Presence> presences,
        List<Term> terms,
        List<Availability> availability,
        List<String> preferredCountries,
        @Nullable String summary) {

    /** With absent lists empty: empty ones are left out of the stored document. */
    public Profile(
            @Nullable String occupation,
            @Nullable List<String> specialties,
            @Nullable List<Skill> skills,
            @Nullable List<LanguageSkill> languages,
            @Nullable Integer yearsOfExperience,
            @Nullable String residence,
            @Nullable Practice practice,
            @Nullable List<String> origins,
            @Nullable List<String> citizenships,
            @Nullable List<Presence> presences,
            @Nullable List<Term> terms,
            @Nullable List<Availability> availability,
            @Nullable List<String> preferredCountries,
            @Nullable String summary) {
        this.occupation = occupation;
        this.specialties = present(specialties);
        this.skills = present(skills);
        this.languages = present(languages);
        this.yearsOfExperience = yearsOfExperience;
        this.residence = residence;
        this.practice = practice;
        this.origins = present(origins);
        this.citizenships = present(citizenships);
        this.presences = present(presences);
        this.terms = present(terms);
        this.availability = present(availability);
        this.preferredCountries = present(preferredCountries);
        this.summary = summary;
    }

    private static <T> List<T> present(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    public static Profile empty() {
        return new Profile(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * A skill that the clinician claims.
     *
     * @param lastPractised calendar year
     * @param note their own words beside the concept
     */
    public record Skill(
            String skill,
            SkillLevel level,
            @Nullable Integer lastPractised,
            @Nullable String note) {}

    /**
     * Where they work now.
     *
     * @param country null when the setting is {@code NONE}
     */
    public record Practice(Setting setting, @Nullable String country) {}

    public enum Setting {
        HOSPITAL,
        OTHER,
        NONE
    }
}
