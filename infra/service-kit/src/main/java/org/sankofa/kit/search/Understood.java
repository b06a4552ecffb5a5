package org.sankofa.kit.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.question.Criterion;
import org.sankofa.search.question.Question;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/**
 * Something that words of a search ask for.
 *
 * @param words as they were typed
 * @param unwanted whether whoever meets it is left out
 * @param concepts any of which will do
 * @param level the lowest that will do, for languages
 * @param years the fewest that will do, for experience
 * @param term for how long somebody is to come
 * @param presence in which way
 * @param having how many of those found have it, even if less of a language than asked; absent where all have to, and
 *     where it is not counted
 * @param corrected whether the words were read as others that are spelled a little differently
 * @param nearest for a word that nobody has, those that somebody has and that are spelled most like it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Understood(
        String words,
        Asked asked,
        boolean unwanted,
        List<Named> concepts,
        @Nullable CefrLevel level,
        @Nullable Integer years,
        @Nullable Term term,
        @Nullable Presence presence,
        @Nullable Long having,
        boolean corrected,
        List<String> nearest) {

    /** What the words of a search can ask for. */
    public enum Asked {
        OCCUPATION,
        ABILITY,
        LANGUAGE,
        COUNTRY,
        EXPERIENCE,
        TERM,
        PRESENCE,
        TEXT
    }

    /**
     * What was read out of a question: what is wanted in the order of its words, then what is not.
     *
     * @param nearest spellings, by the word that nobody has
     * @param having how many have what is named
     * @param language BCP 47 tag of the reader
     */
    public static List<Understood> all(
            Question question, Map<String, List<String>> nearest, Map<Criterion, Long> having, String language) {
        List<Understood> all = new ArrayList<>();
        for (Criterion criterion : question.wanted()) {
            if (!isImplied(criterion)) {
                all.add(of(criterion, false, nearest, having, language));
            }
        }
        for (Question.Unwanted unwanted : question.unwanted()) {
            int before = all.size();
            for (Criterion criterion : unwanted.meant()) {
                if (!isImplied(criterion)) {
                    all.add(of(criterion, true, Map.of(), Map.of(), language));
                }
            }
            if (all.size() == before) {
                all.add(of(unwanted.words(), true, Map.of(), Map.of(), language));
            }
        }
        return List.copyOf(all);
    }

    /** Whether an occupation of the same words tells it: midwives for midwifery. */
    private static boolean isImplied(Criterion criterion) {
        return criterion instanceof Criterion.Ability ability && ability.asked() == Criterion.Asked.IMPLIED;
    }

    private static Understood of(
            Criterion criterion,
            boolean unwanted,
            Map<String, List<String>> nearest,
            Map<Criterion, Long> having,
            String language) {
        String words = criterion.words();
        Long those = having.get(criterion);
        return switch (criterion) {
            case Criterion.Occupation occupation ->
                new Understood(
                        words,
                        Asked.OCCUPATION,
                        unwanted,
                        Named.all(occupation.occupations(), language),
                        null,
                        null,
                        null,
                        null,
                        those,
                        occupation.corrected(),
                        List.of());
            case Criterion.Ability ability ->
                new Understood(
                        words,
                        Asked.ABILITY,
                        unwanted,
                        Named.all(ability.abilities(), language),
                        null,
                        null,
                        null,
                        null,
                        those,
                        ability.corrected(),
                        List.of());
            case Criterion.Language spoken ->
                new Understood(
                        words,
                        Asked.LANGUAGE,
                        unwanted,
                        Named.all(spoken.languages(), language),
                        // Whoever speaks an unwanted language at all is left out.
                        unwanted ? null : spoken.level(),
                        null,
                        null,
                        null,
                        those,
                        false,
                        List.of());
            case Criterion.Country country ->
                new Understood(
                        words,
                        Asked.COUNTRY,
                        unwanted,
                        Named.all(country.countries(), language),
                        null,
                        null,
                        null,
                        null,
                        those,
                        false,
                        List.of());
            case Criterion.Experience experience ->
                new Understood(
                        words,
                        Asked.EXPERIENCE,
                        unwanted,
                        List.of(),
                        null,
                        experience.years(),
                        null,
                        null,
                        those,
                        false,
                        List.of());
            case Criterion.Stay stay ->
                new Understood(
                        words,
                        stay.term() == null ? Asked.PRESENCE : Asked.TERM,
                        unwanted,
                        List.of(),
                        null,
                        null,
                        stay.term(),
                        stay.presence(),
                        those,
                        false,
                        List.of());
            case Criterion.Words text ->
                new Understood(
                        words,
                        Asked.TEXT,
                        unwanted,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        those,
                        false,
                        text.phrase() ? List.of() : nearest.getOrDefault(words, List.of()));
        };
    }
}
