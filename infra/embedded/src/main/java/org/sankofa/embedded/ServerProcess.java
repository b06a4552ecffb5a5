package org.sankofa.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that runs as a process of its own, writes to a log file, and does not outlive this JVM: it is stopped when the
 * JVM exits, and on Linux the kernel kills it when the JVM is killed.
 */
public final class ServerProcess {
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** The kernel ties a child to the thread that started it, so one thread that never ends starts them all. */
    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("server-starter").factory());

    private static final Deque<ServerProcess> RUNNING = new ArrayDeque<>();
    private static final Deque<Runnable> BEFORE_EXIT = new ArrayDeque<>();

    private static volatile boolean exiting;

    static {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("server-stopper").unstarted(ServerProcess::stopAll));
    }

    private final String name;
    private final Process process;
    private final Path log;

    private ServerProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Who a process runs as: the numeric user that a server gets which refuses to run as root. */
    enum Privilege {
        KEPT,
        DROPPED
    }

    /**
     * Starts a process in its own session, so that Ctrl-C reaches this JVM only, which then stops its servers in order.
     *
     * @param environment the whole environment of the process
     * @param log appended to
     */
    public static ServerProcess start(
            String name, List<String> command, Map<String, String> environment, Path directory, Path log) {
        return start(name, command, environment, directory, log, Privilege.KEPT);
    }

    static ServerProcess start(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path directory,
            Path log,
            Privilege privilege) {
        List<String> full = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            full.add(SETSID.toString());
        }
        if (Files.isExecutable(SETPRIV)) {
            full.addAll(List.of(SETPRIV.toString(), "--pdeathsig", "KILL"));
            if (privilege == Privilege.DROPPED) {
                full.addAll(List.of(
                        "--reuid=" + Unprivileged.USER, "--regid=" + Unprivileged.GROUP, "--clear-groups", "--"));
            }
        } else if (privilege == Privilege.DROPPED) {
            throw new ServerFailure(name + " cannot run as root, and setpriv (util-linux) is not there to drop it");
        }
        full.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(full)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = STARTER.submit(builder::start).get();
            ServerProcess server = new ServerProcess(name, process, log);
            synchronized (RUNNING) {
                RUNNING.push(server);
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException e) {
            throw new ServerFailure(name + " did not start: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while " + name + " was starting", e);
        }
    }

    /** Runs when the JVM exits, before whatever is still running then is stopped; the latest registered comes first. */
    public static void beforeExit(Runnable closing) {
        synchronized (BEFORE_EXIT) {
            BEFORE_EXIT.push(closing);
        }
    }

    /** Whether this JVM is going down, so that a process that ends now is no surprise. */
    public static boolean isExiting() {
        return exiting;
    }

    private static void stopAll() {
        exiting = true;
        List<Runnable> closing;
        synchronized (BEFORE_EXIT) {
            closing = List.copyOf(BEFORE_EXIT);
        }
        closing.forEach(Runnable::run);
        List<ServerProcess> running;
        synchronized (RUNNING) {
            running = List.copyOf(RUNNING);
        }
        running.forEach(server -> server.stop(Duration.ofSeconds(10)));
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks the process to end, waits for it and its children, and kills what has not ended after {@code patience}. */
    public void stop(Duration patience) {
        end(patience, false);
    }

    /** Ends the process and its children as {@code kill -9} does, with no chance to tidy up. */
    public void kill() {
        end(Duration.ofSeconds(10), true);
    }

    private void end(Duration patience, boolean atOnce) {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        family.add(process.toHandle());
        if (atOnce) {
            family.forEach(ProcessHandle::destroyForcibly);
        } else {
            process.destroy();
        }
        long deadline = System.nanoTime() + patience.toNanos();
        for (ProcessHandle member : family) {
            if (!ended(member, deadline - System.nanoTime())) {
                member.destroyForcibly();
                ended(member, TimeUnit.SECONDS.toNanos(5));
            }
        }
        synchronized (RUNNING) {
            RUNNING.remove(this);
        }
    }

    private static boolean ended(ProcessHandle handle, long nanos) {
        try {
            handle.onExit().get(Math.max(1, nanos), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !handle.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The last lines of the log, for the message that says why a server did not come up. */
    public String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            return "(no log at " + log + ")";
        }
    }
}
