package org.sankofa.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import co.elastic.clients.elasticsearch.core.search.TermSuggestOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.SearchPage.FacetCount;
import org.sankofa.search.SearchPage.Item;
import org.sankofa.search.question.Criterion;
import org.sankofa.search.question.Question;
import org.sankofa.search.question.QuestionReader;
import org.sankofa.search.vocabulary.ConceptTagger;

/** Finds clinicians by occupation, words and filters, for people who look for somebody. */
public final class ClinicianSearch {

    /** How many people a question for ids only may name, and how many it brings at once. */
    public static final int ASKED_AT_ONCE = 5000;

    private final ElasticsearchClient client;
    private final ConceptTagger tagger;
    private final QuestionReader reader;
    private final Clock clock;

    /** @param clock of the day on which people count as free soon, and skills as practised of late */
    public ClinicianSearch(ElasticsearchClient client, ConceptTagger tagger, Clock clock) {
        this.client = client;
        this.tagger = tagger;
        this.reader = new QuestionReader(tagger);
        this.clock = clock;
    }

    /** The request that is put to Elasticsearch for this query, such as for measuring it without us. */
    public SearchRequest request(ClinicianQuery query) {
        return ClinicianRequest.of(query, question(query), LocalDate.now(clock));
    }

    /** Empty also for a pseudonym, which asks for one person and not for what somebody can. */
    private Question question(ClinicianQuery query) {
        String text = query.text();
        return text == null || text.isBlank() || Ranking.pseudonym(text) != null ? Question.NONE : reader.read(text);
    }

    /**
     * One page of clinicians: those who meet most of what is asked first, then the better verified.
     *
     * <p>A page that starts after a cursor neither repeats nor skips people who did not change in between.
     *
     * @throws SearchUnavailableException if Elasticsearch does not answer
     */
    public SearchPage search(ClinicianQuery query) {
        Question question = question(query);
        LocalDate today = LocalDate.now(clock);
        SearchRequest request = ClinicianRequest.of(query, question, today);
        SearchResponse<ClinicianHit> found = ElasticsearchCall.search(() -> client.search(request, ClinicianHit.class));
        List<Hit<ClinicianHit>> hits = found.hits().hits();
        boolean more = hits.size() > query.limit();
        List<Item> items = new ArrayList<>(query.limit());
        Explainer explainer = question.isEmpty() ? null : new Explainer(tagger, question, today);
        for (Hit<ClinicianHit> hit : more ? hits.subList(0, query.limit()) : hits) {
            ClinicianHit clinician = Objects.requireNonNull(hit.source());
            double score = score(hit.score());
            items.add(new Item(
                    clinician, score, explainer == null ? Explanation.NONE : explainer.explain(clinician, score)));
        }
        long total = Objects.requireNonNull(found.hits().total()).value();
        return new SearchPage(
                question,
                nearest(found.suggest()),
                having(question, found.aggregations()),
                List.copyOf(items),
                facets(found.aggregations()),
                total,
                more ? last(query, items) : null);
    }

    /**
     * Those of these people whom a query finds, on whichever of its pages.
     *
     * @param people at most {@value #ASKED_AT_ONCE}
     * @throws SearchUnavailableException if Elasticsearch does not answer
     */
    public Set<UUID> among(ClinicianQuery query, Collection<UUID> people) {
        if (people.size() > ASKED_AT_ONCE) {
            throw new IllegalArgumentException("more than " + ASKED_AT_ONCE + " people");
        }
        if (people.isEmpty()) {
            return Set.of();
        }
        Query asked = Query.of(
                q -> q.ids(i -> i.values(people.stream().map(UUID::toString).toList())));
        return new HashSet<>(ids(query, asked, null));
    }

    /**
     * Everybody whom a query finds, in the order of ids.
     *
     * @param most how many are fetched at most
     * @throws SearchUnavailableException if Elasticsearch does not answer
     */
    public List<UUID> all(ClinicianQuery query, int most) {
        List<UUID> found = new ArrayList<>();
        List<UUID> page;
        do {
            page = ids(query, null, found.isEmpty() ? null : found.getLast());
            found.addAll(page);
        } while (page.size() == ASKED_AT_ONCE && found.size() < most);
        return List.copyOf(found.size() > most ? found.subList(0, most) : found);
    }

