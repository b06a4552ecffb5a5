package org.sankofa.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sankofa.embedded.EmbeddedDatabase;
import org.sankofa.embedded.EmbeddedElasticsearch;
import org.sankofa.embedded.ServerFailure;
import org.sankofa.embedded.ServerProcess;
import org.sankofa.population.DemoAccount;

/** What {@code infra/up} runs: starts everything, loads the demo data once, says where it is, and stops on Ctrl-C. */
public final class Launcher {
    private static final int DEFAULT_PORT = 8080;
    private static final String USAGE = """
            infra/up [--port N] [--data DIR] [--fresh] [--no-demo]
              --port N     the address is http://localhost:N (default 8080)
              --data DIR   where the data are kept (default infra/run)
              --fresh      forget all data and start over
              --no-demo    load no demo data""";

    private final Arguments arguments;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Launcher(Arguments arguments) {
        this.arguments = arguments;
    }

    private record Arguments(Path root, Path data, int port, boolean isFresh, boolean hasDemo) {
        static Arguments parse(List<String> given) {
            Path root = Path.of(System.getProperty("sankofa.root", "."));
            Path data = root.resolve("infra").resolve("run");
            int port = DEFAULT_PORT;
            boolean isFresh = false;
            boolean hasDemo = true;
            Deque<String> left = new ArrayDeque<>(given);
            while (!left.isEmpty()) {
                String option = left.pop();
                switch (option) {
                    case "--fresh" -> isFresh = true;
                    case "--no-demo" -> hasDemo = false;
                    case "--port" -> port = port(value(option, left));
                    case "--data" -> data = Path.of(value(option, left));
                    default -> throw new ServerFailure("unknown option " + option + "\n" + USAGE);
                }
            }
            return new Arguments(root, data, port, isFresh, hasDemo);
        }

        private static String value(String option, Deque<String> left) {
            if (left.isEmpty()) {
                throw new ServerFailure(option + " needs a value\n" + USAGE);
            }
            return left.pop();
        }

        private static int port(String text) {
            try {
                int port = Integer.parseInt(text);
                if (port >= 0 && port < 65536) {
                    return port;
                }
            } catch (NumberFormatException e) {
                // Told below, as a number out of range is.
            }
            throw new ServerFailure("--port takes a number from 0 to 65535, not " + text);
        }
    }

    public static void main(String[] given) {
        List<String> options = List.of(given);
        if (options.contains("--help") || options.contains("-h")) {
            say(USAGE);
            return;
        }
        try {
            new Launcher(Arguments.parse(options)).run();
        } catch (ServerFailure e) {
            fail(e.getMessage() == null ? e.toString() : e.getMessage());
        } catch (IllegalStateException | IllegalArgumentException e) {
            fail(e.toString());
        } catch (UncheckedIOException e) {
            fail(
                    e.getCause() instanceof AccessDeniedException denied
                            ? denied.getFile() + " cannot be written; it may belong to another user (choose another"
                                    + " folder with --data DIR)"
                            : String.valueOf(e.getCause()));
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void fail(String why) {
        System.err.println("infra/up: " + why);
        System.exit(1);
    }

    private void run() {
        Instant start = Instant.now();
        Path data = arguments.data();
        try {
            Files.createDirectories(data);
            try (FileChannel channel = FileChannel.open(
                            data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw new ServerFailure("Sankofa is running already on " + data + " (for a second one, give another"
                            + " --data DIR and --port N)");
                }
                serve(start, data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Instant start, Path data) throws IOException {
        if (arguments.isFresh()) {
            say("starting over: the data in " + data + " are removed");
            EmbeddedElasticsearch.erase(OwnServers.elasticsearchIn(data));
            EmbeddedDatabase.erase(OwnServers.databaseIn(data));
        }
        Stand stand = Stand.start(
                new Stand.Options(arguments.root(), data, arguments.port(), null, Stand.Options.HEAP_MEBIBYTES),
                Launcher::say);
        ServerProcess.beforeExit(() -> {
            say("stopping");
            stand.close();
            ended.countDown();
            say("stopped");
        });
        announce(stand, start, arguments.hasDemo() ? demo(stand) : List.of());
        watch(stand);
    }

    /** What is there works without the demo, so a refusal is told and the next start goes on from it. */
    private static List<DemoAccount> demo(Stand stand) {
        try {
            return Demo.load(stand, Launcher::say);
        } catch (IllegalStateException e) {
            System.err.println("infra/up: the demo data could not be loaded in full: " + e.getMessage());
            return Demo.accounts();
        }
    }

    private void announce(Stand stand, Instant start, List<DemoAccount> accounts) {
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        StringBuilder text =
                new StringBuilder(String.format(Locale.ROOT, """

                Sankofa runs at %1$s (started in %2$.1f s)
                  API            %1$s/api/v1/openapi/registry.yml
                                 %1$s/api/v1/openapi/matching.yml
                  mail sent      %1$s/mail
                  data and logs  %3$s

                  accounts to try, with their passwords:
                """, stand.address(), seconds, arguments.data()));
        String line = "  %-36s %-22s %s%n";
        text.append(String.format(line, Stand.ADMINISTRATOR, stand.administratorPassword(), "administrator"));
        for (DemoAccount account : accounts) {
            text.append(String.format(line, account.email(), account.password(), account.who()));
        }
        text.append("\nCtrl-C stops it; the data stay.");
        say(text.toString());
    }

    /** Starts a service again that died; ends when the JVM is told to. */
    private void watch(Stand stand) {
        try {
            while (!ended.await(1, TimeUnit.SECONDS)) {
                for (ServiceProcess service : List.of(stand.registry(), stand.matching())) {
                    if (!service.isRunning() && !ServerProcess.isExiting()) {
                        say(service.name() + " ended unexpectedly and is started again; see its log");
                        service.launch();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
