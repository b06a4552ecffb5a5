package org.sankofa.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A single Elasticsearch node as a process of this machine, on the loopback address only: Elastic's own distribution with
 * the core modules, and the analysis plugin of this project. It refuses to run as root, so it is given an unprivileged user
 * where this JVM runs as root.
 */
public final class EmbeddedElasticsearch implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String PLUGIN = "sankofa-analysis";

    private final Options options;
    private final Path home;
    private final Path folder;
    private final int port;
    private final int transportPort;
    private @Nullable ServerProcess process;

    /**
     * How the node runs.
     *
     * @param servers where the distribution is unpacked, once per version
     * @param folder what belongs to this node: data, configuration, logs
     * @param port of HTTP; 0 for any free one
     * @param heapMebibytes fixed size of the Java heap
     * @param shortLived compiles less eagerly: up sooner, slower under load; for tests
     */
    public record Options(Path servers, Path folder, int port, int heapMebibytes, boolean shortLived) {
        public static final int HEAP_MEBIBYTES = 512;

        public Options {
            if (heapMebibytes < 256) {
                throw new IllegalArgumentException("Elasticsearch needs 256 MiB of heap, not " + heapMebibytes);
            }
        }
    }

    private EmbeddedElasticsearch(Options options, Path home, Path folder) {
        this.options = options;
        this.home = home;
        this.folder = folder;
        this.port = options.port() == 0 ? Ports.free() : options.port();
        this.transportPort = Ports.free();
    }

    /** Unpacks what is missing and starts the node; returns when the cluster is healthy. */
    public static EmbeddedElasticsearch start(Options options) {
        try {
            Path servers = Unprivileged.reachable(options.servers());
            Path home = Unpacking.once(
                    servers,
                    "elasticsearch-" + Unpacking.setting("elasticsearch.version"),
                    EmbeddedElasticsearch::unpack);
            installPlugin(servers, home);
            EmbeddedElasticsearch node =
                    new EmbeddedElasticsearch(options, home, Unprivileged.reachable(options.folder()));
            node.start();
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what a node that does not run has in its folder. */
    public static void erase(Path folder) throws IOException {
        Folders.delete(Unprivileged.reachable(folder));
    }

    private static void unpack(Path target) throws IOException {
        Path archive = Path.of(Unpacking.setting("elasticsearch.zip"));
        if (!Files.isReadable(archive)) {
            throw new ServerFailure("the Elasticsearch archive is not at " + archive + "; build the project again");
        }
        try (InputStream in = Files.newInputStream(archive)) {
            Unpacking.unzip(in, target);
        }
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Puts the plugin of this build in place of that of another; a running node keeps the files that it has open. */
    private static void installPlugin(Path servers, Path home) throws IOException {
        byte[] archive;
        try (InputStream in = EmbeddedElasticsearch.class.getResourceAsStream("/" + PLUGIN + ".zip")) {
            if (in == null) {
                return;
            }
            archive = in.readAllBytes();
        }
        String digest = digest(archive);
        Unpacking.alone(servers, locked -> {
            Path stamp = home.resolve(PLUGIN + ".sha256");
            if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
                return;
            }
            Path target = home.resolve("plugins").resolve(PLUGIN);
            Folders.delete(target);
            Unpacking.unzip(new ByteArrayInputStream(archive), target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.writeString(stamp, digest);
        });
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts the node again after {@link #stop()} or {@link #kill()}, at the same port, on the same data. */
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        if (!Ports.isFree(port)) {
            throw new ServerFailure("port " + port + ", which Elasticsearch wants, is busy");
        }
        try {
            Path configuration = configure();
            ServerProcess started = ServerProcess.start(
                    "elasticsearch",
                    List.of(home.resolve("bin").resolve("elasticsearch").toString()),
                    Map.of(
                            "PATH", "/usr/local/bin:/usr/bin:/bin",
                            "HOME", folder.toString(),
                            "ES_TMPDIR", folder.resolve("tmp").toString(),
                            "ES_JAVA_HOME", System.getProperty("java.home"),
                            "ES_PATH_CONF", configuration.toString()),
                    home,
                    folder.resolve("log").resolve("console.log"),
                    Unprivileged.needed() ? ServerProcess.Privilege.DROPPED : ServerProcess.Privilege.KEPT);
            process = started;
            await(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path configure() throws IOException {
        for (String part : List.of("data", "log", "tmp")) {
            Files.createDirectories(folder.resolve(part));
        }
        Path configuration = folder.resolve("configuration");
        Folders.delete(configuration);
        Files.createDirectories(configuration.resolve("jvm.options.d"));
        Files.writeString(configuration.resolve("elasticsearch.yml"), """
                cluster.name: sankofa
                node.name: sankofa
                discovery.type: single-node
                xpack.security.enabled: false
                # A nearly full disk would otherwise make every index read-only.
                cluster.routing.allocation.disk.threshold_enabled: false
                network.host: 127.0.0.1
                http.port: %d
                transport.port: %d
                path.data: "%s"
                path.logs: "%s"
                """.formatted(
                        port, transportPort, folder.resolve("data"), folder.resolve("log")));
        Files.writeString(configuration.resolve("jvm.options"), jvmOptions());
        Files.copy(home.resolve("config").resolve("log4j2.properties"), configuration.resolve("log4j2.properties"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
        Unprivileged.own(folder);
        return configuration;
    }

    /** The options of the distribution, less what a small node does without. */
    private String jvmOptions() throws IOException {
        StringBuilder options = new StringBuilder();
        boolean small = this.options.heapMebibytes() <= 1024;
        for (String line : Files.readAllLines(home.resolve("config").resolve("jvm.options"))) {
            boolean collector = small && line.equals("-XX:+UseG1GC");
            if (!line.startsWith("#")
                    && !collector
                    && !line.startsWith("-Xlog:gc")
                    && !line.equals("-XX:+HeapDumpOnOutOfMemoryError")) {
                options.append(line).append('\n');
            }
        }
        options.append("-Xms%1$dm\n-Xmx%1$dm\n".formatted(this.options.heapMebibytes()));
        if (small) {
            options.append("-XX:+UseSerialGC\n");
        }
        if (this.options.shortLived()) {
            options.append("-XX:TieredStopAtLevel=1\n");
        }
        return options.toString();
    }

    private void await(ServerProcess started) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            while (System.nanoTime() < deadline) {
                if (!started.isAlive()) {
                    throw new ServerFailure("Elasticsearch ended while starting:\n" + started.lastWords());
                }
                if (isHealthy(client)) {
                    return;
                }
                Pause.shortly();
            }
        }
        started.kill();
        throw new ServerFailure(
                "Elasticsearch did not answer within " + PATIENCE.toSeconds() + " s:\n" + started.lastWords());
    }

    private boolean isHealthy(HttpClient client) {
        HttpRequest request = HttpRequest.newBuilder(
                        uri().resolve("/_cluster/health?wait_for_status=yellow&timeout=5s"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while Elasticsearch was starting", e);
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Ends the node with everything written out. */
    public synchronized void stop() {
        if (process != null) {
            process.stop(Duration.ofSeconds(30));
        }
    }

    /** Ends the node as a crash does. */
    public synchronized void kill() {
        if (process != null) {
            process.kill();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
