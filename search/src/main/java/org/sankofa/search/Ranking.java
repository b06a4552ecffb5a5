package org.sankofa.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.RangeRelation;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.question.Criterion;
import org.sankofa.search.question.Criterion.Asked;
import org.sankofa.search.question.Question;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Term;

/**
 * Who answers a question, and what each thing met is worth. Points are constants: no statistics of the collection are in
 * them, so that scores and pages stay put while others are written, and a score is the sum of its parts.
 */
final class Ranking {

    static final float OCCUPATION = 2;

    /** An occupation named after the first, such as whom somebody is to teach. */
    static final float FURTHER_OCCUPATION = 0.5f;

    static final float DECLARED = 3;
    static final float MENTIONED = 2.4f;

    /** Of what is named by a part of other words, next to what is named by itself. */
    static final float PARTLY = 1;

    /** Of a field that the name of the occupation implies, as midwifery for midwives. */
    static final float IMPLIED = 0.5f;

    /** The words themselves, where the profile neither declares what they name nor is read as mentioning it. */
    static final float LITERAL = 1.2f;

    static final float PROFICIENT = 0.2f;
    static final float EXPERT = 0.1f;
    static final float RECENT = 0.2f;
    static final float LANGUAGE = 2;
    static final float LANGUAGE_BELOW_LEVEL = 0.6f;
    static final float COUNTRY = 2;

    /** That the text has the name of a language or country. */
    static final float TOLD = 0.5f;

    static final float EXPERIENCE = 1.5f;

    /** That they would come for that long, or in that way. */
    static final float STAY = 1.5f;

    static final float WORD = 0.5f;
    static final float STEM = 0.4f;
    static final float NEARLY = 0.25f;
    static final float PHRASE = 2;

    /** That words of the question stand together in the profile, as they do in the question. */
    static final float TOGETHER = 0.3f;

    private static final int WORDS_BETWEEN = 3;

    static final float BETTER_VERIFIED = 0.1f;
    static final float AVAILABLE = 0.1f;

    private static final int RECENT_YEARS = 3;
    private static final int SOON_MONTHS = 6;

    private static final List<String> STEMMED = List.of("words.en", "words.fr", "words.pt", "words.es", "words.ar");

    private static final Pattern PSEUDONYM = Pattern.compile("C-[0-9A-Z]{7}");

    private Ranking() {}

    /** The clinician whose pseudonym this is, if it looks like one. */
    static @Nullable Query pseudonym(String typed) {
        String whole = typed.strip().toUpperCase(Locale.ROOT);
        return PSEUDONYM.matcher(whole).matches()
                ? Query.of(q -> q.term(t -> t.field("pseudonym").value(whole)))
                : null;
    }

    /**
     * Those who answer the question: of its occupations where it names any, else with something that it names, else with
     * enough of its words; everything else that it asks for lifts them.
     */
    static Query query(Question question, LocalDate today) {
        if (question.isEmpty()) {
            return Query.of(q -> q.matchNone(none -> none));
        }
        BoolQuery.Builder all = new BoolQuery.Builder();
        List<Criterion.Occupation> occupations = question.wanted(Criterion.Occupation.class);
        List<Criterion.Ability> abilities = question.wanted(Criterion.Ability.class);
        List<Query> named = Stream.of(
                        question.wanted(Criterion.Language.class).stream().map(Ranking::language),
                        question.wanted(Criterion.Country.class).stream().map(Ranking::country),
                        question.wanted(Criterion.Experience.class).stream().map(Ranking::experience),
                        question.wanted(Criterion.Stay.class).stream().map(Ranking::stay))
                .flatMap(queries -> queries)
                .toList();
        List<Query> words = question.wanted(Criterion.Words.class).stream()
                .filter(text -> !text.phrase())
                .map(Ranking::word)
                .toList();
        List<Query> able = abilities.stream().map(ability -> ability(ability)).toList();
        if (!occupations.isEmpty()) {
            all.filter(anyOf(occupations.stream()
                    .flatMap(occupation -> occupation.occupations().stream())
                    .toList()));
            for (Criterion.Occupation occupation : occupations) {
                boolean first = occupation == occupations.getFirst();
                all.should(worth(first ? OCCUPATION : FURTHER_OCCUPATION, anyOf(occupation.occupations())));
            }
            all.should(able).should(named).should(words);
        } else if (!able.isEmpty()) {
            all.must(q -> q.bool(b -> b.should(able).minimumShouldMatch("1")));
            all.should(named).should(words);
        } else if (!named.isEmpty()) {
            all.must(q -> q.bool(b -> b.should(named).minimumShouldMatch("1")));
            all.should(words);
        } else if (!words.isEmpty()) {
            all.must(q -> q.bool(b -> b.should(words).minimumShouldMatch("3<75%")));
        } else {
            // Who wants only to leave people out wants all others, also those whom nothing below gives a point.
            all.filter(everybody -> everybody.matchAll(any -> any));
        }
        for (Criterion.Ability ability : abilities) {
            if (ability.literal()) {
                all.filter(ability(ability));
            }
        }
        for (Criterion.Words text : question.wanted(Criterion.Words.class)) {
            if (text.phrase()) {
                all.must(worth(PHRASE, literally(text)));
            }
        }
        if (words.size() > 1) {
            all.should(worth(TOGETHER, together(question)));
        }
        abilities.forEach(ability -> all.should(strength(ability, today)));
        all.should(standing(today));
        question.unwanted().forEach(unwanted -> all.mustNot(unwanted(unwanted)));
        return all.minimumShouldMatch("0").build()._toQuery();
    }

