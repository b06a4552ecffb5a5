package org.sankofa.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.RangeRelation;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.SuggestSort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.question.Criterion;
import org.sankofa.search.question.Question;

/** How queries are put to Elasticsearch. */
final class ClinicianRequest {

    static final String VALUES = "values";

    /** Before the place of a criterion among those of which it is counted who has it. */
    static final String HAVING = "having-";

    private static final int MOST_COUNTED = 6;

    /** More values than any facet has, so that none is left out. */
    private static final int FACET_VALUES = 500;

    private static final int MOST_SPELLINGS = 4;
    private static final int SPELLINGS_OF_A_WORD = 3;

    /** What {@link ClinicianHit} does not show. */
    private static final List<String> NOT_SHOWN =
            List.of("version", "practiceCountry", "citizenships", "levelValidUntil");

    private static final List<SortOptions> ORDER = List.of(
            SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc))),
            SortOptions.of(s -> s.field(f -> f.field("verificationLevel").order(SortOrder.Asc))),
            SortOptions.of(s -> s.field(f -> f.field("id").order(SortOrder.Asc))));

    private ClinicianRequest() {}

    static SearchRequest of(ClinicianQuery query, Question question, LocalDate today) {
        BoolQuery.Builder everywhere = everywhere(query, question, today);
        Map<Facet, Query> chosen = chosen(query);
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(ClinicianIndex.ALIAS)
                .allowPartialSearchResults(false)
                .size(query.limit() + 1)
                .sort(ORDER)
                .trackTotalHits(total -> total.enabled(true))
                .source(source -> source.filter(filter -> filter.excludes(NOT_SHOWN)));
        if (query.facets() && !chosen.isEmpty()) {
            // The page is narrowed after counting, so that a facet can count as if its own filter were open.
            request.query(built(everywhere)).postFilter(all(chosen.values()));
        } else {
            request.query(built(everywhere.filter(List.copyOf(chosen.values()))));
        }
        if (query.facets()) {
            for (Facet facet : Facet.values()) {
                request.aggregations(facet.parameter(), count(facet, chosen));
            }
            List<Criterion> counted = counted(question);
            for (int at = 0; at < counted.size(); at++) {
                List<Query> having = new ArrayList<>(chosen.values());
                having.add(Ranking.named(counted.get(at)));
                request.aggregations(HAVING + at, Aggregation.of(a -> a.filter(all(having))));
            }
        }
        suggestSpellings(question, request);
        SearchCursor after = query.after();
        if (after != null) {
            request.searchAfter(
                    FieldValue.of(after.score()),
                    FieldValue.of(after.verificationLevel()),
                    FieldValue.of(after.id().toString()));
        }
        return request.build();
    }

    /** What is named and lifts people, of which it is worth knowing whether anybody has it. */
    static List<Criterion> counted(Question question) {
        return question.wanted().stream()
                .filter(criterion -> switch (criterion) {
                    case Criterion.Ability ability -> ability.asked() == Criterion.Asked.NAMED;
                    case Criterion.Language language -> true;
                    case Criterion.Country country -> true;
                    case Criterion.Experience experience -> true;
                    case Criterion.Stay stay -> true;
                    case Criterion.Occupation occupation -> false;
                    case Criterion.Words words -> false;
                })
                .limit(MOST_COUNTED)
                .toList();
    }

    /** Asks for the words of profiles that are spelled most like those of the question that no profile has. */
    private static void suggestSpellings(Question question, SearchRequest.Builder request) {
        List<String> words = question.wanted(Criterion.Words.class).stream()
                .filter(word -> !word.phrase())
                .map(Criterion.Words::words)
                .distinct()
                .limit(MOST_SPELLINGS)
                .toList();
        if (!words.isEmpty()) {
            request.suggest(s -> {
                words.forEach(word -> s.suggesters(
                        word,
                        f -> f.text(word)
                                .term(t -> t.field("text")
                                        .suggestMode(SuggestMode.Missing)
                                        .sort(SuggestSort.Score)
                                        .size(SPELLINGS_OF_A_WORD))));
                return s;
            });
        }
    }

    /** All that the query demands, for asking who meets it and nothing else. */
    static Query demands(ClinicianQuery query, Question question, LocalDate today) {
        BoolQuery.Builder everywhere = everywhere(query, question, today);
        return built(everywhere.filter(List.copyOf(chosen(query).values())));
    }

    /** Where nothing is demanded, everybody is found without a point; a query of nothing would give each one. */
    private static Query built(BoolQuery.Builder demands) {
        return (demands.hasClauses() ? demands : demands.filter(everybody -> everybody.matchAll(all -> all)))
                .build()
                ._toQuery();
    }

    /** What is demanded of those who are counted too. */
    private static BoolQuery.Builder everywhere(ClinicianQuery query, Question question, LocalDate today) {
        BoolQuery.Builder everywhere = new BoolQuery.Builder();
        String text = query.text();
        if (text != null && !text.isBlank()) {
            Query person = Ranking.pseudonym(text);
            if (person != null) {
                everywhere.filter(person);
            } else {
                everywhere.must(Ranking.query(question, today));
            }
        }
        for (LanguageSkill language : query.languages()) {
            everywhere.filter(languageAtLeast(language));
        }
        Query window = window(query.from(), query.until());
        if (window != null) {
            everywhere.filter(window);
        }
        return everywhere;
    }

    /** The filters of which any value is enough, by the facet that shows the values. */
    private static Map<Facet, Query> chosen(ClinicianQuery query) {
        Map<Facet, Query> chosen = new EnumMap<>(Facet.class);
        if (!query.occupations().isEmpty()) {
            chosen.put(Facet.OCCUPATION, anyOf("occupation", query.occupations()));
        }
        if (!query.specialties().isEmpty()) {
            chosen.put(Facet.SPECIALTY, anyOf("specialtyOrBroader", query.specialties()));
        }
        if (!query.residences().isEmpty()) {
            chosen.put(Facet.RESIDENCE, anyOf("residence", query.residences()));
        }
        if (!query.origins().isEmpty()) {
            chosen.put(Facet.ORIGIN, anyOf("origins", query.origins()));
        }
        if (!query.presences().isEmpty()) {
            chosen.put(Facet.PRESENCE, anyOf("presences", names(query.presences())));
        }
        if (!query.terms().isEmpty()) {
            chosen.put(Facet.TERM, anyOf("terms", names(query.terms())));
        }
        Integer worst = query.worstVerificationLevel();
        if (worst != null) {
            chosen.put(Facet.VERIFICATION_LEVEL, levelOrBetter(worst));
        }
        return chosen;
    }

    private static Aggregation count(Facet facet, Map<Facet, Query> chosen) {
        Aggregation values =
                Aggregation.of(a -> a.terms(t -> t.field(facet.field()).size(FACET_VALUES)));
        List<Query> others = new ArrayList<>();
        chosen.forEach((other, filter) -> {
            if (other != facet) {
                others.add(filter);
            }
        });
        return others.isEmpty()
                ? values
                : Aggregation.of(a -> a.filter(all(others)).aggregations(VALUES, values));
    }

    static Query all(Iterable<Query> filters) {
        List<Query> list = new ArrayList<>();
        filters.forEach(list::add);
        return list.size() == 1 ? list.getFirst() : Query.of(q -> q.bool(b -> b.filter(list)));
    }

    static Query anyOf(String field, List<String> values) {
        if (values.size() == 1) {
            return Query.of(q -> q.term(t -> t.field(field).value(values.getFirst())));
        }
        return Query.of(q -> q.terms(t -> t.field(field)
                .terms(v -> v.value(values.stream().map(FieldValue::of).toList()))));
    }

    static Query languageAtLeast(LanguageSkill language) {
        return anyOf("languageAtLeast", List.of(ClinicianJson.atLeast(language.language(), language.level())));
    }

    static Query levelOrBetter(int worst) {
        return Query.of(q ->
                q.range(r -> r.number(n -> n.field("verificationLevel").lte((double) worst))));
    }

    /** That somebody is free on some day of the window, or nothing to ask where it is open on both ends. */
    static @Nullable Query window(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null && until == null) {
            return null;
        }
        return Query.of(q -> q.range(r -> r.date(d -> {
            d.field("free").relation(RangeRelation.Intersects);
            if (from != null) {
                d.gte(from.toString());
            }
            if (until != null) {
                d.lte(until.toString());
            }
            return d;
        })));
    }

    static List<String> names(List<? extends Enum<?>> values) {
        List<String> names = new ArrayList<>();
        for (Enum<?> value : values) {
            names.add(value.name());
        }
        return names;
    }
}
