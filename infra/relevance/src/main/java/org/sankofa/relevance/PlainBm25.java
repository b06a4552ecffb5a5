package org.sankofa.relevance;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sankofa.search.ClinicianDocument;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.Vocabulary;

/**
 * What one gets for nothing: a field with the text of a profile as its owner sees it, the `standard` analyzer, and BM25 as
 * it comes. Any word is enough.
 */
final class PlainBm25 implements Engine {

    private static final String INDEX = "plain-bm25";
    private static final int AT_ONCE = 1000;

    private final ElasticsearchClient client;
    private final Vocabulary vocabulary;

    PlainBm25(ElasticsearchClient client, Vocabulary vocabulary) {
        this.client = client;
        this.vocabulary = vocabulary;
    }

    @Override
    public String name() {
        return "BM25";
    }

    @Override
    public void fill(List<Candidate> people) {
        try {
            client.indices().delete(d -> d.index(INDEX).ignoreUnavailable(true));
            client.indices()
                    .create(c -> c.index(INDEX)
                            .settings(s -> s.numberOfShards("1").numberOfReplicas("0"))
                            .mappings(m -> m.properties("id", p -> p.keyword(k -> k))
                                    .properties("text", p -> p.text(t -> t.analyzer("standard")))));
            for (int from = 0; from < people.size(); from += AT_ONCE) {
                write(people.subList(from, Math.min(people.size(), from + AT_ONCE)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<Candidate> people) throws IOException {
        BulkRequest.Builder bulk = new BulkRequest.Builder().index(INDEX).refresh(Refresh.True);
        for (Candidate person : people) {
            Map<String, String> document = Map.of("id", person.id().toString(), "text", text(person));
            bulk.operations(o -> o.index(i -> i.id(person.id().toString()).document(document)));
        }
        BulkResponse answer = client.bulk(bulk.build());
        if (answer.errors()) {
            throw new IllegalStateException("not all people could be indexed");
        }
    }

    /** Everything that somebody who reads the profile in its owner's language reads. */
    String text(Candidate person) {
        ClinicianDocument written = person.written();
        List<String> lines = new ArrayList<>();
        add(lines, Kind.OCCUPATION, List.of(written.occupation()), person);
        add(lines, Kind.SPECIALTY, written.specialties(), person);
        written.skills().forEach(claim -> add(lines, Kind.SKILL, List.of(claim.skill()), person));
        written.languages().forEach(skill -> add(lines, Kind.LANGUAGE, List.of(skill.language()), person));
        add(lines, Kind.COUNTRY, written.origins(), person);
        add(lines, Kind.COUNTRY, List.of(written.residence()), person);
        add(lines, Kind.COUNTRY, written.preferredCountries(), person);
        lines.add(written.summary());
        return String.join("\n", lines);
    }

    private void add(List<String> lines, Kind kind, List<String> ids, Candidate person) {
        for (String id : ids) {
            Concept concept = vocabulary.concept(kind, id).orElseThrow();
            lines.add(concept.label(person.language()));
        }
    }

    @Override
    public List<UUID> rank(String text, int most) {
        try {
            SearchResponse<Void> found = client.search(
                    s -> s.index(INDEX)
                            .query(q -> q.match(m -> m.field("text").query(text)))
                            .source(source -> source.fetch(false))
                            .sort(o -> o.score(score -> score.order(SortOrder.Desc)))
                            .sort(o -> o.field(f -> f.field("id")))
                            .size(most),
                    Void.class);
            return found.hits().hits().stream()
                    .map(hit -> UUID.fromString(Objects.requireNonNull(hit.id())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