    /** One page of nothing but ids; no points are counted, for they would not be used. */
    private List<UUID> ids(ClinicianQuery query, @Nullable Query asked, @Nullable UUID after) {
        Query demands = ClinicianRequest.demands(query, question(query), LocalDate.now(clock));
        SearchRequest request = SearchRequest.of(s -> {
            s.index(ClinicianIndex.ALIAS)
                    .allowPartialSearchResults(false)
                    .query(q -> q.bool(b -> asked == null ? b.filter(demands) : b.filter(asked, demands)))
                    .size(ASKED_AT_ONCE)
                    .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc)))
                    .trackTotalHits(total -> total.enabled(false))
                    .source(source -> source.fetch(false));
            return after == null ? s : s.searchAfter(FieldValue.of(after.toString()));
        });
        return ElasticsearchCall.search(() -> client.search(request, Void.class)).hits().hits().stream()
                .map(hit -> UUID.fromString(Objects.requireNonNull(hit.id())))
                .toList();
    }

    private static double score(@Nullable Double score) {
        return score == null || score.isNaN() ? 0 : score;
    }

    private static SearchCursor last(ClinicianQuery query, List<Item> items) {
        Item last = items.getLast();
        return new SearchCursor(
                query.fingerprint(),
                (float) last.score(),
                last.clinician().verificationLevel(),
                last.clinician().id());
    }

    private static Map<String, List<String>> nearest(Map<String, List<Suggestion<ClinicianHit>>> suggested) {
        Map<String, List<String>> nearest = new LinkedHashMap<>();
        suggested.forEach((word, parts) -> {
            List<String> spellings = parts.stream()
                    .flatMap(part -> part.term().options().stream())
                    .map(TermSuggestOption::text)
                    .toList();
            if (!spellings.isEmpty()) {
                nearest.put(word, spellings);
            }
        });
        return nearest;
    }

    private static Map<Criterion, Long> having(Question question, Map<String, Aggregate> aggregations) {
        Map<Criterion, Long> having = new LinkedHashMap<>();
        List<Criterion> counted = ClinicianRequest.counted(question);
        for (int at = 0; at < counted.size(); at++) {
            Aggregate people = aggregations.get(ClinicianRequest.HAVING + at);
            if (people != null) {
                having.put(counted.get(at), people.filter().docCount());
            }
        }
        return having;
    }

    private static Map<String, List<FacetCount>> facets(Map<String, Aggregate> aggregations) {
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            Aggregate counted = aggregations.get(facet.parameter());
            if (counted == null) {
                continue;
            }
            if (counted.isFilter()) {
                counted = Objects.requireNonNull(counted.filter().aggregations().get(ClinicianRequest.VALUES));
            }
            List<FacetCount> counts = new ArrayList<>();
            if (counted.isLterms()) {
                for (LongTermsBucket bucket : counted.lterms().buckets().array()) {
                    counts.add(new FacetCount(Long.toString(bucket.key()), bucket.docCount()));
                }
            } else {
                for (StringTermsBucket bucket : counted.sterms().buckets().array()) {
                    counts.add(new FacetCount(bucket.key().stringValue(), bucket.docCount()));
                }
            }
            facets.put(facet.parameter(), facet == Facet.VERIFICATION_LEVEL ? orBetter(counts) : List.copyOf(counts));
        }
        return facets;
    }

    /** Counts of every level from the best that somebody has, with those of all better ones, as the filter finds them. */
    private static List<FacetCount> orBetter(List<FacetCount> counts) {
        List<FacetCount> sums = new ArrayList<>();
        long sum = 0;
        for (int level = 1; level <= ClinicianQuery.WORST_VERIFICATION_LEVEL; level++) {
            String value = Integer.toString(level);
            sum += counts.stream()
                    .filter(count -> count.value().equals(value))
                    .mapToLong(FacetCount::count)
                    .sum();
            if (sum > 0) {
                sums.add(new FacetCount(value, sum));
            }
        }
        return List.copyOf(sums);
    }
}
