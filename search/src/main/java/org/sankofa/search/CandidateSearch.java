package org.sankofa.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.CandidateQuery.LanguageDemand;
import org.sankofa.search.CandidateQuery.Scope;
import org.sankofa.search.CandidateQuery.SkillDemand;
import org.sankofa.search.vocabulary.SkillLevel;

/**
 * Fetches the people whom matching looks at for an assignment. It only has to bring the best few hundred along: the
 * exact score, and the reasons, are matching's own, computed on the documents.
 */
public final class CandidateSearch {

    private static final float SPECIALTY = 8;
    private static final float PART_OF_SPECIALTY = 4;
    private static final float DEMANDED = 4;
    private static final float DESIRED_SKILL = 3;
    private static final float DESIRED_SKILL_BELOW_LEVEL = 1;
    private static final float DESIRED_LANGUAGE = 2;
    private static final float ORIGIN = 2;
    private static final float PREFERRED_COUNTRY = 1;
    private static final float VERIFIED = 1;
    private static final float MUCH_EXPERIENCE = 1;
    private static final int MUCH_MORE_YEARS = 5;

    private final ElasticsearchClient client;

    public CandidateSearch(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * The most promising people for the query, best first, each with the version that the index has of them.
     *
     * @throws SearchUnavailableException if Elasticsearch does not answer
     */
    public List<ClinicianDocument> find(CandidateQuery query) {
        SearchRequest request = request(query);
        SearchResponse<ClinicianDocument> found =
                ElasticsearchCall.search(() -> client.search(request, ClinicianDocument.class));
        return found.hits().hits().stream()
                .map(hit -> Objects.requireNonNull(hit.source()))
                .toList();
    }

    /**
     * Everybody who meets every hard demand, page by page in the order of ids, whatever the query's scope and limit.
     *
     * @param most how many are fetched at most
     * @param seen takes each page
     * @return how many were fetched
     * @throws SearchUnavailableException if Elasticsearch does not answer
     */
    public int all(CandidateQuery query, int most, Consumer<List<ClinicianDocument>> seen) {
        List<Query> hard = hard(query);
        int fetched = 0;
        UUID last = null;
        List<ClinicianDocument> page;
        do {
            UUID after = last;
            SearchRequest request = SearchRequest.of(r -> {
                r.index(ClinicianIndex.ALIAS)
                        .allowPartialSearchResults(false)
                        .size(CandidateQuery.MAXIMUM_LIMIT)
                        .trackTotalHits(total -> total.enabled(false))
                        .query(q -> q.bool(b -> b.filter(hard)))
                        .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc)));
                return after == null ? r : r.searchAfter(FieldValue.of(after.toString()));
            });
            page =
                    ElasticsearchCall.search(() -> client.search(request, ClinicianDocument.class))
                            .hits()
                            .hits()
                            .stream()
                            .map(hit -> Objects.requireNonNull(hit.source()))
                            .toList();
            if (!page.isEmpty()) {
                seen.accept(page);
                last = page.getLast().id();
            }
            fetched += page.size();
        } while (page.size() == CandidateQuery.MAXIMUM_LIMIT && fetched < most);
        return fetched;
    }

    static SearchRequest request(CandidateQuery query) {
        List<Query> hard = hard(query);
        BoolQuery.Builder bool = new BoolQuery.Builder();
        switch (query.scope()) {
            case ELIGIBLE -> bool.filter(hard);
            case INELIGIBLE -> {
                inTheField(query, bool);
                bool.mustNot(hard.isEmpty() ? Query.of(q -> q.matchAll(a -> a)) : ClinicianRequest.all(hard));
            }
            case ALL -> inTheField(query, bool);
        }
        Set<UUID> among = query.among();
        if (among != null) {
            List<String> ids = among.stream().map(UUID::toString).toList();
            bool.filter(ClinicianRequest.anyOf("id", ids));
        }
        bool.should(soft(query));
        if (query.scope() != Scope.ELIGIBLE) {
            // Of those who do not meet every demand, the ones who meet most of them are worth explaining first.
            for (Query demand : hard) {
                bool.should(worth(DEMANDED, demand));
            }
        }
        return SearchRequest.of(r -> r.index(ClinicianIndex.ALIAS)
                .allowPartialSearchResults(false)
                .size(query.limit())
                .trackTotalHits(total -> total.enabled(false))
                .query(bool.minimumShouldMatch("0").build())
                .sort(
                        SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc))),
                        SortOptions.of(
                                s -> s.field(f -> f.field("verificationLevel").order(SortOrder.Asc))),
                        SortOptions.of(s -> s.field(f -> f.field("id").order(SortOrder.Asc)))));
    }

    private static List<Query> hard(CandidateQuery query) {
        List<Query> hard = new ArrayList<>();
        if (!query.occupations().isEmpty()) {
            hard.add(ClinicianRequest.anyOf("occupation", query.occupations()));
        }
        if (query.specialtyRequired() && !query.specialties().isEmpty()) {
            hard.add(ClinicianRequest.anyOf("specialtyOrBroader", query.specialties()));
        }
        for (SkillDemand demand : query.requiredSkills()) {
            hard.add(atLeast(demand));
        }
        for (LanguageDemand demand : query.languages()) {
            if (demand.required()) {
                hard.add(atLeast(demand));
            }
        }
        if (query.minimumYears() > 0) {
            hard.add(experience(query.minimumYears()));
        }
        if (query.presence() != null) {
            hard.add(
                    ClinicianRequest.anyOf("presences", List.of(query.presence().name())));
        }
        if (query.term() != null) {
            hard.add(ClinicianRequest.anyOf("terms", List.of(query.term().name())));
        }
        if (query.worstVerificationLevel() != null) {
            hard.add(ClinicianRequest.levelOrBetter(query.worstVerificationLevel()));
        }
        @Nullable LocalDate from = query.from();
        Query window = ClinicianRequest.window(from, query.until());
        if (window != null) {
            hard.add(window);
        }
        if (query.heritageRequired() && query.country() != null) {
            hard.add(ClinicianRequest.anyOf("origins", List.of(query.country())));
        }
        return hard;
    }

    private static List<Query> soft(CandidateQuery query) {
        List<Query> soft = new ArrayList<>();
        for (String specialty : query.specialties()) {
            soft.add(worth(SPECIALTY, ClinicianRequest.anyOf("specialties", List.of(specialty))));
            soft.add(worth(PART_OF_SPECIALTY, ClinicianRequest.anyOf("specialtyOrBroader", List.of(specialty))));
        }
        for (SkillDemand demand : query.desiredSkills()) {
            soft.add(worth(DESIRED_SKILL, atLeast(demand)));
            soft.add(worth(DESIRED_SKILL_BELOW_LEVEL, atLeast(new SkillDemand(demand.skill(), SkillLevel.BASIC))));
        }
        for (LanguageDemand demand : query.languages()) {
            if (!demand.required()) {
                soft.add(worth(DESIRED_LANGUAGE, atLeast(demand)));
            }
        }
        String country = query.country();
        if (country != null) {
            soft.add(worth(ORIGIN, ClinicianRequest.anyOf("origins", List.of(country))));
            soft.add(worth(PREFERRED_COUNTRY, ClinicianRequest.anyOf("preferredCountries", List.of(country))));
        }
        soft.add(worth(VERIFIED, ClinicianRequest.levelOrBetter(1)));
        soft.add(worth(VERIFIED, ClinicianRequest.levelOrBetter(2)));
        soft.add(worth(MUCH_EXPERIENCE, experience(query.minimumYears() + MUCH_MORE_YEARS)));
        return soft;
    }

    private static void inTheField(CandidateQuery query, BoolQuery.Builder bool) {
        List<Query> related = new ArrayList<>();
        if (!query.occupations().isEmpty()) {
            related.add(ClinicianRequest.anyOf("occupation", query.occupations()));
        }
        if (!query.specialties().isEmpty()) {
            related.add(ClinicianRequest.anyOf("specialtyOrBroader", query.specialties()));
        }
        if (!related.isEmpty()) {
            bool.filter(f -> f.bool(any -> any.should(related).minimumShouldMatch("1")));
        }
    }

    private static Query atLeast(SkillDemand demand) {
        return ClinicianRequest.anyOf("skillAtLeast", List.of(ClinicianJson.atLeast(demand.skill(), demand.level())));
    }

    private static Query atLeast(LanguageDemand demand) {
        return ClinicianRequest.languageAtLeast(new LanguageSkill(demand.language(), demand.level()));
    }

    private static Query experience(int years) {
        return Query.of(q ->
                q.range(r -> r.number(n -> n.field("yearsOfExperience").gte((double) years))));
    }

    private static Query worth(float points, Query query) {
        return Query.of(q -> q.constantScore(c -> c.filter(query).boost(points)));
    }
}
