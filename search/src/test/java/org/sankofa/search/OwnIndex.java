package org.sankofa.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.sankofa.search.vocabulary.ConceptTagger;
import org.sankofa.search.vocabulary.Vocabulary;
import org.sankofa.testkit.Backends;

/** Gives tests a real Elasticsearch without any clinician index in it; its connections live as long as the JVM. */
final class OwnIndex implements BeforeAllCallback, BeforeEachCallback {

    static final ConceptTagger TAGGER = new ConceptTagger(Vocabulary.standard());

    private final ElasticsearchConnection connection =
            ElasticsearchConnection.open(Backends.elasticsearch(), null, null);

    private final boolean perTest;

    private OwnIndex(boolean perTest) {
        this.perTest = perTest;
    }

    static OwnIndex ofEachTest() {
        return new OwnIndex(true);
    }

    /** For tests that only read, which may then share what {@code @BeforeAll} put there. */
    static OwnIndex ofEachClass() {
        return new OwnIndex(false);
    }

    ElasticsearchClient client() {
        return connection.client();
    }

    ClinicianSearch search() {
        return new ClinicianSearch(client(), TAGGER, Clock.systemUTC());
    }

    ClinicianIndex index() {
        return new ClinicianIndex(client(), TAGGER, Duration.ofMillis(500));
    }

    /** An index with these people, all of them visible. */
    ClinicianIndex holding(Person... people) {
        ClinicianIndex index = index();
        index.ensure();
        index.apply(List.of(people).stream().map(Person::put).toList());
        index.refresh();
        return index;
    }

    List<String> indices() throws Exception {
        return client().indices().getAlias(g -> g.index("clinicians-*")).aliases().keySet().stream()
                .sorted()
                .toList();
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        empty();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        if (perTest) {
            empty();
        }
    }

    private void empty() throws Exception {
        for (String index : indices()) {
            client().indices().delete(d -> d.index(index));
        }
    }
}
