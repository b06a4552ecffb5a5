package org.sankofa.registry.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.Availability;
import org.sankofa.search.ClinicianHit;
import org.sankofa.search.Explanation;
import org.sankofa.search.Explanation.Passage;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.SearchPage;
import org.sankofa.search.SearchPage.FacetCount;
import org.sankofa.search.SkillClaim;
import org.sankofa.search.question.Criterion;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Concept;

/**
 * A page of the directory.
 *
 * @param understood what was read out of the words, in their order; empty without words
 * @param items best first
 * @param facets how many each value would leave, by the parameter that chooses it
 * @param total on all pages
 * @param next cursor of the page that follows; absent on the last
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record DirectoryResponse(
        List<Understood> understood,
        List<DirectoryItem> items,
        Map<String, List<FacetCount>> facets,
        long total,
        @Nullable String next) {

    /**
     * A clinician as the directory shows them, under their pseudonym.
     *
     * @param score points for what the words ask for; 0 without words
     * @param parts of the score, by what they are for
     * @param matches what is met of the words
     * @param passages of the summary that speak of it
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DirectoryItem(
            String pseudonym,
            String occupation,
            List<String> specialties,
            List<SkillClaim> skills,
            List<LanguageSkill> languages,
            int yearsOfExperience,
            List<Availability> availability,
            int verificationLevel,
            String residence,
            double score,
            Map<Explanation.Part, Double> parts,
            List<Met> matches,
            List<Passage> passages) {}

    /** What the words of a search can ask for. */
    enum Asked {
        OCCUPATION,
        ABILITY,
        LANGUAGE,
        COUNTRY,
        EXPERIENCE,
        TEXT
    }

    /**
     * Something that words of the search ask for.
     *
     * @param words as they were typed
     * @param concepts any of which will do
     * @param level the lowest that will do, for languages
     * @param years the fewest that will do, for experience
     * @param corrected whether the words were read as others that are spelled a little differently
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Understood(
            String words,
            Asked asked,
            List<Named> concepts,
            @Nullable CefrLevel level,
            @Nullable Integer years,
            boolean corrected) {

        static Understood of(Criterion criterion, String language) {
            return switch (criterion) {
                case Criterion.Occupation occupation ->
                    new Understood(
                            occupation.words(),
                            Asked.OCCUPATION,
                            Named.all(occupation.occupations(), language),
                            null,
                            null,
                            occupation.corrected());
                case Criterion.Ability ability ->
                    new Understood(
                            ability.words(),
                            Asked.ABILITY,
                            Named.all(ability.abilities(), language),
                            null,
                            null,
                            ability.corrected());
                case Criterion.Language spoken ->
                    new Understood(
                            spoken.words(),
                            Asked.LANGUAGE,
                            Named.all(spoken.languages(), language),
                            spoken.level(),
                            null,
                            false);
                case Criterion.Country country ->
                    new Understood(
                            country.words(),
                            Asked.COUNTRY,
                            Named.all(country.countries(), language),
                            null,
                            null,
                            false);
                case Criterion.Experience experience ->
                    new Understood(experience.words(), Asked.EXPERIENCE, List.of(), null, experience.years(), false);
                case Criterion.Words words -> new Understood(words.words(), Asked.TEXT, List.of(), null, null, false);
            };
        }
    }

    /** A concept, with its label in the reader's language. */
    @Serdeable
    record Named(String id, String label) {
        static List<Named> all(List<Concept> concepts, String language) {
            return concepts.stream()
                    .map(concept -> new Named(concept.id(), concept.label(language)))
                    .toList();
        }
    }

    /**
     * Something asked for that a clinician meets.
     *
     * @param words of the search
     * @param concepts of the profile by which it is met: what was asked for, or parts of it
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Met(String words, Explanation.Basis basis, List<Named> concepts) {}

    /** @param language BCP 47 tag of the reader */
    static DirectoryResponse of(SearchPage page, String language) {
        return new DirectoryResponse(
                page.question().wanted().stream()
                        .map(criterion -> Understood.of(criterion, language))
                        .toList(),
                page.items().stream().map(item -> item(item, language)).toList(),
                page.facets(),
                page.total(),
                page.next() == null ? null : page.next().toString());
    }

    private static DirectoryItem item(SearchPage.Item item, String language) {
        ClinicianHit clinician = item.clinician();
        return new DirectoryItem(
                clinician.pseudonym(),
                clinician.occupation(),
                clinician.specialties(),
                clinician.skills(),
                clinician.languages(),
                clinician.yearsOfExperience(),
                clinician.availability(),
                clinician.verificationLevel(),
                clinician.residence(),
                item.score(),
                item.explanation().parts(),
                item.explanation().matches().stream()
                        .map(match -> new Met(match.words(), match.basis(), Named.all(match.concepts(), language)))
                        .toList(),
                item.explanation().passages());
    }
}
