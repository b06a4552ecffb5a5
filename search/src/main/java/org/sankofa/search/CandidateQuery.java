package org.sankofa.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Term;

/**
 * What an assignment asks for. A criterion that is null, zero or empty asks for nothing.
 *
 * @param scope who is wanted: those who meet every hard demand, or those in the field who do not, or both
 * @param occupations any of these (hard)
 * @param specialties the more of these, or of what is part of them, the better (hard only if {@code specialtyRequired})
 * @param requiredSkills all of these, at this level or above (hard)
 * @param desiredSkills the more of these the better
 * @param languages those marked required at this level or above (hard), the others the more the better
 * @param from first day of the window that some availability has to touch (hard)
 * @param until last day of that window
 * @param minimumYears of experience (hard)
 * @param worstVerificationLevel 1 to 4; this level or a better one (hard)
 * @param country of the work: people who come from there or prefer it stand higher
 * @param heritageRequired whether {@code country} has to be among the origins (hard)
 * @param among only these people (hard, in every scope); null for everybody
 * @param limit how many at most, 1 to {@value #MAXIMUM_LIMIT}
 */
public record CandidateQuery(
        Scope scope,
        List<String> occupations,
        List<String> specialties,
        boolean specialtyRequired,
        List<SkillDemand> requiredSkills,
        List<SkillDemand> desiredSkills,
        List<LanguageDemand> languages,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int minimumYears,
        @Nullable Presence presence,
        @Nullable Term term,
        @Nullable Integer worstVerificationLevel,
        @Nullable String country,
        boolean heritageRequired,
        @Nullable Set<UUID> among,
        int limit) {

    public static final int MAXIMUM_LIMIT = 1000;

    /** Who is wanted. Those in the field share an occupation or a specialty with the query. */
    public enum Scope {
        ELIGIBLE,
        INELIGIBLE,
        ALL
    }

    public record SkillDemand(String skill, SkillLevel level) {}

    public record LanguageDemand(String language, CefrLevel level, boolean required) {}

    public CandidateQuery {
        if (limit < 1 || limit > MAXIMUM_LIMIT) {
            throw new IllegalArgumentException("limit is 1 to " + MAXIMUM_LIMIT + ", not " + limit);
        }
        if (heritageRequired && country == null) {
            throw new IllegalArgumentException("heritage is required, but of no country");
        }
        occupations = List.copyOf(occupations);
        specialties = List.copyOf(specialties);
        requiredSkills = List.copyOf(requiredSkills);
        desiredSkills = List.copyOf(desiredSkills);
        languages = List.copyOf(languages);
        among = among == null ? null : Set.copyOf(among);
    }

    public CandidateQuery withScope(Scope other) {
        return new CandidateQuery(
                other,
                occupations,
                specialties,
                specialtyRequired,
                requiredSkills,
                desiredSkills,
                languages,
                from,
                until,
                minimumYears,
                presence,
                term,
                worstVerificationLevel,
                country,
                heritageRequired,
                among,
                limit);
    }
}
