package org.sankofa.testkit;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.sankofa.embedded.EmbeddedDatabase;

/**
 * The real servers of this test JVM, each started when it is first asked for and empty then: embedded processes, or
 * containers with {@code -Dsankofa.backends=containers}. Every schema has one user, of the same name, who may use it only.
 * Stopping and starting keeps addresses and data.
 */
public final class Backends {
    private static final String PASSWORD = "of-the-tests";
    private static final Backend BACKEND = chosen();
    private static final Set<String> SCHEMAS = new HashSet<>();

    private static Backend.@Nullable Database database;
    private static Backend.@Nullable Elasticsearch elasticsearch;

    private Backends() {}

    private static Backend chosen() {
        String choice = System.getProperty("sankofa.backends", "embedded");
        return switch (choice) {
            case "embedded" -> new EmbeddedBackend();
            case "containers" -> new ContainerBackend();
            default -> throw new IllegalArgumentException("sankofa.backends is embedded or containers, not " + choice);
        };
    }

    /** Whether the servers are containers, with MySQL in place of MariaDB. */
    public static boolean areContainers() {
        return BACKEND instanceof ContainerBackend;
    }

    /** The JDBC address of a schema, which is created empty at the first call. */
    public static synchronized String databaseUrl(String schema) {
        Backend.Database server = database();
        if (SCHEMAS.add(schema)) {
            EmbeddedDatabase.Schema wanted =
                    new EmbeddedDatabase.Schema(schema, databaseUser(schema), databasePassword(schema));
            executeAsRoot(wanted.statements("%").toArray(String[]::new));
        }
        return server.url(schema);
    }

    public static String databaseUser(String schema) {
        return schema;
    }

    public static String databasePassword(String schema) {
        return PASSWORD;
    }

    /** A connection as the schema's user. */
    public static Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(databaseUrl(schema), databaseUser(schema), databasePassword(schema));
    }

    /** Runs statements with every privilege, outside any schema. */
    public static synchronized void executeAsRoot(String... statements) {
        Backend.Database server = database();
        try (Connection connection = DriverManager.getConnection(server.url(""), "root", server.rootPassword());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static synchronized URI elasticsearch() {
        return node().uri();
    }

    public static synchronized void stopDatabase() {
        database().stop();
    }

    public static synchronized void killDatabase() {
        database().kill();
    }

    /** Returns when the database takes connections again. */
    public static synchronized void startDatabase() {
        database().start();
    }

    public static synchronized void stopElasticsearch() {
        node().stop();
    }

    public static synchronized void killElasticsearch() {
        node().kill();
    }

    /** Returns when the node is healthy again. */
    public static synchronized void startElasticsearch() {
        node().start();
    }

    private static Backend.Database database() {
        Backend.Database server = database;
        if (server == null) {
            server = BACKEND.database();
            database = server;
        }
        return server;
    }

    private static Backend.Elasticsearch node() {
        Backend.Elasticsearch server = elasticsearch;
        if (server == null) {
            server = BACKEND.elasticsearch();
            elasticsearch = server;
        }
        return server;
    }

    static void awaitDatabase(Backend.Database server) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> {
                    DriverManager.getConnection(server.url(""), "root", server.rootPassword())
                            .close();
                    return true;
                });
    }
}
