package org.sankofa.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sankofa.embedded.EmbeddedDatabase;
import org.sankofa.embedded.EmbeddedElasticsearch;
import org.sankofa.embedded.ServerProcess;
import org.sankofa.embedded.Servers;

/** MariaDB and Elasticsearch as processes of this machine, in a folder of this JVM below the module's target folder. */
final class EmbeddedBackend implements Backend {
    private static final String ROOT_PASSWORD = "root-of-the-tests";

    private final Path folder;

    EmbeddedBackend() {
        Path parent = Path.of("target", "backends");
        folder = parent.resolve(Long.toString(ProcessHandle.current().pid()));
        removeLeftovers(parent);
    }

    @Override
    public Database database() {
        EmbeddedDatabase database = EmbeddedDatabase.start(new EmbeddedDatabase.Options(
                Servers.ofTheBuild(),
                folder.resolve("database"),
                0,
                List.of(),
                ROOT_PASSWORD,
                // Survives the death of the server, if not of the machine, and saves a test run its waits for the disk.
                List.of("innodb-flush-log-at-trx-commit=2")));
        ServerProcess.beforeExit(() -> {
            database.kill();
            remove(folder);
        });
        return new Database() {
            @Override
            public String url(String schema) {
                return database.url(schema);
            }

            @Override
            public String rootPassword() {
                return ROOT_PASSWORD;
            }

            @Override
            public void start() {
                database.start();
            }

            @Override
            public void stop() {
                database.stop();
            }

            @Override
            public void kill() {
                database.kill();
            }
        };
    }

    @Override
    public Elasticsearch elasticsearch() {
        EmbeddedElasticsearch node = EmbeddedElasticsearch.start(new EmbeddedElasticsearch.Options(
                Servers.ofTheBuild(),
                folder.resolve("elasticsearch"),
                0,
                EmbeddedElasticsearch.Options.HEAP_MEBIBYTES,
                true));
        ServerProcess.beforeExit(() -> {
            node.kill();
            remove(folder);
        });
        return new Elasticsearch() {
            @Override
            public URI uri() {
                return node.uri();
            }

            @Override
            public void start() {
                node.start();
            }

            @Override
            public void stop() {
                node.stop();
            }

            @Override
            public void kill() {
                node.kill();
            }
        };
    }

    /** A JVM that was killed could not tidy up. */
    private static void removeLeftovers(Path parent) {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (Stream<Path> folders = Files.list(parent)) {
            folders.filter(left -> left.getFileName().toString().matches("[0-9]+"))
                    .filter(left -> ProcessHandle.of(
                                    Long.parseLong(left.getFileName().toString()))
                            .isEmpty())
                    .forEach(EmbeddedBackend::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("left behind: " + folder + " (" + e + ")");
        }
    }
}
