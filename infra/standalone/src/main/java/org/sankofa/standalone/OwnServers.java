package org.sankofa.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.sankofa.embedded.EmbeddedDatabase;
import org.sankofa.embedded.EmbeddedElasticsearch;
import org.sankofa.embedded.Ports;

/** The embedded database and search engine, started side by side because both take seconds. */
public final class OwnServers implements Ground, AutoCloseable {
    private final EmbeddedDatabase database;
    private final CompletableFuture<EmbeddedElasticsearch> elasticsearch;
    private final int elasticsearchPort;
    private final Secrets secrets;

    private OwnServers(
            EmbeddedDatabase database,
            CompletableFuture<EmbeddedElasticsearch> elasticsearch,
            int elasticsearchPort,
            Secrets secrets) {
        this.database = database;
        this.elasticsearch = elasticsearch;
        this.elasticsearchPort = elasticsearchPort;
        this.secrets = secrets;
    }

    /** Returns when the database is up; the search engine takes longer. */
    static OwnServers start(Path data, Secrets secrets, Progress progress) {
        Path servers = data.resolve("servers");
        int port = Ports.free();
        CompletableFuture<EmbeddedElasticsearch> elasticsearch = CompletableFuture.supplyAsync(
                () -> progress.step(
                        "Elasticsearch",
                        () -> EmbeddedElasticsearch.start(new EmbeddedElasticsearch.Options(
                                servers,
                                elasticsearchIn(data),
                                port,
                                EmbeddedElasticsearch.Options.HEAP_MEBIBYTES,
                                false))),
                Executors.newVirtualThreadPerTaskExecutor());
        EmbeddedDatabase database = progress.step(
                "database",
                () -> EmbeddedDatabase.start(new EmbeddedDatabase.Options(
                        servers,
                        databaseIn(data),
                        0,
                        List.of(
                                new EmbeddedDatabase.Schema(
                                        "registry", "registry", secrets.secret("database-registry")),
                                new EmbeddedDatabase.Schema(
                                        "matching", "matching", secrets.secret("database-matching"))),
                        null,
                        List.of())));
        return new OwnServers(database, elasticsearch, port, secrets);
    }

    static Path databaseIn(Path data) {
        return data.resolve("database");
    }

    static Path elasticsearchIn(Path data) {
        return data.resolve("elasticsearch");
    }

    @Override
    public Access database(String schema) {
        return new Access(database.url(schema), schema, secrets.secret("database-" + schema));
    }

    @Override
    public URI elasticsearch() {
        return URI.create("http://127.0.0.1:" + elasticsearchPort);
    }

    public EmbeddedDatabase databaseServer() {
        return database;
    }

    /** Waits until the search engine is up; fails with its reason when it did not come up. */
    public EmbeddedElasticsearch elasticsearchServer() {
        try {
            return elasticsearch.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        CompletableFuture<Void> search = elasticsearch
                .handle((node, failure) -> node)
                .thenAccept(node -> {
                    if (node != null) {
                        node.close();
                    }
                });
        database.close();
        search.join();
    }
}
