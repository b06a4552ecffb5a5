package org.sankofa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sankofa.embedded.Ports;

/** The launcher as its user meets it: a process, its lines and its end. */
final class LauncherIT {
    private static final Path DATA = Path.of("target", "launcher-it").toAbsolutePath();
    private static final Pattern PASSWORD = Pattern.compile("admin@sankofa.example +(\\S+)");

    private static final Pattern DEMO_HOST = Pattern.compile("(host\\.\\S+@example.org) +(\\S+)");

    @TempDir
    Path elsewhere;

    private static Process launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsankofa.root=" + System.getProperty("sankofa.root"),
                "-jar",
                Path.of("target", "sankofa-standalone-" + Version.OF_THE_BUILD + ".jar")
                        .toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Everything that it says until it is up, or has ended. */
    private static String untilUp(Process process) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("Ctrl-C")) {
                break;
            }
        }
        return said.toString();
    }

    private static String password(String said) {
        Matcher matcher = PASSWORD.matcher(said);
        assertThat(matcher.find()).as(said).isTrue();
        return matcher.group(1);
    }

    /** The address and the password of the first hospital that the demo made. */
    private static String[] demoHost(String said) {
        Matcher matcher = DEMO_HOST.matcher(said);
        assertThat(matcher.find()).as(said).isTrue();
        return new String[] {matcher.group(1), matcher.group(2)};
    }

    private static String openAssignments(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/assignments?limit=1"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static int signIn(URI address, String email, String password) throws IOException, InterruptedException {
        String body = "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void startsStopsAndGoesOnWithItsData() throws IOException, InterruptedException {
        int port = Ports.free();
        URI address = URI.create("http://localhost:" + port);
        String[] again = {"--data", DATA.toString(), "--port", Integer.toString(port)};

        Process first = launch("--fresh", "--data", DATA.toString(), "--port", Integer.toString(port));
        String password;
        try {
            String said = untilUp(first);
            assertThat(said).contains(address.toString(), "demo: 150 of 150 clinicians");
            password = password(said);
            assertThat(signIn(address, "admin@sankofa.example", password)).isIn(200, 201);
            String[] host = demoHost(said);
            assertThat(signIn(address, host[0], host[1])).isIn(200, 201);
            assertThat(openAssignments(address)).contains("\"status\":\"PUBLISHED\"");

            Process rival = launch("--no-demo", "--data", DATA.toString(), "--port", "0");
            assertThat(untilUp(rival)).startsWith("infra/up: ").contains("running already");
            assertThat(rival.waitFor()).isEqualTo(1);
        } finally {
            stop(first);
        }

        Process second = launch(again);
        try {
            String said = untilUp(second);
            assertThat(password(said)).isEqualTo(password);
            assertThat(said).doesNotContain("demo:");
            assertThat(signIn(address, "admin@sankofa.example", password)).isIn(200, 201);
            assertThat(openAssignments(address)).contains("\"status\":\"PUBLISHED\"");
        } finally {
            stop(second);
        }
    }

    /** SIGTERM takes the same way as Ctrl-C. */
    private static void stop(Process process) throws InterruptedException {
        List<ProcessHandle> servers = process.descendants().toList();
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(servers).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void saysInOneLineThatThePortIsBusy() throws IOException, InterruptedException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = launch("--data", elsewhere.toString(), "--port", Integer.toString(busy.getLocalPort()));
            assertThat(untilUp(process))
                    .isEqualTo("infra/up: port " + busy.getLocalPort() + " is busy; choose another with --port N\n");
            assertThat(process.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void saysWhatItDoesNotUnderstand() throws IOException, InterruptedException {
        Process process = launch("--colour");
        assertThat(untilUp(process))
                .startsWith("infra/up: unknown option --colour")
                .contains("--fresh");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void keepsSecretsForTheirOwner() throws IOException {
        Secrets secrets = Secrets.in(elsewhere.resolve("secrets"));
        String secret = secrets.secret("service");

        assertThat(secret)
                .hasSize(43)
                .isEqualTo(Secrets.in(elsewhere.resolve("secrets")).secret("service"));
        assertThat(Files.getPosixFilePermissions(elsewhere.resolve("secrets")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(elsewhere.resolve("secrets").resolve("service")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
