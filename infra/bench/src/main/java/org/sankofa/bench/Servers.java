package org.sankofa.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.sankofa.embedded.EmbeddedDatabase;
import org.sankofa.embedded.EmbeddedElasticsearch;
import org.sankofa.standalone.Ground;

/** The database and the search engine under the services, with a heap of Elasticsearch that fits the number of people. */
final class Servers implements Ground, AutoCloseable {
    /** Memory and log of a server for a million people; as installed, both are made for a laptop. */
    private static final List<String> DATABASE_SETTINGS =
            List.of("innodb-buffer-pool-size=1G", "innodb-log-file-size=512M");

    private static final String PASSWORD = "bench-password-of-the-services";

    private final EmbeddedDatabase database;
    private final EmbeddedElasticsearch elasticsearch;

    Servers(Options options) {
        // Where the tests unpack them too.
        Path programs = options.root().resolve("infra/embedded/target/servers");
        this.database = EmbeddedDatabase.start(new EmbeddedDatabase.Options(
                programs,
                options.folder().resolve("database"),
                0,
                List.of(
                        new EmbeddedDatabase.Schema("registry", "registry", PASSWORD),
                        new EmbeddedDatabase.Schema("matching", "matching", PASSWORD)),
                null,
                DATABASE_SETTINGS));
        this.elasticsearch = EmbeddedElasticsearch.start(new EmbeddedElasticsearch.Options(
                programs, options.folder().resolve("elasticsearch"), 0, options.searchHeapMebibytes(), false));
    }

    @Override
    public Access database(String schema) {
        return new Access(database.url(schema), schema, PASSWORD);
    }

    @Override
    public URI elasticsearch() {
        return elasticsearch.uri();
    }

    @Override
    public void close() {
        elasticsearch.close();
        database.close();
    }
}
