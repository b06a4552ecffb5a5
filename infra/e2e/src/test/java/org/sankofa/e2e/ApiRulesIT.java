package org.sankofa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.ClinicianFixture;
import org.sankofa.testkit.InstitutionFixture;

/**
 * Whatever is sent to whichever writing operation, the answer is a result or a problem in the sender's language that says
 * what to mend, never a fault of ours; and what was refused has left nothing behind. The operations come from the OpenAPI
 * documents.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiRulesIT {
    private static final String NO_VERSION = "\"999999\"";
    private static final List<String> HOSTILE = List.of(
            "N'Diaye; DROP TABLE clinician; --",
            "Côté 李 عبد الله",
            "nul\u0000byte",
            "<script>alert(1)</script>",
            "👩🏿‍⚕️🇸🇳",
            "\u202Etxt.exe\u202C\u2066",
            "\uD800 alone",
            "${jndi:ldap://x} {{7*7}} %s%n ../../etc/passwd");

    private final House house = House.shared();
    private final Cast cast = Cast.of(house);
    private final List<Documented> writing =
            Documented.all(house.api()).stream().filter(Documented::writes).toList();
    private final List<Documented> takingJson =
            writing.stream().filter(Documented::takesJson).toList();

    @BeforeAll
    void everyOperationIsKnownHere() {
        assertThat(takingJson).hasSizeGreaterThan(20);
        assertThat(writing.stream().filter(operation -> !cast.plays(operation)))
                .as("operations that Cast does not know who may do on what")
                .isEmpty();
    }

    /** A version that nothing has keeps an acceptable body from changing the rows that the other tests need. */
    private Api.Request request(Documented operation) {
        Api.Request request = cast.actor(operation).api().unchecked().request(operation.method(), cast.path(operation));
        return request.ifMatch(NO_VERSION).idempotencyKey(UUID.randomUUID().toString());
    }

    private static void isProblem(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isBetween(400, 499).isNotIn(401, 403, 404, 429);
        assertThat(answer.header("Content-Type").orElse("")).as("%s", answer).startsWith("application/problem+json");
        assertThat(answer.text("/type")).as("%s", answer).startsWith("urn:sankofa:problem:");
        assertThat(answer.at("/status").asInt()).isEqualTo(answer.status());
        assertThat(answer.text("/title")).isNotBlank();
        assertThat(answer.text("/requestId")).isNotBlank();
    }

    /** All of what went wrong, since each of these tests sends thousands of requests. */
    private final class Faults {
        private final Set<String> found = new LinkedHashSet<>();

        void check(Documented operation, Object sent, Answer answer) {
            boolean refused = answer.status() >= 400;
            boolean told = answer.header("Content-Type").orElse("").startsWith("application/problem+json");
            boolean reached =
                    cast.isCostly(operation) || !Set.of(401, 403, 404, 429).contains(answer.status());
            if (answer.status() >= 500 || refused && !(told && reached)) {
                found.add(operation + " with " + sent + " -> " + answer.status() + " " + answer.body());
            }
        }

        void none() {
            assertThat(found).isEmpty();
        }
    }

    private void leavesNothing(Runnable requests) {
        Map<String, Long> before = house.rows();
        requests.run();
        assertThat(house.rows()).as("rows of every table").isEqualTo(before);
    }

    @Test
    void whatIsNoJsonIsRefused() {
        List<byte[]> bodies = new ArrayList<>();
        for (String text : List.of(
                "{", "{\"a\":1,}", "[]", "\"text\"", "42", "nul", "{}{}x", "<a/>", "\u0000", "[".repeat(50_000))) {
            bodies.add(text.getBytes(StandardCharsets.UTF_8));
        }
        bodies.add(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'});
        leavesNothing(() -> {
            for (Documented operation : takingJson) {
                for (byte[] body : bodies) {
                    isProblem(request(operation).body("application/json", body).send());
                }
            }
        });
    }

    @Test
    void aFieldThatNobodyKnowsIsRefusedByName() {
        leavesNothing(() -> {
            for (Documented operation : takingJson) {
                ObjectNode body = cast.body(operation).put("surprise", 1);
                Answer answer = request(operation).json(body).send().isProblem(400, "invalid-request");
                assertThat(answer.refusedFields()).as("%s", answer).contains("surprise");
                assertThat(answer.errorCodes()).as("%s", answer).contains("unknown-field");
            }
        });
    }

    /** Every place in a body, however deep. */
    private static List<JsonPointer> places(JsonNode body) {
        List<JsonPointer> found = new ArrayList<>();
        collect(body, JsonPointer.empty(), found);
        return found;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> found) {
        BiConsumer<JsonPointer, JsonNode> visit = (pointer, value) -> {
            found.add(pointer);
            collect(value, pointer, found);
        };
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> visit.accept(at.appendProperty(field.getKey()), field.getValue()));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                visit.accept(at.appendIndex(i), array.get(i));
            }
        }
    }

    private static ObjectNode replaced(ObjectNode body, JsonPointer place, JsonNode value) {
        ObjectNode changed = body.deepCopy();
        JsonNode parent = changed.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        }
        return changed;
    }

    @Test
    void aValueOfTheWrongTypeIsRefusedByField() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Set<String> faults = new LinkedHashSet<>();
        leavesNothing(() -> {
            for (Documented operation : takingJson) {
                ObjectNode body = cast.body(operation);
                for (JsonPointer place : places(body)) {
                    JsonNode value = body.at(place);
                    List<JsonNode> wrong = new ArrayList<>(List.of(json.textNode("text"), json.numberNode(7)));
                    if (!value.isContainerNode()) {
                        wrong.addAll(List.of(
                                json.objectNode(),
                                json.arrayNode().add(value).add(value),
                                json.textNode("true"),
                                json.textNode("5"),
                                json.booleanNode(true)));
                    }
                    wrong.removeIf(each -> each.getNodeType() == value.getNodeType());
                    for (JsonNode each : wrong) {
                        Answer answer = request(operation)
                                .json(replaced(body, place, each))
                                .send();
                        if (!Set.of(400, 422).contains(answer.status())
                                || answer.refusedFields().isEmpty()) {
                            faults.add(operation + " with " + place + " = " + each + " -> " + answer.status() + " "
                                    + answer.body());
                        }
                    }
                }
            }
            assertThat(faults).isEmpty();
        });
    }

    @Test
    void whatIsMissingOrNullIsAcceptedOrNamed() {
        Faults faults = new Faults();
        for (Documented operation : takingJson) {
            ObjectNode body = cast.body(operation);
            List<ObjectNode> variants = new ArrayList<>();
            for (JsonPointer place : places(body)) {
                variants.add(replaced(body, place, JsonNodeFactory.instance.nullNode()));
            }
            body.fieldNames()
                    .forEachRemaining(name -> variants.add(body.deepCopy().without(name)));
            for (ObjectNode variant : variants) {
                faults.check(
                        operation, variant, request(operation).json(variant).send());
            }
            faults.check(operation, "{}", request(operation).json("{}").send());
        }
        faults.none();
    }

    @Test
    void hostileTextIsTakenAsTextOrRefusedNeverAFault() {
        Faults faults = new Faults();
        for (Documented operation : takingJson) {
            ObjectNode body = cast.body(operation);
            List<String> texts = cast.isCostly(operation) ? HOSTILE.subList(2, 4) : HOSTILE;
            for (JsonPointer place : places(body)) {
                if (body.at(place).isTextual()) {
                    for (String text : texts) {
                        Answer answer = request(operation)
                                .json(replaced(body, place, JsonNodeFactory.instance.textNode(text)))
                                .send();
                        faults.check(operation, place + " = " + text, answer);
                        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
                    }
                }
            }
        }
        faults.none();
    }

    @Test
    void textBeyondMeasureIsRefused() {
        String endless = "a".repeat(70_000);
        leavesNothing(() -> {
            for (Documented operation : takingJson) {
                ObjectNode body = cast.body(operation);
                for (JsonPointer place : places(body)) {
                    if (body.at(place).isTextual()) {
                        isProblem(request(operation)
                                .json(replaced(body, place, JsonNodeFactory.instance.textNode(endless)))
                                .send());
                    }
                }
            }
        });
    }

    @Test
    void numbersBeyondMeasureAreRefusedOrTaken() {
        Faults faults = new Faults();
        for (Documented operation : takingJson) {
            ObjectNode body = cast.body(operation);
            for (JsonPointer place : places(body)) {
                if (body.at(place).isNumber()) {
                    for (String number : List.of("-1", "1e400", "99999999999999999999", "1.5", "-2147483649")) {
                        String text = replaced(body, place, JsonNodeFactory.instance.textNode("THE-NUMBER"))
                                .toString()
                                .replace("\"THE-NUMBER\"", number);
                        faults.check(
                                operation, text, request(operation).json(text).send());
                    }
                }
            }
        }
        faults.none();
    }

    @Test
    void theDocumentsSayOneTypeBesideNullAndTooManyOnlyWhereAttemptsAreCounted() {
        Map<String, Integer> counting = Map.of("registry", 4, "matching", 0);
        counting.forEach((service, operations) -> {
            String document = house.api()
                    .unchecked()
                    .get("/api/v1/openapi/" + service + ".yml")
                    .hasStatus(200)
                    .body();
            assertThat(document).as(service).contains("- \"null\"").doesNotContainPattern("- \"null\"\\n *- \\w+\\n");
            assertThat(document.split("\"429\":", -1)).as(service).hasSize(operations + 1);
        });
    }

    @Test
    void anotherContentTypeIsRefused() {
        leavesNothing(() -> {
            for (Documented operation : takingJson) {
                for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
                    Answer answer = request(operation)
                            .body(type, cast.body(operation).toString())
                            .send();
                    isProblem(answer);
                    assertThat(answer.status()).as("%s", answer).isEqualTo(415);
                }
            }
        });
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        byte[] body = ("{\"name\": \"" + "a".repeat(11 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);
        leavesNothing(() -> {
            for (String path : List.of("/api/v1/accounts", "/api/v1/institutions")) {
                Person sender = path.endsWith("accounts") ? cast.administrator() : cast.host();
                for (Api api : List.of(house.api(), path.endsWith("accounts") ? house.registry() : house.matching())) {
                    // The answer comes before all of the body is sent, and may be lost to a client that still writes.
                    Awaitility.await("413 from " + path)
                            .atMost(Duration.ofSeconds(30))
                            .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                            .untilAsserted(() -> api.unchecked()
                                    .as(sender.token())
                                    .request("POST", path)
                                    .body("application/json", body)
                                    .send()
                                    .isProblem(413, "body-too-large"));
                }
            }
        });
    }

    @Test
    void tokensThatAreNotOursOrNotGoodAnyMoreOpenNothing() {
        List<String> tokens = new ArrayList<>(Tokens.bad(house, cast.host().id()));
        tokens.addAll(List.of("x", "a.b.c", "Bearer"));
        Set<String> accepted = new LinkedHashSet<>();
        leavesNothing(() -> {
            for (Documented operation : Documented.all(house.api())) {
                if (cast.isForAnybody(operation)) {
                    continue;
                }
                for (String token : tokens) {
                    Api.Request request = house.api()
                            .unchecked()
                            .as(token)
                            .request(operation.method(), cast.path(operation))
                            .ifMatch(NO_VERSION);
                    if (operation.takesJson()) {
                        request.json(cast.body(operation));
                    }
                    Answer answer = request.send();
                    if (answer.status() != 401) {
                        accepted.add(operation + " with " + token + " -> " + answer.status());
                    }
                }
            }
        });
        assertThat(accepted).isEmpty();
    }

    @Test
    void anIdOfNothingIsNotFoundAndAnIdThatIsNoneIsRefused() {
        leavesNothing(() -> {
            for (Documented operation : Documented.all(house.api())) {
                if (!operation.path().contains("{") || !cast.plays(operation)) {
                    continue;
                }
                for (String id : List.of(
                        UUID.randomUUID().toString(),
                        "1",
                        "%00",
                        "..%2f..",
                        "'%20OR%201=1",
                        "a".repeat(3000),
                        "%F0%9F%A9%BA",
                        "00000000-0000-0000-0000-000000000000")) {
                    Api.Request request = cast.actor(operation)
                            .api()
                            .unchecked()
                            .request(operation.method(), operation.path().replaceAll("\\{[^}/]+}", id))
                            .ifMatch("\"1\"");
                    if (operation.takesJson()) {
                        request.json(cast.body(operation));
                    }
                    Answer answer = request.send();
                    assertThat(answer.status()).as("%s", answer).isIn(400, 404, 414);
                    if (id.length() == 36) {
                        answer.isProblem(404, "not-found");
                    }
                }
            }
        });
    }

    @Test
    void aChangeWithoutTheVersionOrOnAnOldOneChangesNothing() {
        List<Documented> versioned = writing.stream()
                .filter(operation -> operation.parameters("header").contains("If-Match"))
                .toList();
        assertThat(versioned).hasSizeGreaterThan(15);
        leavesNothing(() -> {
            for (Documented operation : versioned) {
                Map<String, String> expected = new LinkedHashMap<>();
                expected.put("", "precondition-required");
                expected.put(NO_VERSION, "stale-version");
                expected.put("\"0\"", "stale-version");
                expected.put("W/\"1\"", "stale-version");
                expected.put("1 or 1", "stale-version");
                expected.put("*", "stale-version");
                expected.forEach((etag, slug) -> {
                    Api.Request request =
                            cast.actor(operation).api().unchecked().request(operation.method(), cast.path(operation));
                    if (!etag.isEmpty()) {
                        request.ifMatch(etag);
                    }
                    if (operation.takesJson()) {
                        request.json(cast.body(operation));
                    }
                    Answer answer = request.send();
                    answer.isProblem(slug.equals("precondition-required") ? 428 : 412, slug);
                });
            }
        });
    }

    @Test
    void aKeySentAgainGetsTheSameAnswerAndAnotherRequestUnderItIsRefused() {
        List<Documented> creating = writing.stream()
                .filter(operation -> operation.parameters("header").contains("Idempotency-Key"))
                .filter(cast::canRepeat)
                .toList();
        assertThat(creating).hasSizeGreaterThanOrEqualTo(4);
        for (Documented operation : creating) {
            String key = "key-" + UUID.randomUUID();
            Api api = cast.actor(operation).api();
            JsonPointer place = JsonPointer.valueOf(cast.freeText(operation));
            // Another test may have made the row of the body as it is.
            ObjectNode said = cast.body(operation);
            ObjectNode body = replaced(
                    said,
                    place,
                    JsonNodeFactory.instance.textNode(
                            "k" + System.nanoTime() + said.at(place).asText()));
            Answer first = send(api, operation, body, key).hasStatus(201);
            Map<String, Long> once = house.rows();
            Answer again = send(api, operation, body, key).hasStatus(201);
            assertThat(again.header("Location")).isEqualTo(first.header("Location"));
            assertThat(again.id()).isEqualTo(first.id());
            String other = "x" + body.at(place).asText();
            send(api, operation, replaced(body, place, JsonNodeFactory.instance.textNode(other)), key)
                    .isProblem(422, "idempotency-key-reused");
            for (String malformed : List.of("a b", "k".repeat(201))) {
                isProblem(send(api, operation, body, malformed));
            }
            assertThat(house.rows()).as("%s sent again", operation).isEqualTo(once);
        }
    }

    private Answer send(Api api, Documented operation, ObjectNode body, String key) {
        return api.request(operation.method(), cast.path(operation))
                .idempotencyKey(key)
                .json(body)
                .send();
    }

    @Test
    void theSameKeySentTenTimesAtOnceDoesTheWorkOnce() {
        String key = "burst-" + UUID.randomUUID();
        String name = "Burst " + UUID.randomUUID();
        String body = InstitutionFixture.aHospital().named(name).toString();
        Callable<Answer> call = () -> cast.host()
                .api()
                .unchecked()
                .request("POST", "/api/v1/institutions")
                .idempotencyKey(key)
                .json(body)
                .send();
        List<Answer> answers = People.together(java.util.Collections.nCopies(10, call));
        Set<String> ids = new HashSet<>();
        for (Answer answer : answers) {
            assertThat(answer.status()).as("%s", answer).isIn(201, 409, 503);
            if (answer.status() == 201) {
                ids.add(answer.id());
            }
        }
        assertThat(ids).hasSize(1);
        long named = cast.all(cast.host().api(), "/api/v1/institutions?limit=200").stream()
                .filter(item -> item.path("name").asText().equals(name))
                .count();
        assertThat(named).isEqualTo(1);
    }

    @Test
    void ofTwoWhoEditTheSameThingTheSecondIsToldAndNothingIsOverwritten() {
        Clinician clinician =
                house.people().clinician(ClinicianFixture.aMidwife().named("Kofi", "Agyeman"));
        Answer basis = clinician.read();
        List<Callable<Answer>> edits = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            ClinicianFixture changed = clinician.said().withYears(20 + i);
            edits.add(() -> clinician.person().api().put(Clinician.ME, changed, basis));
        }
        List<Answer> answers = People.together(edits);
        List<Answer> won =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(won).as("%s", answers).hasSize(1);
        answers.stream()
                .filter(answer -> answer.status() != 200)
                .forEach(answer -> answer.isProblem(412, "stale-version"));
        assertThat(clinician.read().at("/profile/yearsOfExperience"))
                .isEqualTo(won.getFirst().at("/profile/yearsOfExperience"));
    }

    @Test
    void aProblemSpeaksTheLanguageAskedFor() {
        Set<String> titles = new HashSet<>();
        Set<String> messages = new HashSet<>();
        for (String language : List.of("en", "fr", "pt", "es", "ar")) {
            for (String path : List.of("/api/v1/institutions", "/api/v1/programmes")) {
                Person sender =
                        path.endsWith("s/institutions") || path.endsWith("institutions") ? cast.host() : cast.manager();
                Answer answer = sender.api()
                        .in(language + ";q=0.9, de;q=1")
                        .post(path, "{}")
                        .isProblem(422, "validation-failed");
                assertThat(answer.header("Content-Language")).contains(language);
                assertThat(answer.at("/errors")).isNotEmpty();
                titles.add(answer.text("/title"));
                for (JsonNode error : answer.at("/errors")) {
                    assertThat(error.path("message").asText()).as("%s", answer).isNotBlank();
                    messages.add(language + error.path("message").asText());
                }
            }
            cast.clinician()
                    .person()
                    .api()
                    .in(language)
                    .request("PUT", Clinician.ME)
                    .ifMatch(cast.clinician().read().etag())
                    .json(cast.clinician().said().livingIn("XX"))
                    .send()
                    .isProblem(422, "validation-failed");
        }
        assertThat(titles).hasSize(5);
        assertThat(messages).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void namesOfEveryScriptComeBackAsTheyWereTyped() {
        Clinician clinician = house.people().drafted(house.people().invited("CLINICIAN"), ClinicianFixture.aNurse());
        Map<String, String> names = Map.of(
                "Fatou", "N'Diaye",
                "Chloé", "Côté",
                "小龙", "李",
                "محمد", "عبد الله",
                "Ọlá", "Ṣóyínká",
                "Þóra", "O’Brien-Nguyễn",
                "அருண்", "குமார்");
        names.forEach((given, family) -> {
            Answer saved = clinician.edit(clinician.said().named(given, family)).hasStatus(200);
            assertThat(saved.text("/identity/givenName")).isEqualTo(given);
            assertThat(clinician.read().text("/identity/familyName")).isEqualTo(family);
        });
        String html = "<b>Bold</b> & \"quoted\" <script>alert('x')</script>";
        Answer saved = clinician.edit(clinician.said().describing(html)).hasStatus(200);
        assertThat(saved.text("/profile/summary")).isEqualTo(html);
        assertThat(saved.header("Content-Type").orElse("")).startsWith("application/json");
    }

    /** What a form could get wrong, where, and what it is told. */
    @Test
    void knownMistakesAreNamedByFieldAndCode() {
        Clinician clinician = cast.clinician();
        ClinicianFixture right = clinician.said();
        Stream.of(
                        refusal(right.with("/profile/occupation", "9999"), "profile.occupation"),
                        refusal(right.specialisedIn("phrenology"), "profile.specialties[0]"),
                        refusal(right.skilledIn("leeching", "EXPERT"), "profile.skills[2].skill"),
                        refusal(right.speaking("xx-klingon", "B2"), "profile.languages[1].language"),
                        refusal(right.speaking("fr", "D9"), "profile.languages[1].level"),
                        refusal(right.with("/profile/residence", "ZZ"), "profile.residence"),
                        refusal(right.from("GH", "Atlantis"), "profile.origins[1]"),
                        refusal(right.withYears(-1), "profile.yearsOfExperience"),
                        refusal(right.withYears(200), "profile.yearsOfExperience"),
                        refusal(right.bornOn("1985-02-30"), "identity.dateOfBirth"),
                        refusal(right.bornOn("2024-01-01"), "identity.dateOfBirth"),
                        refusal(right.with("/identity/phone", "call me"), "identity.phone"),
                        refusal(right.with("/identity/familyName", "nul\u0000"), "identity.familyName"),
                        refusal(right.with("/identity/familyName", "x".repeat(101)), "identity.familyName"),
                        refusal(right.with("/identity/familyName", "\u202Eevil"), "identity.familyName"),
                        refusal(right.describing("Write to me: a@b.example"), "profile.summary"),
                        refusal(
                                right.with(
                                        "/profile/availability",
                                        List.of(Map.of("from", "2031-05-02", "until", "2031-05-01"))),
                                "profile.availability[0].until"))
                .forEach(mistake -> {
                    Answer answer = clinician.edit(mistake.body()).isProblem(422, "validation-failed");
                    assertThat(answer.refusedFields()).as("%s", answer).contains(mistake.field());
                });
    }

    private record Mistake(ClinicianFixture body, String field) {}

    private static Mistake refusal(ClinicianFixture body, String field) {
        return new Mistake(body, field);
    }

    @Test
    void aListIsReadToTheEndInAStableOrderWhileRowsAreAdded() {
        Person host = house.people().invited("HOST");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            expected.add(host.api()
                    .post("/api/v1/institutions", InstitutionFixture.aHospital().named("Clinic " + i))
                    .hasStatus(201)
                    .id());
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        int added = 0;
        do {
            Answer page = host.get("/api/v1/institutions?limit=2" + next).hasStatus(200);
            assertThat(page.at("/items").size()).isBetween(1, 2);
            seen.addAll(page.items("id"));
            host.api()
                    .post("/api/v1/institutions", InstitutionFixture.aHospital().named("Late clinic " + added++))
                    .hasStatus(201);
            next = page.at("/next").isTextual() ? "&after=" + page.text("/next") : "";
        } while (!next.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().containsAll(expected);

        for (String query : List.of(
                "after=nonsense",
                "after=%00",
                "limit=0",
                "limit=-1",
                "limit=100000",
                "limit=x",
                "after=" + "A".repeat(5000))) {
            for (String list : List.of("/api/v1/institutions", "/api/v1/assignments", "/api/v1/proposals")) {
                Answer answer = host.api().unchecked().get(list + "?" + query);
                assertThat(answer.status()).as("%s", answer).isLessThan(500);
                if (answer.status() >= 400) {
                    isProblemOfAnyKind(answer);
                }
            }
            Answer answer = cast.manager().api().unchecked().get("/api/v1/clinicians?" + query);
            assertThat(answer.status()).as("%s", answer).isLessThan(500);
        }
    }

    private static void isProblemOfAnyKind(Answer answer) {
        assertThat(answer.header("Content-Type").orElse("")).as("%s", answer).startsWith("application/problem+json");
    }

    @Test
    void whatDoesNotExistIsSaidAsAProblemToo() {
        Api api = cast.host().api().unchecked();
        api.get("/api/v1/nothing").isProblem(404, "not-found");
        api.get("/api/v1/institutions/nothing/at/all").isProblem(404, "not-found");
        isProblemOfAnyKind(
                api.request("PATCH", "/api/v1/institutions").json("{}").send());
        assertThat(api.request("DELETE", "/api/v1/institutions").send().status())
                .isIn(404, 405);
        assertThat(api.request("GET", "/api/v1/institutions")
                        .header("Accept", "image/png")
                        .send()
                        .status())
                .isIn(200, 406);
    }

    @Test
    void everyAnswerNamesItsRequest() {
        Answer chosen = cast.host().api().with("X-Request-Id", "e2e-4711").get("/api/v1/institutions");
        assertThat(chosen.header("X-Request-Id")).contains("e2e-4711");
        Answer forged = cast.host().api().with("X-Request-Id", "a b<script>").get("/api/v1/institutions");
        assertThat(forged.header("X-Request-Id").orElse("")).isNotBlank().doesNotContain("<");
    }
}
