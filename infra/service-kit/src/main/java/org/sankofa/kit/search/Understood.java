package org.sankofa.kit.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.question.Criterion;
import org.sankofa.search.question.Question;
import org.sankofa.search.vocabulary.CefrLevel;

/**
 * Something that words of a search ask for.
 *
 * @param words as they were typed
 * @param concepts any of which will do
 * @param level the lowest that will do, for languages
 * @param years the fewest that will do, for experience
 * @param corrected whether the words were read as others that are spelled a little differently
 * @param nearest for a word that nobody has, those that somebody has and that are spelled most like it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Understood(
        String words,
        Asked asked,
        List<Named> concepts,
        @Nullable CefrLevel level,
        @Nullable Integer years,
        boolean corrected,
        List<String> nearest) {

    /** What the words of a search can ask for. */
    public enum Asked {
        OCCUPATION,
        ABILITY,
        LANGUAGE,
        COUNTRY,
        EXPERIENCE,
        TEXT
    }

    /**
     * What was read out of a question, in the order of its words.
     *
     * @param nearest spellings, by the word that nobody has
     * @param language BCP 47 tag of the reader
     */
    public static List<Understood> all(Question question, Map<String, List<String>> nearest, String language) {
        return question.wanted().stream()
                .filter(criterion -> !isImplied(criterion))
                .map(criterion -> of(criterion, nearest, language))
                .toList();
    }

    /** Whether an occupation of the same words tells it: midwives for midwifery. */
    private static boolean isImplied(Criterion criterion) {
        return criterion instanceof Criterion.Ability ability && ability.asked() == Criterion.Asked.IMPLIED;
    }

    private static Understood of(Criterion criterion, Map<String, List<String>> nearest, String language) {
        return switch (criterion) {
            case Criterion.Occupation occupation ->
                new Understood(
                        occupation.words(),
                        Asked.OCCUPATION,
                        Named.all(occupation.occupations(), language),
                        null,
                        null,
                        occupation.corrected(),
                        List.of());
            case Criterion.Ability ability ->
                new Understood(
                        ability.words(),
                        Asked.ABILITY,
                        Named.all(ability.abilities(), language),
                        null,
                        null,
                        ability.corrected(),
                        List.of());
            case Criterion.Language spoken ->
                new Understood(
                        spoken.words(),
                        Asked.LANGUAGE,
                        Named.all(spoken.languages(), language),
                        spoken.level(),
                        null,
                        false,
                        List.of());
            case Criterion.Country country ->
                new Understood(
                        country.words(),
                        Asked.COUNTRY,
                        Named.all(country.countries(), language),
                        null,
                        null,
                        false,
                        List.of());
            case Criterion.Experience experience ->
                new Understood(
                        experience.words(), Asked.EXPERIENCE, List.of(), null, experience.years(), false, List.of());
            case Criterion.Words words ->
                new Understood(
                        words.words(),
                        Asked.TEXT,
                        List.of(),
                        null,
                        null,
                        false,
                        words.phrase() ? List.of() : nearest.getOrDefault(words.words(), List.of()));
        };
    }
}
