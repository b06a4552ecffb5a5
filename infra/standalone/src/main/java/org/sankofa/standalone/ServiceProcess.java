package org.sankofa.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.sankofa.embedded.Ports;
import org.sankofa.embedded.ServerFailure;
import org.sankofa.embedded.ServerProcess;

/** One of the two services as a process of its own, at a port that it keeps when it is started again. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final String name;
    private final Path jar;
    private final Path folder;
    private final Path log;
    private final int port;
    private final int heapMebibytes;
    private final Map<String, String> environment;
    private @Nullable ServerProcess process;

    /** @param port where it will answer, {@link Ports#free()} */
    ServiceProcess(String name, Path jar, Path folder, int heapMebibytes, int port, Map<String, String> configuration) {
        if (!Files.isReadable(jar)) {
            throw new ServerFailure(jar + " is not there; build the project first (infra/up does)");
        }
        this.name = name;
        this.jar = jar;
        this.folder = folder;
        this.log = folder.resolve(name + ".log");
        this.port = port;
        this.heapMebibytes = heapMebibytes;
        Map<String, String> all = new LinkedHashMap<>(configuration);
        all.put("SANKOFA_PORT", Integer.toString(port));
        all.put("PATH", "/usr/bin:/bin");
        all.put("LANG", "C.UTF-8");
        this.environment = Map.copyOf(all);
    }

    public String name() {
        return name;
    }

    /** A further instance of the same service, with the same configuration, at a port of its own; not started yet. */
    public ServiceProcess another(String instance) {
        return new ServiceProcess(instance, jar, folder, heapMebibytes, Ports.free(), environment);
    }

    /** The service itself, without the proxy. */
    public URI address() {
        return addressAt(port);
    }

    static URI addressAt(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    public long pid() {
        ServerProcess running = process;
        return running == null ? -1 : running.pid();
    }

    public boolean isRunning() {
        ServerProcess running = process;
        return running != null && running.isAlive();
    }

    /** Starts the process and returns at once. */
    public synchronized void launch() {
        if (isRunning()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMebibytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-jar",
                jar.toString()));
        process = ServerProcess.start(name, command, environment, folder, log);
    }

    /** Starts the process and returns when it is ready. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Waits until the service says that it is ready; fails with its last words when it ends or takes too long. */
    public void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            ServerProcess running = process;
            if (running == null || !running.isAlive()) {
                throw new ServerFailure(name + " ended while starting; its log is " + log + ":\n"
                        + (running == null ? "" : running.lastWords()));
            }
            if (System.nanoTime() > deadline) {
                throw new ServerFailure(name + " was not ready within " + PATIENCE.toSeconds() + " s; its log is " + log
                        + ":\n" + running.lastWords());
            }
            LockSupport.parkNanos(50_000_000);
            if (Thread.currentThread().isInterrupted()) {
                throw new ServerFailure("interrupted while " + name + " was starting");
            }
        }
    }

    /**
     * Whether the service says that it is ready, and serves its API: under load the readiness endpoint was seen to answer
     * a second before the first route of the API did.
     */
    public boolean isReady() {
        return answers("/health/readiness")
                && answers("/api/v1/openapi/" + name.substring(0, name.indexOf('-')) + ".yml");
    }

    private boolean answers(String path) {
        HttpRequest request = HttpRequest.newBuilder(address().resolve(path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets requests in flight finish and ends the process. */
    public synchronized void stop() {
        if (process != null) {
            process.stop(Duration.ofSeconds(10));
        }
    }

    /** {@code kill -9}. */
    public synchronized void killNow() {
        if (process != null) {
            process.kill();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