    /** Those who have what the criterion names. */
    static Query named(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Occupation occupation -> anyOf(occupation.occupations());
            case Criterion.Ability ability -> ability(ability);
            case Criterion.Language language -> language(language);
            case Criterion.Country country -> country(country);
            case Criterion.Experience experience -> experience(experience);
            case Criterion.Stay stay -> stay(stay);
            case Criterion.Words words -> literally(words);
        };
    }

    private static Query ability(Criterion.Ability ability) {
        if (ability.asked() == Asked.IMPLIED) {
            return worth(IMPLIED, anyOf(ability.abilities()));
        }
        Query declared = worth(declared(ability), anyOf(ability.abilities()));
        Query mentioned = worth(mentioned(ability), anyOf("mentioned", terms(ability.abilities())));
        if (ability.asked() == Asked.PARTLY) {
            return Query.of(q -> q.disMax(best -> best.queries(declared).queries(mentioned)));
        }
        return Query.of(q -> q.disMax(best -> {
            best.queries(declared).queries(mentioned);
            return best.queries(worth(LITERAL, literally(new Criterion.Words(ability.words(), ability.literal()))));
        }));
    }

    static float declared(Criterion.Ability ability) {
        return switch (ability.asked()) {
            case NAMED -> DECLARED;
            case PARTLY -> PARTLY * DECLARED;
            case IMPLIED -> IMPLIED;
        };
    }

    static float mentioned(Criterion.Ability ability) {
        return switch (ability.asked()) {
            case NAMED -> MENTIONED;
            case PARTLY -> PARTLY * MENTIONED;
            case IMPLIED -> 0;
        };
    }

    /** That skills are mastered, and were practised of late. */
    private static List<Query> strength(Criterion.Ability ability, LocalDate today) {
        List<Concept> skills = ability.abilities().stream()
                .filter(concept -> concept.kind() == Kind.SKILL)
                .toList();
        if (skills.isEmpty()) {
            return List.of();
        }
        List<String> recent = skills.stream()
                .flatMap(skill -> recentYears(today).mapToObj(year -> ProfileTerms.practised(skill, year)))
                .toList();
        return List.of(
                worth(PROFICIENT, atLeast(skills, SkillLevel.PROFICIENT)),
                worth(EXPERT, atLeast(skills, SkillLevel.EXPERT)),
                worth(RECENT, anyOf("concepts", recent)));
    }

    private static Query atLeast(List<Concept> skills, SkillLevel level) {
        return anyOf(
                "concepts",
                skills.stream().map(skill -> ProfileTerms.atLeast(skill, level)).toList());
    }

    private static Query language(Criterion.Language language) {
        List<String> fluent = language.languages().stream()
                .map(concept -> ClinicianJson.atLeast(concept.id(), language.level()))
                .toList();
        List<String> any = language.languages().stream().map(Concept::id).toList();
        return Query.of(q -> q.disMax(best -> best.queries(worth(LANGUAGE, anyOf("languageAtLeast", fluent)))
                .queries(worth(LANGUAGE_BELOW_LEVEL, anyOf("languages.language", any)))
                .queries(worth(TOLD, literally(new Criterion.Words(language.words(), false))))));
    }

    private static Query country(Criterion.Country country) {
        List<String> codes = country.countries().stream().map(Concept::id).toList();
        Query declared = Query.of(q -> q.bool(
                b -> b.should(anyOf("origins", codes), anyOf("residence", codes), anyOf("preferredCountries", codes))
                        .minimumShouldMatch("1")));
        return Query.of(q -> q.disMax(best -> best.queries(worth(COUNTRY, declared))
                .queries(worth(TOLD, literally(new Criterion.Words(country.words(), false))))));
    }

    private static Query experience(Criterion.Experience experience) {
        return worth(
                EXPERIENCE,
                Query.of(q ->
                        q.range(r -> r.number(n -> n.field("yearsOfExperience").gte((double) experience.years())))));
    }

    private static Query stay(Criterion.Stay stay) {
        Term term = stay.term();
        return worth(
                STAY,
                term != null
                        ? anyOf("terms", List.of(term.name()))
                        : anyOf(
                                "presences",
                                List.of(Objects.requireNonNull(stay.presence()).name())));
    }

    /** A word of the text: to the letter, by its stem, or nearly. */
    private static Query word(Criterion.Words word) {
        Query stemmed = Query.of(q -> q.multiMatch(m -> m.query(word.words())
                .fields(STEMMED)
                .type(TextQueryType.BestFields)
                .operator(Operator.And)));
        Query nearly = Query.of(q -> q.match(m -> m.field("text")
                .query(word.words())
                .operator(Operator.And)
                .fuzziness("AUTO:5,9")
                .prefixLength(2)
                .maxExpansions(8)));
        return Query.of(q -> q.disMax(best -> best.queries(worth(WORD, literally(word)))
                .queries(worth(STEM, stemmed))
                .queries(worth(NEARLY, nearly))));
    }

    /** Up to three steps of verification, and that they are free soon. */
    private static List<Query> standing(LocalDate today) {
        return List.of(
                worth(BETTER_VERIFIED, ClinicianRequest.levelOrBetter(1)),
                worth(BETTER_VERIFIED, ClinicianRequest.levelOrBetter(2)),
                worth(BETTER_VERIFIED, ClinicianRequest.levelOrBetter(3)),
                worth(
                        AVAILABLE,
                        Query.of(q -> q.range(r -> r.date(d -> d.field("free")
                                .relation(RangeRelation.Intersects)
                                .gte(today.toString())
                                .lte(soon(today).toString()))))));
    }

    static IntStream recentYears(LocalDate today) {
        return IntStream.rangeClosed(today.getYear() - RECENT_YEARS, today.getYear());
    }

    /** The last day on which being free counts as soon. */
    static LocalDate soon(LocalDate today) {
        return today.plusMonths(SOON_MONTHS);
    }

    private static Query unwanted(Question.Unwanted unwanted) {
        List<Query> meant = new ArrayList<>();
        for (Criterion criterion : unwanted.meant()) {
            switch (criterion) {
                case Criterion.Occupation occupation -> meant.add(anyOf(occupation.occupations()));
                case Criterion.Ability ability -> {
                    if (ability.asked() == Asked.NAMED) {
                        meant.add(anyOf(ability.abilities()));
                    }
                }
                case Criterion.Language language ->
                    meant.add(anyOf(
                            "languages.language",
                            language.languages().stream().map(Concept::id).toList()));
                case Criterion.Country country -> meant.add(country(country));
                case Criterion.Experience experience -> meant.add(experience(experience));
                case Criterion.Stay stay -> meant.add(stay(stay));
                case Criterion.Words words -> meant.add(literally(words));
            }
        }
        Query literally = literally(unwanted.words());
        return meant.isEmpty()
                ? literally
                : Query.of(q -> q.bool(any ->
                        any.should(ClinicianRequest.all(meant), literally).minimumShouldMatch("1")));
    }

    private static Query together(Question question) {
        String words = question.wanted(Criterion.Words.class).stream()
                .filter(text -> !text.phrase())
                .map(Criterion.Words::words)
                .collect(Collectors.joining(" "));
        return Query.of(q -> q.matchPhrase(m -> m.field("text").query(words).slop(WORDS_BETWEEN)));
    }

    private static Query literally(Criterion.Words text) {
        return text.phrase()
                ? Query.of(q -> q.matchPhrase(m -> m.field("text").query(text.words())))
                : Query.of(q -> q.match(m -> m.field("text").query(text.words()).operator(Operator.And)));
    }

    private static List<String> terms(List<Concept> concepts) {
        return concepts.stream().map(ProfileTerms::term).toList();
    }

    private static Query anyOf(List<Concept> concepts) {
        return anyOf("concepts", terms(concepts));
    }

    private static Query anyOf(String field, List<String> values) {
        return ClinicianRequest.anyOf(field, values);
    }

    private static Query worth(float points, Query query) {
        return Query.of(q -> q.constantScore(c -> c.filter(query).boost(points)));
    }
}
