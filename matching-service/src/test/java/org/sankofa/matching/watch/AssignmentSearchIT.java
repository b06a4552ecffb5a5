package org.sankofa.matching.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sankofa.matching.fixtures.House.path;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sankofa.matching.fixtures.FakeRegistry;
import org.sankofa.matching.fixtures.House;
import org.sankofa.matching.fixtures.House.Person;
import org.sankofa.matching.fixtures.Service;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.Backends;

/** A saved search tells a clinician of everything that opens and matches, once, and of nothing that was open before. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssignmentSearchIT implements Service {

    private static final String SEARCHES = "/api/v1/assignment-searches";
    private static final String ASSIGNMENTS = "/api/v1/assignments";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    EmbeddedServer server;

    @Inject
    ClinicianIndex index;

    @Inject
    AlertRepository alerts;

    @Inject
    DailyLetters daily;

    @Inject
    TransactionOperations<Connection> transactions;

    private final FakeRegistry registry = FakeRegistry.running();
    private House house;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = Service.super.getProperties();
        properties.put("sankofa.alerts.delay", "1h");
        return properties;
    }

    @BeforeAll
    void fill() {
        index.ensure();
        index.rebuild(List.of());
    }

    @BeforeEach
    void prepare() {
        house = House.in(server, index);
    }

    @AfterEach
    void mend() {
        registry.breakDown(false);
    }

    private Api clinician() {
        return house.anybody.as(registry.token(UUID.randomUUID(), "CLINICIAN"));
    }

    /** Within the programme of this test's house: the other tests have their own. */
    private String search(String name, String terms, String mail) {
        String more = terms.isEmpty() ? "" : ", " + terms;
        return "{\"name\": \"%s\", \"query\": {\"programme\": \"%s\"%s}, \"mail\": \"%s\"}"
                .formatted(name, house.programme.id(), more, mail);
    }

    private Answer save(Api clinician, String terms) {
        return clinician.post(SEARCHES, search("Wards", terms, "NEVER")).hasStatus(201);
    }

    private Answer published() {
        return house.published(house.need());
    }

    private Answer nurse() {
        return house.published(house.need().needing("2221").withoutSkills().titled("Theatre nurse"));
    }

    private void vet(String decision) {
        Answer now = house.manager.get(path("institutions", house.institution));
        house.manager
                .post(
                        path("institutions", house.institution) + "/vet",
                        "{\"decision\":\"" + decision + "\",\"reason\":\"The licence.\"}",
                        now)
                .hasStatus(200);
    }

    private void close(Answer need) {
        house.host
                .post(path("assignments", need) + "/close", "{}", house.host.get(path("assignments", need)))
                .hasStatus(200);
    }

    private static String alertsOf(Answer search) {
        return SEARCHES + "/" + search.id() + "/alerts";
    }

    private static List<String> ids(Answer alerts) {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : alerts.at("/items")) {
            ids.add(item.at("/assignment/id").asText());
        }
        return ids;
    }

    private static Answer awaitAlerts(Api clinician, Answer search, Answer... newestFirst) {
        List<String> expected = Stream.of(newestFirst).map(Answer::id).toList();
        return clinician.getUntil(alertsOf(search), answer -> ids(answer).equals(expected));
    }

    @Test
    void tellsOnceOfWhatOpensAndMatchesAndNotOfWhatWasOpen() {
        published();
        Api clinician = clinician();
        Answer search = save(clinician, "\"q\": \"sage-femme réanimation néonatale\", \"country\": [\"gh\"]");
        assertThat(search.at("/query/country/0").asText()).isEqualTo("GH");
        Answer elsewhere = save(clinician, "\"country\": [\"SO\"]");

        Answer first = published();
        nurse();
        awaitAlerts(clinician, search, first);
        Answer second = published();
        Answer alerts = awaitAlerts(clinician, search, second, first);

        assertThat(alerts.at("/items/0/assignment/title").asText()).isEqualTo(second.text("/title"));
        assertThat(alerts.at("/items/0/assignment").has("costPerPlace")).isFalse();
        assertThat(alerts.items("seen")).containsExactly("false", "false");
        assertThat(ids(clinician.get(alertsOf(elsewhere)))).isEmpty();
        assertThat(clinician.get(SEARCHES).hasStatus(200).items("unseen")).containsExactly("2", "0");
    }

    @Test
    void leavesOutWhatIsNotOpenAndTellsNothingTwiceThatIsOpenAgain() {
        Api clinician = clinician();
        Answer search = save(clinician, "\"occupation\": [\"2222\"]");
        Answer filling = published();
        awaitAlerts(clinician, search, filling);
        Answer closing = published();
        awaitAlerts(clinician, search, closing, filling);

        Answer accepted = house.accepted(filling, house.midwife());
        close(closing);
        assertThat(ids(clinician.get(alertsOf(search)))).isEmpty();
        assertThat(clinician.get(SEARCHES + "/" + search.id()).at("/unseen").asInt())
                .isZero();
        Answer meanwhile = save(clinician, "\"term\": [\"TEMPORARY\"]");

        Answer placement = house.placement(accepted);
        house.manager
                .post(path("placements", placement) + "/refuse", "{\"reason\":\"No flights.\"}", placement)
                .hasStatus(200);
        awaitAlerts(clinician, meanwhile, filling);
        awaitAlerts(clinician, search, filling);
        vet("SUSPEND");
        assertThat(ids(clinician.get(alertsOf(search)))).isEmpty();
        Answer suspended = save(clinician, "\"presence\": [\"PHYSICAL\"]");
        vet("APPROVE");
        awaitAlerts(clinician, suspended, filling);
        Answer last = published();
        awaitAlerts(clinician, search, last, filling);
        awaitAlerts(clinician, meanwhile, last, filling);
    }

    @Test
    void pagesAndMarksAsSeenUpToAMoment() {
        Api clinician = clinician();
        Answer search = save(clinician, "");
        Answer first = published();
        awaitAlerts(clinician, search, first);
        Answer second = published();
        awaitAlerts(clinician, search, second, first);

        Answer page = clinician.get(alertsOf(search) + "?limit=1").hasStatus(200);
        assertThat(ids(page)).containsExactly(second.id());
        Answer next = clinician
                .get(alertsOf(search) + "?limit=1&after=" + page.text("/next"))
                .hasStatus(200);
        assertThat(ids(next)).containsExactly(first.id());
        assertThat(next.at("/next").isMissingNode()).isTrue();

        String until = "{\"until\": \"" + next.text("/items/0/at") + "\"}";
        Answer seen = clinician.post(alertsOf(search) + "/seen", until).hasStatus(200);
        assertThat(seen.at("/unseen").asInt()).isEqualTo(1);
        assertThat(seen.etag()).as("marking is no change of the search").isEqualTo(search.etag());
        assertThat(clinician.get(alertsOf(search)).items("seen")).containsExactly("false", "true");
        for (String moment : List.of("-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z")) {
            clinician
                    .post(alertsOf(search) + "/seen", "{\"until\": \"" + moment + "\"}")
                    .hasStatus(200);
        }
        assertThat(clinician.get(SEARCHES).at("/items/0/unseen").asInt()).isZero();
        clinician.post(alertsOf(search) + "/seen", "{}").isProblem(422, "validation-failed");
    }

    @Test
    void belongsToOneClinician() {
        Api owner = clinician();
        Answer search = save(owner, "");
        String path = SEARCHES + "/" + search.id();
        Api other = clinician();

        other.get(path).isProblem(404, "not-found");
        other.get(path + "/alerts").isProblem(404, "not-found");
        other.post(path + "/alerts/seen", "{\"until\": \"2026-01-01T00:00:00Z\"}")
                .isProblem(404, "not-found");
        other.put(path, search("Mine", "", "NEVER"), search).isProblem(404, "not-found");
        other.delete(path, search).isProblem(404, "not-found");
        assertThat(other.get(SEARCHES).hasStatus(200).items("id")).isEmpty();
        assertThat(owner.get(SEARCHES).hasStatus(200).items("id")).containsExactly(search.id());
        house.host.get(SEARCHES).isProblem(403, "forbidden");
        house.manager.get(SEARCHES).isProblem(403, "forbidden");
        house.anybody.get(SEARCHES).isProblem(401, "unauthenticated");
    }

    @Test
    void refusesWhatTheListRefuses() {
        Api clinician = clinician();
        Answer here = clinician.post(SEARCHES, search("Wrong", """
                        "occupation": ["9999"], "country": ["XX"], "availableFrom": "2027-03-02",
                        "availableUntil": "2027-03-01"
                        """, "NEVER")).isProblem(422, "validation-failed");
        Answer there = clinician
                .get(ASSIGNMENTS + "?occupation=9999&country=XX&availableFrom=2027-03-02&availableUntil=2027-03-01")
                .isProblem(422, "validation-failed");
        assertThat(here.errorCodes()).isEqualTo(there.errorCodes()).hasSize(3);
        assertThat(here.refusedFields())
                .isEqualTo(there.refusedFields().stream()
                        .map(field -> "query." + field)
                        .toList());
        assertThat(clinician
                        .post(SEARCHES, search("Wrong", "\"q\": \"" + "a".repeat(10_001) + "\"", "NEVER"))
                        .isProblem(422, "validation-failed")
                        .refusedFields())
                .containsExactly("query.q");
        assertThat(clinician
                        .post(SEARCHES, search("Wrong", "\"presence\": [\"ASTRAL\"], \"term\": [\"EVER\"]", "NEVER"))
                        .isProblem(422, "validation-failed")
                        .refusedFields())
                .containsExactlyInAnyOrder("query.presence[0]", "query.term[0]");
        clinician.post(SEARCHES, search("Wrong", "\"limit\": 5", "NEVER")).isProblem(400, "invalid-request");
        assertThat(clinician
                        .in("fr")
                        .post(SEARCHES, "{}")
                        .isProblem(422, "validation-failed")
                        .refusedFields())
                .contains("name", "query", "mail");
        clinician.post(SEARCHES, search("x".repeat(101), "", "NEVER")).isProblem(422, "validation-failed");
        assertThat(clinician.get(SEARCHES).items("id")).isEmpty();
    }

    @Test
    void keepsFiftyAndEachOnce() {
        Api clinician = clinician();
        String body = search("  Salles\\u00a0de  naissance ", "\"occupation\": [\"2222\", null, \"2222\"]", "DAILY");
        Api.Request saving =
                clinician.request("POST", SEARCHES).idempotencyKey("once").json(body);
        Answer first = saving.send().hasStatus(201);
        assertThat(saving.send().hasStatus(201).id()).isEqualTo(first.id());
        assertThat(first.text("/name")).isEqualTo("Salles de naissance");
        assertThat(first.at("/query/occupation")).hasSize(1);
        assertThat(first.header("Location")).contains(SEARCHES + "/" + first.id());
        assertThat(clinician.get(SEARCHES + "/" + first.id()).hasStatus(200).etag())
                .isEqualTo(first.etag());

        for (int kept = 1; kept < WatchService.MAXIMUM; kept++) {
            save(clinician, "");
        }
        Answer refused =
                clinician.post(SEARCHES, search("One more", "", "NEVER")).isProblem(409, "conflict");
        assertThat(refused.text("/detail")).contains("50");
        assertThat(clinician.get(SEARCHES).items("id")).hasSize(50).doesNotHaveDuplicates();
        clinician.delete(SEARCHES + "/" + first.id(), first).hasStatus(204);
        save(clinician, "");
    }

    @Test
    void asksAnewWhenItsQueryChanges() {
        Api clinician = clinician();
        nurse();
        Answer search = save(clinician, "\"occupation\": [\"2222\"]");
        String path = SEARCHES + "/" + search.id();
        Answer midwife = published();
        awaitAlerts(clinician, search, midwife);

        String nurses = search("Nurses", "\"occupation\": [\"2221\"]", "NEVER");
        clinician.put(path, nurses).isProblem(428, "precondition-required");
        Answer edited = clinician.put(path, nurses, search).hasStatus(200);
        assertThat(edited.text("/name")).isEqualTo("Nurses");
        assertThat(edited.at("/unseen").asInt()).isEqualTo(1);
        clinician.put(path, nurses, search).isProblem(412, "stale-version");
        clinician.delete(path, search).isProblem(412, "stale-version");

        published();
        Answer nurse = nurse();
        awaitAlerts(clinician, search, nurse, midwife);
        vet("SUSPEND");
        vet("APPROVE");
        Answer last = nurse();
        awaitAlerts(clinician, search, last, nurse, midwife);

        clinician.delete(path, edited).hasStatus(204);
        clinician.get(path).isProblem(404, "not-found");
        clinician.get(path + "/alerts").isProblem(404, "not-found");
    }

    /** What opens while a search is being saved was either found by then or is alerted of. */
    @Test
    void losesNothingThatOpensInTheMomentOfSaving() throws Exception {
        List<UUID> everything = new ArrayList<>();
        List<Callable<Answer>> openings = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Answer draft = house.host.post(ASSIGNMENTS, house.need()).hasStatus(201);
            String path = path("assignments", draft);
            Answer submitted = house.host.post(path + "/submit", "{}", draft).hasStatus(200);
            everything.add(UUID.fromString(draft.id()));
            openings.add(
                    () -> house.manager.post(path + "/publish", "{}", submitted).hasStatus(200));
        }
        List<Answer> saved = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running = new ArrayList<>();
            for (Callable<Answer> opening : openings) {
                running.add(threads.submit(opening));
                saved.add(save(clinician(), ""));
            }
            for (Future<Answer> each : running) {
                each.get();
            }
        }
        await().atMost(SOON).untilAsserted(() -> {
            for (Answer search : saved) {
                UUID id = UUID.fromString(search.id());
                Set<UUID> familiar = transactions.executeRead(status -> alerts.familiar(id, everything));
                assertThat(familiar).containsExactlyInAnyOrderElementsOf(everything);
            }
        });
    }

    @Test
    void tellsOnlyOfWhatOneIsEligibleForWhereThatIsAsked() {
        Person midwife = house.midwife(who -> who.withYears(12));
        Api stranger = clinician();
        Answer fitting = save(midwife.api(), "\"fit\": true");
        Answer anything = save(midwife.api(), "\"fit\": false");
        Answer unknown = save(stranger, "\"fit\": true");

        Answer beyond = house.published(house.need().withYears(40));
        Answer nurse = nurse();
        Answer within = house.published(house.need().withYears(10));
        awaitAlerts(midwife.api(), anything, within, nurse, beyond);
        awaitAlerts(midwife.api(), fitting, within);
        assertThat(ids(stranger.get(alertsOf(unknown)))).isEmpty();
    }

    @Test
    void tellsAfterwardsWhatOpenedWhileOthersWereDown() {
        Person midwife = house.midwife();
        Answer search = save(midwife.api(), "\"fit\": true");
        registry.breakDown(true);
        Answer first = published();
        Answer other = save(midwife.api(), "\"q\": \"midwife\"");
        assertThat(ids(midwife.api().get(alertsOf(search)))).isEmpty();
        registry.breakDown(false);
        awaitAlerts(midwife.api(), search, first);

        Backends.stopElasticsearch();
        Answer second;
        try {
            second = published();
            assertThat(ids(midwife.api().get(alertsOf(search)))).containsExactly(first.id());
        } finally {
            Backends.startElasticsearch();
        }
        List<String> both = List.of(second.id(), first.id());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(ids(midwife.api().get(alertsOf(search)))).isEqualTo(both));
        assertThat(ids(midwife.api().get(alertsOf(other)))).containsExactly(second.id());
    }

    @Test
    void writesAtOnceADayOrNeverAndOfWhatStillHolds() throws Exception {
        UUID account = UUID.randomUUID();
        Api clinician = house.anybody.as(registry.token(account, "CLINICIAN"));
        Answer atOnce = clinician
                .post(SEARCHES, search("Mes {gardes}", "\"q\": \"midwife\"", "AT_ONCE"))
                .hasStatus(201);
        Answer aDay = clinician.post(SEARCHES, search("A day", "", "DAILY")).hasStatus(201);
        Answer seen = clinician.post(SEARCHES, search("Seen", "", "DAILY")).hasStatus(201);
        Answer quiet = clinician.post(SEARCHES, search("Quiet", "", "DAILY")).hasStatus(201);
        Answer never = clinician.post(SEARCHES, search("Never", "", "NEVER")).hasStatus(201);
        Answer first = published();
        awaitAlerts(clinician, never, first);
        Answer nurse = nurse();
        awaitAlerts(clinician, never, nurse, first);

        JsonNode notice = Told.only(house, "opening.found", account);
        assertThat(notice.path("kind").asText()).isEqualTo("opening-found");
        assertThat(notice.path("path").asText()).isEqualTo("/assignments/searches/" + atOnce.id());
        assertThat(notice.at("/facts/search").asText()).isEqualTo("Mes {gardes}");
        assertThat(notice.at("/facts/count").asText()).isEqualTo("1");

        clinician
                .put(SEARCHES + "/" + quiet.id(), search("Quiet", "", "NEVER"), quiet)
                .hasStatus(200);
        clinician
                .post(alertsOf(seen) + "/seen", "{\"until\": \"2099-01-01T00:00:00Z\"}")
                .hasStatus(200);
        daily.sweep();
        assertThat(Told.all(house, "openings.found", account))
                .as("not before the next morning")
                .isEmpty();
        Told.aDayPasses();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> instances = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(daily::sweep))
                    .toList();
            for (Future<?> each : instances) {
                each.get();
            }
        }
        JsonNode digest = Told.only(house, "openings.found", account);
        assertThat(digest.path("kind").asText()).isEqualTo("openings-found");
        assertThat(digest.path("path").asText()).isEqualTo("/assignments/searches");
        assertThat(digest.at("/facts/searches").asText()).isEqualTo("A day: 2");
        assertThat(digest.at("/facts/count").asText()).isEqualTo("2");

        close(first);
        assertThat(Told.all(house, "opening.found", account)).isEmpty();
        assertThat(Told.only(house, "openings.found", account)
                        .at("/facts/count")
                        .asText())
                .isEqualTo("1");
        clinician
                .post(alertsOf(aDay) + "/seen", "{\"until\": \"2099-01-01T00:00:00Z\"}")
                .hasStatus(200);
        assertThat(Told.all(house, "openings.found", account)).isEmpty();
        Told.aDayPasses();
        daily.sweep();
        assertThat(Told.all(house, "openings.found", account)).isEmpty();
    }
}
