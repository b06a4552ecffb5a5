package org.sankofa.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.core.type.Argument;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.change.Event;
import org.sankofa.testkit.Backends;
import org.sankofa.testkit.Logged;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KitIT implements TestPropertyProvider {
    private static final String GOOD = """
            {"name": "a thing", "parts": [{"name": "a part", "count": 3}]}""";
    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    EmbeddedServer server;

    @Inject
    TestTokens tokens;

    @Inject
    ObjectMapper json;

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<String, String>();
        properties.put("micronaut.application.name", "kit-test");
        properties.put("micronaut.server.port", "-1");
        properties.put("datasources.default.url", Backends.databaseUrl("registry"));
        properties.put("datasources.default.username", Backends.databaseUser("registry"));
        properties.put("datasources.default.password", Backends.databasePassword("registry"));
        properties.put("sankofa.mode", "embedded");
        properties.put("sankofa.messages", "messages.kit");
        properties.put("sankofa.test.things", "true");
        return properties;
    }

    @Test
    void aRetryGetsTheFirstAnswerAndNothingIsDoneTwice() throws Exception {
        var account = UUID.randomUUID();
        int before = Things.MADE.get();

        var first = post(account, GOOD, "Idempotency-Key", "k1");
        var second = post(account, GOOD, "Idempotency-Key", "k1");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(Things.MADE.get()).isEqualTo(before + 1);
        assertThat(post(UUID.randomUUID(), GOOD, "Idempotency-Key", "k1").body())
                .as("another account's key is another key")
                .isNotEqualTo(first.body());
    }

    @Test
    void retriesAtTheSameTimeAreOneToo() throws Exception {
        var account = UUID.randomUUID();
        int before = Things.MADE.get();

        var bodies = atOnce(
                8, () -> post(account, GOOD, "Idempotency-Key", "all-at-once").body());

        assertThat(bodies).hasSize(8).containsOnly(bodies.getFirst());
        assertThat(Things.MADE.get()).isEqualTo(before + 1);
    }

    @Test
    void aKeyIsNotForAnotherRequest() throws Exception {
        var account = UUID.randomUUID();
        post(account, GOOD, "Idempotency-Key", "k2");

        var other = post(account, GOOD.replace("a thing", "another"), "Idempotency-Key", "k2");

        assertProblem(other, 422, "idempotency-key-reused");
    }

    @Test
    void aFailedCallLeavesNothingAndMayBeTriedAgain() throws Exception {
        var account = UUID.randomUUID();
        var refused = GOOD.replace("a thing", "refused");
        int before = Things.MADE.get();

        assertProblem(post(account, refused, "Idempotency-Key", "k3"), 412, "stale-version");
        assertProblem(post(account, refused, "Idempotency-Key", "k3"), 412, "stale-version");

        assertThat(Things.MADE.get()).isEqualTo(before + 2);
    }

    private static String part(String name, String story) {
        return "{\"name\":\"x\",\"parts\":[{\"name\":\"%s\",\"count\":1,\"story\":\"%s\"}]}".formatted(name, story);
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of("{", 400, "invalid-request", null, null),
                Arguments.of("[]", 400, "invalid-request", null, null),
                Arguments.of("\"text\"", 400, "invalid-request", null, null),
                Arguments.of(
                        "{\"name\":\"x\",\"parts\":[],\"colour\":1}",
                        400,
                        "invalid-request",
                        "colour",
                        "unknown-field"),
                Arguments.of(
                        "{\"name\":\"x\",\"parts\":[{\"name\":\"p\",\"count\":\"many\"}]}",
                        400,
                        "invalid-request",
                        "parts[0].count",
                        "whole-number"),
                Arguments.of(
                        "{\"name\":\"x\",\"parts\":[{\"name\":\"p\",\"count\":1,\"size\":\"HUGE\"}]}",
                        422,
                        "validation-failed",
                        "parts[0].size",
                        "unknown-choice"),
                Arguments.of("{\"name\":\"\",\"parts\":[]}", 422, "validation-failed", "name", "size"),
                Arguments.of(
                        "{\"name\":\"x\",\"parts\":[{\"name\":\"p\",\"count\":1},{\"name\":\" \",\"count\":99}]}",
                        422,
                        "validation-failed",
                        "parts[1].name",
                        "required"),
                Arguments.of(part("a\\nb", ""), 422, "validation-failed", "parts[0].name", "plain-text"),
                Arguments.of(part("\u00A0\u202F", ""), 422, "validation-failed", "parts[0].name", "plain-text"),
                Arguments.of(part("a", "one\\n\u202Etwo"), 422, "validation-failed", "parts[0].story", "plain-text"));
    }

    @Test
    void takesLinesWhereTheyBelong() throws Exception {
        assertThat(post(UUID.randomUUID(), part("Côté", "one\\ntwo")).statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void badBodiesAreToldByField(String body, int status, String problem, String field, String code) throws Exception {
        var answer = post(UUID.randomUUID(), body);

        var told = assertProblem(answer, status, problem);
        if (field != null) {
            @SuppressWarnings("unchecked")
            var errors = (List<Map<String, Object>>) told.get("errors");
            assertThat(errors)
                    .anySatisfy(error -> assertThat(error)
                            .containsEntry("field", field)
                            .containsEntry("code", code)
                            .hasEntrySatisfying(
                                    "message",
                                    message -> assertThat(message.toString()).isNotBlank()));
        }
    }

    private static final String DATE = "\"2027-01-31\"";
    private static final String ID = "\"01939f6e-7c00-7000-8000-000000000001\"";
    private static final List<String> VALUES = List.of(
            "true",
            "\"true\"",
            "\"5\"",
            "5",
            "1.5",
            "99999999999999999999",
            "1e400",
            "[5]",
            "[true]",
            "{}",
            DATE,
            "[" + DATE + "]",
            "\"2027-02-30\"",
            ID,
            "[" + ID + "]",
            "\"1-1-1-1-1\"");

    static Stream<Arguments> valuesOfEachType() {
        var whole = List.of("5");
        var number = List.of("5", "1.5", "99999999999999999999");
        var text = List.of("\"true\"", "\"5\"", DATE, "\"2027-02-30\"", ID, "\"1-1-1-1-1\"");
        return Stream.of(
                Arguments.of("flag", "%s", List.of("true")),
                Arguments.of("bareFlag", "%s", List.of("true")),
                Arguments.of("count", "%s", whole),
                Arguments.of("bareCount", "%s", whole),
                Arguments.of("length", "%s", whole),
                Arguments.of("bareLength", "%s", whole),
                Arguments.of("share", "%s", number),
                Arguments.of("bareShare", "%s", number),
                Arguments.of("amount", "%s", number),
                Arguments.of("text", "%s", text),
                Arguments.of("date", "%s", List.of(DATE)),
                Arguments.of("id", "%s", List.of(ID)),
                Arguments.of("texts", "[%s]", text),
                Arguments.of("ticks", "{\"key\": %s}", List.of("true")));
    }

    @ParameterizedTest
    @MethodSource("valuesOfEachType")
    void aValueIsTakenForWhatItIsOrRefusedByItsField(String field, String form, List<String> right) throws Exception {
        for (var value : VALUES) {
            var body = "{\"%s\": %s}".formatted(field, form.formatted(value));
            var answer = send(
                    UUID.randomUUID(),
                    request("/api/v1/things/values")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body)));

            if (right.contains(value)) {
                assertThat(answer.statusCode()).as(body).isEqualTo(200);
                var read = field.toLowerCase(Locale.ROOT).endsWith("share")
                        ? Double.toString(Double.parseDouble(value))
                        : value;
                assertThat(answer.body())
                        .as(body)
                        .contains("\"" + field + "\":" + form.formatted(read).replace(" ", ""));
            } else {
                var isText = List.of("date", "id").contains(field) && value.startsWith("\"");
                var told = isText
                        ? assertProblem(answer, 422, "validation-failed")
                        : assertProblem(answer, 400, "invalid-request");
                assertThat(told.get("errors").toString())
                        .as(body)
                        .contains("field=" + field)
                        .containsPattern("code=(unknown-choice|whole-number|number|text|list|object|date|id)");
            }
        }
    }

    @Test
    void answersInTheReadersLanguage() throws Exception {
        var answer = post(UUID.randomUUID(), "{\"name\":\"\",\"parts\":[]}", "Accept-Language", "ar-SD,ar;q=0.9");

        assertThat(answer.headers().firstValue("Content-Language")).hasValue("ar");
        assertThat(answer.body()).contains("بعض الحقول تحتاج إلى مراجعة");
    }

    @Test
    void everyRefusalOfTheFrameworkIsAProblemToo() throws Exception {
        var account = UUID.randomUUID();

        assertProblem(send(account, request("/api/v1/nowhere").GET()), 404, "not-found");
        assertProblem(send(account, request("/api/v1/things").DELETE()), 405, "method-not-allowed");
        assertProblem(
                send(
                        account,
                        request("/api/v1/things")
                                .header("Content-Type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString("x"))),
                415,
                "unsupported-media-type");
        assertProblem(
                send(account, request("/api/v1/things/" + UUID.randomUUID()).PUT(HttpRequest.BodyPublishers.noBody())),
                428,
                "precondition-required");
        assertProblem(http.send(request("/api/v1/things/fault").GET().build(), text()), 401, "unauthenticated");
        assertProblem(send(account, request("/internal/events").GET()), 403, "forbidden");
        var tooLarge = post(account, "{\"name\":\"" + "x".repeat(600 << 10) + "\",\"parts\":[]}");
        assertProblem(tooLarge, 413, "body-too-large");
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsHeldToTheSameLimit() throws Exception {
        var account = UUID.randomUUID();
        int before = Things.MADE.get();

        var small = send(account, chunked(GOOD));
        var large = send(account, chunked("{\"name\":\"a thing\",\"parts\":[" + " ".repeat(600 << 10) + "]}"));

        assertThat(small.statusCode()).isEqualTo(201);
        assertProblem(large, 413, "body-too-large");
        assertThat(Things.MADE.get()).isEqualTo(before + 1);
    }

    private HttpRequest.Builder chunked(String body) {
        return request("/api/v1/things")
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void theMetricsTellHowFarTheFeedGoes() throws Exception {
        send(
                UUID.randomUUID(),
                request("/api/v1/things/" + UUID.randomUUID())
                        .header("If-Match", "\"0\"")
                        .PUT(HttpRequest.BodyPublishers.noBody()));

        await().untilAsserted(() -> {
            var gauges = http.send(request("/prometheus").GET().build(), text()).body();
            assertThat(gauges.lines()).contains("sankofa_feed_head " + (double) feed().size());
        });
    }

    @Test
    void aFaultIsToldWithoutItsParticulars() throws Exception {
        var answer = send(UUID.randomUUID(), request("/api/v1/things/fault").GET());

        assertProblem(answer, 500, "internal");
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void aFaultIsLoggedWithItsPlaceButNotWithItsWords() throws Exception {
        try (var log = Logged.open()) {
            assertProblem(
                    send(UUID.randomUUID(), request("/api/v1/things/fault").GET()), 500, "internal");

            assertThat(log.text())
                    .contains("GET /api/v1/things/fault failed")
                    .contains("java.lang.IllegalStateException", "SQLIntegrityConstraintViolationException")
                    .contains("SQLState 23000", "code 1062", "Things.fault")
                    .doesNotContain("secret", "amina@example.org");
        }
    }

    @Test
    void keepsARequestIdThatIsPlainAndReplacesAnyOther() throws Exception {
        var kept = send(
                UUID.randomUUID(),
                request("/api/v1/things/fault").header("X-Request-Id", "abc-1").GET());
        var replaced = send(
                UUID.randomUUID(),
                request("/api/v1/things/fault").header("X-Request-Id", "<b>").GET());

        assertThat(kept.headers().firstValue("X-Request-Id")).hasValue("abc-1");
        assertThat(kept.body()).contains("\"requestId\":\"abc-1\"");
        assertThat(replaced.headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).doesNotContain("<"));
    }

    @Test
    void everyChangeIsInTheFeedOnceInOrderAndWithoutGaps() throws Exception {
        var ids = IntStream.range(0, 8).mapToObj(i -> UUID.randomUUID()).toList();
        var writers = ids.stream()
                .<Callable<Void>>map(id -> () -> {
                    for (int version = 1; version <= 25; version++) {
                        var put = send(
                                UUID.randomUUID(),
                                request("/api/v1/things/" + id)
                                        .header("If-Match", "\"" + (version - 1) + "\"")
                                        .PUT(HttpRequest.BodyPublishers.noBody()));
                        assertThat(put.statusCode()).isEqualTo(200);
                    }
                    return null;
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
        }

        await().untilAsserted(() -> {
            var events = feed();
            assertThat(events.stream().map(Event::sequence).toList())
                    .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
            for (var id : ids) {
                assertThat(events.stream()
                                .filter(event -> event.subject().equals(id))
                                .map(Event::subjectversion)
                                .toList())
                        .isEqualTo(LongStream.rangeClosed(1, 25).boxed().toList());
            }
        });
    }

    private List<Event> feed() throws Exception {
        var events = new java.util.ArrayList<Event>();
        while (true) {
            long after = events.isEmpty() ? 0 : events.getLast().sequence();
            var page = send(
                    UUID.randomUUID(),
                    Role.SERVICE,
                    request("/internal/events?limit=70&after=" + after).GET());
            assertThat(page.statusCode()).isEqualTo(200);
            var read = json.readValue(page.body(), Argument.listOf(Event.class));
            if (read.isEmpty()) {
                return events;
            }
            events.addAll(read);
        }
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new java.util.ArrayList<T>();
            for (var done : threads.invokeAll(java.util.Collections.nCopies(times, call))) {
                results.add(done.get());
            }
            return results;
        }
    }

    private Map<String, Object> assertProblem(HttpResponse<String> answer, int status, String slug) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = json.readValue(answer.body(), Argument.mapOf(String.class, Object.class));
        assertThat(problem)
                .containsEntry("type", "urn:sankofa:problem:" + slug)
                .containsEntry("status", status)
                .containsKeys("title", "detail", "instance", "requestId", "errors");
        return problem;
    }

    @ParameterizedTest
    @CsvSource({
        "some?sort=name, unknown-parameter",
        "some?limit=1&limit=2, one-value-only",
        "some?broken=maybe, unknown-choice",
        "some?broken=TRUE, unknown-choice",
        "others?colours=red, unknown-parameter"
    })
    void aParameterThatIsNotTakenIsRefused(String path, String code) throws Exception {
        var refused = send(UUID.randomUUID(), request("/api/v1/things/" + path).GET());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"code\":\"" + code + "\"").doesNotContain("error." + code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "some | null null null",
                "some?broken=false&limit=3&colour=red&colour=blue | false 3 [red, blue]",
                "others?colour=red&colour=blue&size=4 | red,blue"
            })
    void aParameterIsTaken(String path, String answer) throws Exception {
        var taken = send(UUID.randomUUID(), request("/api/v1/things/" + path).GET());

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).isEqualTo(answer);
    }

    @Test
    void whoIsNotSignedInIsNotToldWhatIsTaken() throws Exception {
        var refused = http.send(request("/api/v1/things/some?sort=name").GET().build(), text());

        assertThat(refused.statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> post(UUID account, String body, String... headers) throws Exception {
        var request = request("/api/v1/things")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(account, request);
    }

    private HttpResponse<String> send(UUID account, HttpRequest.Builder request) throws Exception {
        return send(account, Role.HOST, request);
    }

    private HttpResponse<String> send(UUID account, Role role, HttpRequest.Builder request) throws Exception {
        return http.send(
                request.header("Authorization", "Bearer " + tokens.token(account, role))
                        .build(),
                text());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.getURL() + path));
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
    }
}
