package org.sankofa.search.opening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.Explanation.Basis;
import org.sankofa.search.Explanation.Part;
import org.sankofa.search.ProfileTerms;
import org.sankofa.search.question.Criterion;
import org.sankofa.search.question.Criterion.Asked;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Words;

/**
 * What each thing that a question names is worth where an opening meets it. The points are those by which clinicians are
 * ranked; a country and a language count more where the opening declares them than where its texts speak of them.
 */
final class OpeningRanking {

    static final double OCCUPATION = 2;

    /** An occupation named after the first. */
    static final double FURTHER_OCCUPATION = 0.5;

    static final double DECLARED = 3;
    static final double MENTIONED = 2.4;

    /** Of a field that the name of the occupation implies, as midwifery for midwives. */
    static final double IMPLIED = 0.5;

    /** The words themselves, where the opening neither declares what they name nor is read as mentioning it. */
    static final double LITERAL = 1.2;

    static final double LANGUAGE = 2;

    /** Of a language that is an advantage, or spoken of. */
    static final double LANGUAGE_BESIDE = 0.6;

    static final double COUNTRY = 2;
    static final double COUNTRY_BESIDE = 0.6;

    /** That the texts have the name of a language or country: it may be the name of something else. */
    static final double TOLD = 0.5;

    /** The opening asks for no more years than that. */
    static final double EXPERIENCE = 1.5;

    static final double STAY = 1.5;

    static final double WORD = 0.5;
    static final double STEM = 0.4;
    static final double NEARLY = 0.25;
    static final double PHRASE = 2;

    private OpeningRanking() {}

    /**
     * What is met of one criterion.
     *
     * @param basis null where only the words are met
     */
    record Merit(Part part, double points, @Nullable Basis basis) {}

    /**
     * A word of the question, plain.
     *
     * @param forms the word and its stems
     * @param judged words of openings, and whether this one is a slip or two away: the same ones come again and again
     */
    private record Wanted(String plain, Set<String> forms, Map<String, Boolean> judged) {
        static List<Wanted> all(String words) {
            return Words.plain(words).stream()
                    .map(plain -> new Wanted(plain, Words.forms(plain), new HashMap<>()))
                    .toList();
        }

        double points(ReadOpening opening) {
            if (opening.hasWord(plain)) {
                return WORD;
            }
            if (forms.stream().anyMatch(opening.forms()::contains)) {
                return STEM;
            }
            return isNearlyIn(opening) ? NEARLY : 0;
        }

        private boolean isNearlyIn(ReadOpening opening) {
            int slips = Slips.allowed(plain);
            return slips > 0
                    && opening.wordsFrom(plain.substring(0, Slips.SURE)).stream()
                            .anyMatch(word -> judged.computeIfAbsent(word, near -> Slips.within(slips, plain, near)));
        }
    }

    /** A criterion of a question, made ready to be held against many openings, one after the other. */
    static final class Clause {
        private final Criterion criterion;
        private final boolean further;
        private final List<String> terms;
        private final List<Wanted> words;
        private final List<String> plain;

        /** @param further whether the question names another occupation before this one */
        Clause(Criterion criterion, boolean further) {
            this.criterion = criterion;
            this.further = further;
            terms = concepts(criterion).stream().map(ProfileTerms::term).toList();
            words = Wanted.all(criterion.words());
            plain = words.stream().map(Wanted::plain).toList();
        }

        Criterion criterion() {
            return criterion;
        }

        Set<String> terms() {
            return new HashSet<>(terms);
        }

        /** The most points that an opening can have for it. */
        double most() {
            return switch (criterion) {
                case Criterion.Occupation occupation -> further ? FURTHER_OCCUPATION : OCCUPATION;
                case Criterion.Ability ability -> ability.asked() == Asked.IMPLIED ? IMPLIED : DECLARED;
                case Criterion.Language language -> LANGUAGE;
                case Criterion.Country country -> COUNTRY;
                case Criterion.Experience experience -> EXPERIENCE;
                case Criterion.Stay stay -> STAY;
                case Criterion.Words text -> text.phrase() ? PHRASE : WORD;
            };
        }

