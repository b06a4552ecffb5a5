package org.sankofa.registry.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sankofa.kit.access.Role;
import org.sankofa.registry.RegistryTest;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.Backends;
import org.sankofa.testkit.ClinicianFixture;

/** A saved search tells of everybody who comes to match it, once, and of nobody who did before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WatchIT extends RegistryTest {
    private static final String SEARCHES = "/api/v1/searches";
    private static final String DIRECTORY = "/api/v1/clinicians";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    AlertRepository alerts;

    @Inject
    TransactionOperations<Connection> transactions;

    @BeforeAll
    void begin() {
        awaitIndex();
    }

    private static String search(String name, String query) {
        return "{\"name\": \"%s\", \"query\": %s, \"mail\": \"NEVER\"}".formatted(name, query);
    }

    private static Answer save(Api manager, String query) {
        return manager.post(SEARCHES, search("Midwives", query)).hasStatus(201);
    }

    private static String alertsOf(Answer search) {
        return SEARCHES + "/" + search.id() + "/alerts";
    }

    private Answer awaitAlerts(Api manager, Answer search, Person... newestFirst) {
        return manager.getUntil(
                alertsOf(search),
                answer -> answer.items("pseudonym")
                        .equals(List.of(newestFirst).stream()
                                .map(Person::pseudonym)
                                .toList()));
    }

    private void awaitFound(Person person, String query) {
        await().atMost(SOON)
                .until(() -> as(Role.MANAGER)
                        .get(DIRECTORY + query)
                        .items("pseudonym")
                        .contains(person.pseudonym()));
    }

    @Test
    void keepsCountriesInCapitals_asTheDirectoryReadsThem() {
        Answer saved = save(as(Role.MANAGER), "{\"residence\": [\"gb\"], \"origin\": [\"gh\", \"SO\"]}");

        assertThat(saved.at("/query/residence/0").asText()).isEqualTo("GB");
        assertThat(saved.at("/query/origin/0").asText()).isEqualTo("GH");
        Answer refused = as(Role.MANAGER)
                .post(SEARCHES, search("French", "{\"language\": [\"FR:B2\"]}"))
                .isProblem(422, "validation-failed");
        assertThat(refused.refusedFields()).containsExactly("query.language");
    }

    @Test
    @Order(1)
    void shouldAlertOnce_ofWhoComesToMatch_andNotOfWhoDidBefore() {
        Api manager = as(Role.MANAGER);
        Person before = submit(ClinicianFixture.aMidwife().from("VU"));
        awaitFound(before, "?origin=VU");
        Answer search = save(manager, "{\"occupation\": [\"2222\"], \"origin\": [\"VU\"]}");

        Person comes = submit(ClinicianFixture.aMidwife().from("VU"));
        Person nurse = submit(ClinicianFixture.aNurse().from("VU"));
        Person elsewhere = submit(ClinicianFixture.aMidwife().from("KI"));
        awaitAlerts(manager, search, comes);

        before.api()
                .put(ME, ClinicianFixture.aMidwife().from("VU").withYears(20), before.answer())
                .hasStatus(200);
        comes.api()
                .put(ME, ClinicianFixture.aMidwife().from("VU").withYears(20), comes.answer())
                .hasStatus(200);
        nurse.api()
                .put(ME, ClinicianFixture.aMidwife().from("VU"), nurse.answer())
                .hasStatus(200);
        Answer both = awaitAlerts(manager, search, nurse, comes);

        assertThat(both.body())
                .doesNotContain(comes.account().toString(), nurse.account().toString(), elsewhere.pseudonym());
        assertThat(manager.get(SEARCHES).at("/items/0/unseen").asInt()).isEqualTo(2);
    }

    @Test
    @Order(2)
    void shouldPage_andMarkAsSeen_upToAMoment() {
        Api manager = as(Role.MANAGER);
        Answer search = save(manager, "{\"q\": \"nurse\", \"origin\": [\"TO\"]}");
        Person first = submit(ClinicianFixture.aNurse().from("TO"));
        awaitAlerts(manager, search, first);
        Person second = submit(ClinicianFixture.aNurse().from("TO"));
        awaitAlerts(manager, search, second, first);

        Answer page = manager.get(alertsOf(search) + "?limit=1").hasStatus(200);
        assertThat(page.items("pseudonym")).containsExactly(second.pseudonym());
        Answer next = manager.get(alertsOf(search) + "?limit=1&after=" + page.text("/next"))
                .hasStatus(200);
        assertThat(next.items("pseudonym")).containsExactly(first.pseudonym());
        assertThat(next.at("/next").isMissingNode()).isTrue();

        String until = "{\"until\": \"" + next.text("/items/0/at") + "\"}";
        assertThat(manager.post(alertsOf(search) + "/seen", until)
                        .hasStatus(200)
                        .at("/unseen")
                        .asInt())
                .isEqualTo(1);
        assertThat(manager.get(alertsOf(search)).items("seen")).containsExactly("false", "true");
        until = "{\"until\": \"" + page.text("/items/0/at") + "\"}";
        Answer all = manager.post(alertsOf(search) + "/seen", until).hasStatus(200);
        assertThat(all.at("/unseen").asInt()).isZero();
        assertThat(all.etag()).as("marking is no change of the search").isEqualTo(search.etag());
        for (String moment : List.of("-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z")) {
            manager.post(alertsOf(search) + "/seen", "{\"until\": \"" + moment + "\"}")
                    .hasStatus(200);
        }
        manager.post(alertsOf(search) + "/seen", "{\"until\": \"yesterday\"}").isProblem(400, "invalid-request");
        manager.post(alertsOf(search) + "/seen", "{}").isProblem(422, "validation-failed");
    }

    @Test
    @Order(3)
    void shouldForgetWhoWithdraws_andNotTellOfThemTwice() {
        Api manager = as(Role.MANAGER);
        Answer search = save(manager, "{\"origin\": [\"WS\"]}");
        Person stays = submit(ClinicianFixture.aNurse().from("WS"));
        awaitAlerts(manager, search, stays);
        Person goes = submit(ClinicianFixture.aNurse().from("WS"));
        awaitAlerts(manager, search, goes, stays);

        Answer gone = goes.api().post(ME + "/withdraw", "{}", goes.answer()).hasStatus(200);
        assertThat(manager.get(alertsOf(search)).items("pseudonym")).containsExactly(stays.pseudonym());
        assertThat(manager.get(SEARCHES + "/" + search.id()).at("/unseen").asInt())
                .isEqualTo(1);

        Answer back = goes.api().post(ME + "/submit", "{}", gone).hasStatus(200);
        Person later = submit(ClinicianFixture.aNurse().from("WS"));
        awaitAlerts(manager, search, later, goes, stays);

        goes.api()
                .put(ME + "/consents", "{\"matching\": false, \"identityToHosts\": true, \"statistics\": true}", back)
                .hasStatus(200);
        assertThat(manager.get(alertsOf(search)).items("pseudonym"))
                .containsExactly(later.pseudonym(), stays.pseudonym());
    }

    @Test
    @Order(4)
    void shouldBelongToOneManager() {
        Api owner = as(Role.MANAGER);
        Answer search = save(owner, "{\"origin\": [\"NR\"]}");
        String path = SEARCHES + "/" + search.id();
        Api other = as(Role.MANAGER);

        other.get(path).isProblem(404, "not-found");
        other.get(path + "/alerts").isProblem(404, "not-found");
        other.post(path + "/alerts/seen", "{\"until\": \"2026-01-01T00:00:00Z\"}")
                .isProblem(404, "not-found");
        other.put(path, search("Mine", "{}"), search).isProblem(404, "not-found");
        other.delete(path, search).isProblem(404, "not-found");
        assertThat(other.get(SEARCHES).hasStatus(200).items("id")).isEmpty();
        assertThat(owner.get(SEARCHES).hasStatus(200).items("id")).containsExactly(search.id());
        for (Role role : List.of(Role.CLINICIAN, Role.HOST, Role.VERIFIER, Role.OBSERVER, Role.ADMIN)) {
            as(role).get(SEARCHES).isProblem(403, "forbidden");
        }
        api().get(SEARCHES).isProblem(401, "unauthenticated");
    }

    @Test
    @Order(5)
    void shouldRefuse_whatTheDirectoryRefuses() {
        Api manager = as(Role.MANAGER);
        Answer there = manager.unchecked()
                .get(DIRECTORY + "?occupation=9999&specialty=phrenology&residence=ZZ&origin=XX&language=xx:B2"
                        + "&language=fr:Z9&presence=ASTRAL&term=ETERNAL&availableFrom=2027-02-30"
                        + "&verificationLevel=7")
                .isProblem(400, "invalid-request");
        Answer here = manager.post(SEARCHES, search("Wrong", """
                {"occupation": ["9999"], "specialty": ["phrenology"], "residence": ["ZZ"], "origin": ["XX"],
                 "language": ["xx:B2", "fr:Z9"], "presence": ["ASTRAL"], "term": ["ETERNAL"],
                 "availableFrom": "2027-02-30", "verificationLevel": 7}
                """)).isProblem(400, "invalid-request");
        assertThat(here.errorCodes()).isEqualTo(there.errorCodes()).hasSize(10);
        assertThat(here.refusedFields())
                .isEqualTo(there.refusedFields().stream()
                        .map(field -> "query." + field)
                        .toList());

        manager.post(SEARCHES, search("Wrong", "{\"occupation\": [\"9999\"]}")).isProblem(422, "validation-failed");
        manager.post(SEARCHES, search("Wrong", "{\"limit\": 5}")).isProblem(400, "invalid-request");
        assertThat(manager.in("fr")
                        .post(SEARCHES, "{}")
                        .isProblem(422, "validation-failed")
                        .refusedFields())
                .contains("name", "query", "mail");
        assertThat(manager.post(SEARCHES, search("x".repeat(101), "{}"))
                        .isProblem(422, "validation-failed")
                        .refusedFields())
                .containsExactly("name");
        assertThat(manager.get(SEARCHES).items("id")).isEmpty();
    }

    @Test
    @Order(6)
    void shouldKeepFifty_andEachOnce() {
        Api manager = as(Role.MANAGER);
        String body =
                search("  Sages-femmes\\u00a0du  Togo ", "{\"origin\": [\"NU\", null], \"language\": [\"fr:B2\"]}");
        Answer first = manager.request("POST", SEARCHES)
                .idempotencyKey("once")
                .json(body)
                .send()
                .hasStatus(201);
        Answer again = manager.request("POST", SEARCHES)
                .idempotencyKey("once")
                .json(body)
                .send()
                .hasStatus(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(first.text("/name")).isEqualTo("Sages-femmes du Togo");
        assertThat(first.header("Location")).contains(SEARCHES + "/" + first.id());
        assertThat(manager.get(SEARCHES + "/" + first.id()).hasStatus(200).etag())
                .isEqualTo(first.etag());

        for (int kept = 1; kept < SavedSearchService.MAXIMUM; kept++) {
            save(manager, "{\"origin\": [\"NU\"]}");
        }
        Answer refused = manager.post(SEARCHES, search("One more", "{}")).isProblem(409, "conflict");
        assertThat(refused.text("/detail")).contains("50");
        assertThat(manager.get(SEARCHES).items("id")).hasSize(50).doesNotHaveDuplicates();
        manager.delete(SEARCHES + "/" + first.id(), first).hasStatus(204);
        save(manager, "{\"origin\": [\"NU\"]}");
    }

    @Test
    @Order(7)
    void shouldAskAnew_whenItsQueryChanges() {
        Api manager = as(Role.MANAGER);
        Person palau = submit(ClinicianFixture.aNurse().from("PW"));
        awaitFound(palau, "?origin=PW");
        Answer search = save(manager, "{\"origin\": [\"TV\"]}");
        String path = SEARCHES + "/" + search.id();
        Person tuvalu = submit(ClinicianFixture.aNurse().from("TV"));
        awaitAlerts(manager, search, tuvalu);

        manager.put(path, search("Palau", "{\"origin\": [\"PW\"]}")).isProblem(428, "precondition-required");
        Answer edited = manager.put(path, search("Palau", "{\"origin\": [\"PW\"]}"), search)
                .hasStatus(200);
        assertThat(edited.text("/name")).isEqualTo("Palau");
        assertThat(edited.at("/unseen").asInt()).isEqualTo(1);
        manager.put(path, search("Late", "{}"), search).isProblem(412, "stale-version");
        manager.delete(path, search).isProblem(412, "stale-version");

        palau.api()
                .put(ME, ClinicianFixture.aNurse().from("PW").withYears(30), palau.answer())
                .hasStatus(200);
        submit(ClinicianFixture.aNurse().from("TV"));
        Person newcomer = submit(ClinicianFixture.aNurse().from("PW"));
        awaitAlerts(manager, search, newcomer, tuvalu);

        Answer renamed = manager.put(path, search("Palau, all", "{\"origin\": [\"PW\"]}"), edited)
                .hasStatus(200);
        manager.delete(path, renamed).hasStatus(204);
        manager.get(path).isProblem(404, "not-found");
        manager.get(path + "/alerts").isProblem(404, "not-found");
    }

    /** Whoever comes while a search is being saved was either found by then or is alerted of. */
    @Test
    @Order(8)
    void shouldLoseNobody_whoComesInTheMomentOfSaving() throws Exception {
        List<UUID> everybody = new ArrayList<>();
        List<Callable<Answer>> submits = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Person draft = register(ClinicianFixture.aNurse().from("MH"));
            Answer consented = draft.api()
                    .put(ME + "/consents", CONSENT_TO_MATCHING, draft.answer())
                    .hasStatus(200);
            everybody.add(draft.account());
            submits.add(() -> draft.api().post(ME + "/submit", "{}", consented).hasStatus(200));
        }
        List<Answer> saved = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running = new ArrayList<>();
            for (Callable<Answer> submit : submits) {
                running.add(threads.submit(submit));
                saved.add(save(as(Role.MANAGER), "{\"origin\": [\"MH\"]}"));
            }
            for (Future<Answer> each : running) {
                each.get();
            }
        }
        await().atMost(SOON).untilAsserted(() -> {
            for (Answer search : saved) {
                UUID id = UUID.fromString(search.id());
                Set<UUID> familiar = transactions.executeRead(status -> alerts.familiar(id, everybody));
                assertThat(familiar).containsExactlyInAnyOrderElementsOf(everybody);
            }
        });
    }

    @Test
    @Order(9)
    void shouldTellAfterwards_whatHappenedWhileElasticsearchWasDown() {
        Api manager = as(Role.MANAGER);
        Answer search = save(manager, "{\"origin\": [\"FM\"]}");
        Backends.stopElasticsearch();
        Person meanwhile;
        try {
            meanwhile = submit(ClinicianFixture.aNurse().from("FM"));
            Answer refused = manager.post(SEARCHES, search("Not now", "{\"origin\": [\"FM\"]}"))
                    .isProblem(503, "unavailable");
            assertThat(refused.text("/detail")).isNotBlank();
            Answer renamed = manager.put(
                            SEARCHES + "/" + search.id(), search("Renamed", "{\"origin\": [\"FM\"]}"), search)
                    .hasStatus(200);
            assertThat(renamed.text("/name")).isEqualTo("Renamed");
            assertThat(manager.get(alertsOf(search)).hasStatus(200).items("pseudonym"))
                    .isEmpty();
        } finally {
            Backends.startElasticsearch();
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(manager.get(alertsOf(search)).items("pseudonym"))
                        .containsExactly(meanwhile.pseudonym()));
    }
}
