package org.sankofa.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.sankofa.search.vocabulary.Vocabulary;
import org.sankofa.testkit.Backends;

/** Gives every test a real Elasticsearch without any clinician index in it. */
final class OwnIndex implements BeforeEachCallback, AfterAllCallback {

    private final ElasticsearchConnection connection =
            ElasticsearchConnection.open(Backends.elasticsearch(), null, null);

    ElasticsearchClient client() {
        return connection.client();
    }

    ClinicianIndex index() {
        return new ClinicianIndex(client(), Vocabulary.standard());
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
    public void beforeEach(ExtensionContext context) throws Exception {
        for (String index : indices()) {
            client().indices().delete(d -> d.index(index));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        connection.close();
    }
}