        /** What the opening meets of it; null if nothing. */
        @Nullable
        Merit merit(ReadOpening opening) {
            return switch (criterion) {
                case Criterion.Occupation occupation ->
                    any(opening.declared()) ? new Merit(Part.OCCUPATION, most(), Basis.DECLARED) : null;
                case Criterion.Ability ability -> ability(ability, opening);
                case Criterion.Language language ->
                    orTold(named(opening, Part.LANGUAGES, LANGUAGE, LANGUAGE_BESIDE), opening);
                case Criterion.Country country ->
                    orTold(named(opening, Part.COUNTRIES, COUNTRY, COUNTRY_BESIDE), opening);
                case Criterion.Experience experience ->
                    opening.opening().minimumYears() <= experience.years()
                            ? new Merit(Part.EXPERIENCE, EXPERIENCE, Basis.DECLARED)
                            : null;
                case Criterion.Stay stay ->
                    opening.opening().term() == stay.term() || opening.opening().presence() == stay.presence()
                            ? new Merit(Part.STAY, STAY, Basis.DECLARED)
                            : null;
                case Criterion.Words text -> text.phrase() ? phrase(opening) : words(opening);
            };
        }

        private @Nullable Merit ability(Criterion.Ability ability, ReadOpening opening) {
            if (ability.asked() == Asked.IMPLIED) {
                return any(opening.declared()) ? new Merit(Part.ABILITIES, IMPLIED, Basis.DECLARED) : null;
            }
            Merit named = named(opening, Part.ABILITIES, DECLARED, MENTIONED);
            boolean literally = ability.literal()
                    ? opening.hasPhrase(plain)
                    : ability.asked() == Asked.NAMED && hasAllWords(opening);
            return named == null && literally ? new Merit(Part.WORDS, LITERAL, null) : named;
        }

        private @Nullable Merit named(ReadOpening opening, Part part, double declared, double mentioned) {
            if (any(opening.declared())) {
                return new Merit(part, declared, Basis.DECLARED);
            }
            return any(opening.mentioned()) ? new Merit(part, mentioned, Basis.MENTIONED) : null;
        }

        private @Nullable Merit orTold(@Nullable Merit named, ReadOpening opening) {
            return named == null && hasAllWords(opening) ? new Merit(Part.WORDS, TOLD, null) : named;
        }

        private @Nullable Merit phrase(ReadOpening opening) {
            return !plain.isEmpty() && opening.hasPhrase(plain) ? new Merit(Part.WORDS, PHRASE, null) : null;
        }

        /** All of its words, worth what the one that is met worst is worth. */
        private @Nullable Merit words(ReadOpening opening) {
            double points = words.isEmpty() ? 0 : WORD;
            for (Wanted word : words) {
                points = Math.min(points, word.points(opening));
            }
            return points > 0 ? new Merit(Part.WORDS, points, null) : null;
        }

        /** Whether the text has the words themselves: all of them, or one after the other. */
        boolean isLiterally(ReadOpening opening) {
            boolean phrase = criterion instanceof Criterion.Words text && text.phrase();
            return phrase ? !plain.isEmpty() && opening.hasPhrase(plain) : hasAllWords(opening);
        }

        private boolean hasAllWords(ReadOpening opening) {
            return !plain.isEmpty() && plain.stream().allMatch(opening::hasWord);
        }

        private boolean any(Set<String> has) {
            for (String term : terms) {
                if (has.contains(term)) {
                    return true;
                }
            }
            return false;
        }
    }

    static List<Clause> clauses(Collection<Criterion> criteria) {
        List<Clause> clauses = new ArrayList<>();
        boolean further = false;
        for (Criterion criterion : criteria) {
            clauses.add(new Clause(criterion, further));
            further |= criterion instanceof Criterion.Occupation;
        }
        return clauses;
    }

    /** What a criterion names. */
    static List<Concept> concepts(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Occupation occupation -> occupation.occupations();
            case Criterion.Ability ability -> ability.abilities();
            case Criterion.Language language -> language.languages();
            case Criterion.Country country -> country.countries();
            case Criterion.Experience experience -> List.of();
            case Criterion.Stay stay -> List.of();
            case Criterion.Words words -> List.of();
        };
    }
}
