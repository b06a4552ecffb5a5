package org.sankofa.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.sankofa.embedded.ServerProcess;
import org.sankofa.standalone.Ground;
import org.sankofa.standalone.MailServer;
import org.sankofa.standalone.Progress;
import org.sankofa.standalone.ServiceProcess;
import org.sankofa.standalone.Stand;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.Backends;

/**
 * The whole system, started once for all tests of this JVM: both services from their jars as processes of their own, the
 * proxy in front of them and a mail server, on the database and search engine of the test kit.
 */
final class House {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])");

    /** What moves by itself after a change, or counts attempts, and is no row that somebody wrote. */
    private static final Set<String> MOVING = Set.of(
            "outbox",
            "feed",
            "feed_head",
            "feed_cursor",
            "throttle",
            "flyway_schema_history",
            "mail",
            "saved_search_alert");

    private static @Nullable House shared;

    private final Path data;
    private final Stand stand;
    private final People people = new People(this);

    private House() {
        // A service that is killed resets its connection to the mail server, of which a thread dies; no test fails by
        // that.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        Path root = Path.of(System.getProperty("sankofa.root", "../.."));
        data = Path.of("target", "house", Long.toString(ProcessHandle.current().pid()))
                .toAbsolutePath();
        // The launcher stops the services before the test kit stops what they stand on.
        stand = Stand.start(Stand.Options.of(root, data).on(new TestGround()), Progress.silent());
        ServerProcess.beforeExit(stand::close);
    }

    static synchronized House shared() {
        House house = shared;
        if (house == null) {
            house = new House();
            shared = house;
        }
        return house;
    }

    private static final class TestGround implements Ground {
        @Override
        public Access database(String schema) {
            return new Access(
                    Backends.databaseUrl(schema), Backends.databaseUser(schema), Backends.databasePassword(schema));
        }

        @Override
        public URI elasticsearch() {
            return Backends.elasticsearch();
        }
    }

    People people() {
        return people;
    }

    /** Somebody without an account. */
    Person nobody() {
        return new Person(new UUID(0, 0), "", "", "", () -> "", api());
    }

    /** Both services at their one address. */
    Api api() {
        return Api.at(stand.address(), "registry", "matching");
    }

    URI address() {
        return stand.address();
    }

    /** The registry without the proxy. */
    Api registry() {
        return Api.at(stand.registry().address(), "registry");
    }

    /** The matching service without the proxy. */
    Api matching() {
        return Api.at(stand.matching().address(), "matching");
    }

    ServiceProcess registryProcess() {
        return stand.registry();
    }

    ServiceProcess matchingProcess() {
        return stand.matching();
    }

    /** A further instance of the registry on the same database. */
    ServiceProcess anotherRegistry() {
        return stand.registry().another("registry-service-2");
    }

    String administratorEmail() {
        return Stand.ADMINISTRATOR;
    }

    String administratorPassword() {
        return stand.administratorPassword();
    }

    String serviceSecret() {
        return stand.serviceSecret();
    }

    /** The folder of the registry's signing keys. */
    Path keys() {
        return data.resolve("secrets").resolve("keys");
    }

    /** The JWK set as the registry publishes it. */
    String publicKeys() {
        return api().unchecked().get("/keys").hasStatus(200).body();
    }

    /** What has arrived at an address so far, newest first. */
    List<MailServer.Mail> mailsTo(String email) {
        return stand.mail().mailsTo(email);
    }

    /** The token of the newest mail to an address; waits until the mail arrives. */
    String tokenFor(String email) {
        return Awaitility.await("mail to " + email)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> tokenIn(stand.mail().mailsTo(email)), token -> !token.isEmpty());
    }

    private static String tokenIn(List<MailServer.Mail> mails) {
        for (MailServer.Mail mail : mails) {
            Matcher token = TOKEN.matcher(mail.text());
            if (token.find()) {
                return token.group();
            }
        }
        return "";
    }

    void awaitSearchable(Clinician clinician) {
        awaitSearchable(List.of(clinician));
    }

    /** Waits until all of them, who have submitted with consent, are in search as the registry has them now. */
    void awaitSearchable(Collection<Clinician> clinicians) {
        // Somebody is in search from their submission on, before what was changed of them after it has arrived there.
        Map<String, Long> behind = new HashMap<>();
        clinicians.forEach(clinician -> behind.put(
                clinician.pseudonym(), clinician.read().at("/version").asLong()));
        Awaitility.await("in search: " + behind)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    Map<String, Long> found = searchableVersions(behind.keySet());
                    behind.entrySet().removeIf(known -> found.getOrDefault(known.getKey(), 0L) >= known.getValue());
                    return behind.isEmpty();
                });
    }

    /** The versions in which these people are in search, as far as they are, by pseudonym. */
    private static Map<String, Long> searchableVersions(Set<String> pseudonyms) {
        Map<String, Long> versions = new HashMap<>();
        for (JsonNode hit : searchEngineFinds(
                "/clinicians/_search?_source=pseudonym,version&size=1000",
                Map.of("terms", Map.of("pseudonym", pseudonyms)))) {
            versions.put(
                    hit.at("/_source/pseudonym").asText(),
                    hit.at("/_source/version").asLong());
        }
        return versions;
    }

    void awaitGone(Clinician clinician) {
        Awaitility.await(clinician.pseudonym() + " out of search")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !searchable().contains(clinician.pseudonym()));
    }

    /** The pseudonyms of everybody in search, each as often as it is listed. */
    List<String> searchable() {
        Api manager = searcher().api();
        List<String> found = new ArrayList<>();
        String next = "";
        do {
            Answer page = manager.get("/api/v1/clinicians?limit=100" + next).hasStatus(200);
            found.addAll(page.items("pseudonym"));
            JsonNode cursor = page.at("/next");
            next = cursor.isTextual() ? "&after=" + cursor.asText() : "";
        } while (!next.isEmpty());
        return found;
    }

    private @Nullable Person searcher;

    private synchronized Person searcher() {
        Person known = searcher;
        if (known == null) {
            known = people.invited("MANAGER");
            searcher = known;
        }
        return known;
    }

    /** Whether any document of the search engine has the word, asked of the engine itself. */
    boolean searchEngineHolds(String word) {
        return !searchEngineFinds("/_search?allow_no_indices=true", Map.of("query_string", Map.of("query", word + "*")))
                .isEmpty();
    }

    private static JsonNode searchEngineFinds(String path, Map<String, ?> query) {
        HttpRequest request = HttpRequest.newBuilder(Backends.elasticsearch().resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.valueToTree(Map.of("query", query)).toString()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(response.body());
            }
            return JSON.readTree(response.body()).at("/hits/hits");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How many rows each table of both services has, but for what moves by itself. */
    Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String schema : List.of("registry", "matching")) {
            try (Connection connection = Backends.connect(schema);
                    Statement statement = connection.createStatement()) {
                List<String> tables = new ArrayList<>();
                try (ResultSet found = statement.executeQuery("SHOW TABLES")) {
                    while (found.next()) {
                        tables.add(found.getString(1));
                    }
                }
                for (String table : tables) {
                    if (!MOVING.contains(table)) {
                        rows.put(schema + "." + table, count(statement, table));
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return rows;
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM `" + table + "`")) {
            count.next();
            return count.getLong(1);
        }
    }

    /** One number from a service's tables. */
    long number(String schema, String sql) {
        try (Connection connection = Backends.connect(schema);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
