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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sankofa.matching.fixtures.Clinicians;
import org.sankofa.matching.fixtures.FakeRegistry;
import org.sankofa.matching.fixtures.House;
import org.sankofa.matching.fixtures.House.Person;
import org.sankofa.matching.fixtures.Service;
import org.sankofa.matching.registry.Consents;
import org.sankofa.matching.registry.Standing;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.search.Write;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.Backends;

/** A host who waits is told of everybody who becomes eligible, once, under pseudonym, while the need is published. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidateWatchIT implements Service {

    private static final String WATCHES = "/api/v1/candidate-watches";
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
    private final AtomicLong editions = new AtomicLong(1);
    private House house;
    private Answer need;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = Service.super.getProperties();
        properties.put("sankofa.alerts.delay", "1h");
        return properties;
    }

    @BeforeAll
    void fill() {
        index.ensure();
    }

    @BeforeEach
    void prepare() {
        // Nobody is there but whom a test brings.
        index.rebuild(List.of());
        house = House.in(server, index);
        need = house.published(house.need().withYears(10));
    }

    @AfterEach
    void mend() {
        registry.breakDown(false);
    }

    private static String waiting(Answer need, String mail) {
        return "{\"assignment\": \"%s\", \"mail\": \"%s\"}".formatted(need.id(), mail);
    }

    private Answer waits() {
        return house.host.post(WATCHES, waiting(need, "NEVER")).hasStatus(201);
    }

    /** Registers somebody with so many years of experience. */
    private Person comes(int years) {
        Person person = house.midwife(who -> who.withYears(years));
        registry.tell("clinician.submitted", person.id());
        return person;
    }

    private void edits(Person person, UnaryOperator<Clinicians> changes) {
        Clinicians changed = changes.apply(person.clinician()).version(editions.incrementAndGet());
        registry.knows(changed.standing());
        index.apply(List.of(new Write.Put(changed.document())));
        index.refresh();
        registry.tell("clinician.updated", person.id());
    }

    private void consents(Person person, boolean matching) {
        Standing now = person.clinician().standing();
        registry.knows(new Standing(
                now.id(),
                now.pseudonym(),
                now.status(),
                now.version(),
                now.verificationLevel(),
                now.levelValidUntil(),
                now.residence(),
                now.practiceCountry(),
                now.citizenships(),
                now.origins(),
                new Consents(matching, true, true),
                now.credentials()));
        registry.tell("clinician.updated", person.id());
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

    private static String alertsOf(Answer watch) {
        return WATCHES + "/" + watch.id() + "/alerts";
    }

    private Answer awaitAlerts(Answer watch, Person... newestFirst) {
        List<String> expected = Stream.of(newestFirst).map(Person::pseudonym).toList();
        return house.host.getUntil(
                alertsOf(watch), answer -> answer.items("pseudonym").equals(expected));
    }

    @Test
    void tellsOnceOfWhoBecomesEligibleAndNotOfWhoWas() {
        Person before = comes(12);
        Person junior = comes(9);
        Answer watch = waits();
        assertThat(watch.text("/name")).isEqualTo(need.text("/title"));

        Person registered = comes(20);
        awaitAlerts(watch, registered);
        edits(before, who -> who.withYears(13));
        edits(registered, who -> who.withYears(21));
        edits(junior, who -> who.withYears(10));
        Answer both = awaitAlerts(watch, junior, registered);
        edits(junior, who -> who.withYears(8));
        edits(junior, who -> who.withYears(11));
        Person last = comes(15);
        awaitAlerts(watch, last, junior, registered);

        assertThat(both.body())
                .doesNotContain(registered.id().toString(), junior.id().toString());
        assertThat(house.host.get(WATCHES).hasStatus(200).items("unseen")).containsExactly("3");
    }

    @Test
    void tellsOfWhoIsRaisedInLevel() {
        need = house.published(house.need().with("/verificationLevel", 2));
        Person person = house.midwife(who -> who.verified(4));
        registry.tell("clinician.submitted", person.id());
        Answer watch = waits();
        registry.knows(person.clinician().verified(2).standing());
        registry.tell("clinician.level-changed", person.id());
        awaitAlerts(watch, person);
    }

    @Test
    void forgetsWhatADeletedAccountWasHereFor_andKeepsTheRest() {
        waits();

        registry.tell("account.closed", house.hostAccount);

        house.host.getUntil("/api/v1/institutions", answer -> answer.items("id").isEmpty());
        assertThat(house.host.get(WATCHES).items("id")).isEmpty();
        house.host.get(path("assignments", need) + "/candidates").isProblem(404, "not-found");
        house.anybody.get(path("assignments", need)).hasStatus(200);
        assertThat(house.manager.get(path("assignments", need)).text("/status")).isEqualTo("PUBLISHED");
        registry.tell("account.closed", house.managerAccount);
        house.manager.getUntil(
                "/api/v1/programmes", answer -> answer.items("id").isEmpty());
    }

    @Test
    void pagesAndMarksAsSeenUpToAMoment() {
        Answer watch = waits();
        Person first = comes(11);
        awaitAlerts(watch, first);
        Person second = comes(12);
        awaitAlerts(watch, second, first);

        Answer page = house.host.get(alertsOf(watch) + "?limit=1").hasStatus(200);
        assertThat(page.items("pseudonym")).containsExactly(second.pseudonym());
        Answer next = house.host
                .get(alertsOf(watch) + "?limit=1&after=" + page.text("/next"))
                .hasStatus(200);
        assertThat(next.items("pseudonym")).containsExactly(first.pseudonym());
        assertThat(next.at("/next").isMissingNode()).isTrue();
        String until = "{\"until\": \"" + next.text("/items/0/at") + "\"}";
        Answer seen = house.host.post(alertsOf(watch) + "/seen", until).hasStatus(200);
        assertThat(seen.at("/unseen").asInt()).isEqualTo(1);
        assertThat(seen.etag()).isEqualTo(watch.etag());
        assertThat(house.host.get(alertsOf(watch)).items("seen")).containsExactly("false", "true");
    }

    @Test
    void hidesWhoLeavesUntilTheyAreBackAndTellsNobodyTwice() {
        Answer watch = waits();
        Person stays = comes(11);
        awaitAlerts(watch, stays);
        Person goes = comes(12);
        awaitAlerts(watch, goes, stays);
        consents(goes, false);
        awaitAlerts(watch, stays);
        assertThat(house.host.get(WATCHES).items("unseen")).containsExactly("1");
        consents(goes, true);
        awaitAlerts(watch, goes, stays);
    }

    @Test
    void tellsNothingWhileSuspendedOrFilledAndEndsWhenItCloses() {
        Answer watch = waits();
        Person first = comes(11);
        awaitAlerts(watch, first);
        vet("SUSPEND");
        assertThat(house.host.get(alertsOf(watch)).items("pseudonym")).isEmpty();
        Person meanwhile = comes(12);
        house.host.post(WATCHES, waiting(need, "NEVER")).isProblem(409, "conflict");
        passed();
        vet("APPROVE");
        awaitAlerts(watch, first);

        Answer accepted = house.accepted(need, first);
        Person whenFilled = comes(13);
        passed();
        assertThat(house.host.get(alertsOf(watch)).items("pseudonym")).isEmpty();
        Answer placement = house.placement(accepted);
        house.manager
                .post(path("placements", placement) + "/refuse", "{\"reason\":\"No flights.\"}", placement)
                .hasStatus(200);
        Person last = comes(14);
        awaitAlerts(watch, last, first);
        assertThat(List.of(meanwhile.pseudonym(), whenFilled.pseudonym()))
                .doesNotContainAnyElementsOf(house.host.get(alertsOf(watch)).items("pseudonym"));

        Answer open = house.host.get(path("assignments", need));
        house.host.post(path("assignments", need) + "/close", "{}", open).hasStatus(200);
        house.host.get(WATCHES + "/" + watch.id()).isProblem(404, "not-found");
        assertThat(house.host.get(WATCHES).items("id")).isEmpty();
        house.host.post(WATCHES, waiting(need, "NEVER")).isProblem(409, "conflict");
    }

    /** Waits until everything that was told has been looked at: somebody who is told of elsewhere came after it. */
    private void passed() {
        House other = House.in(server, index);
        Answer theirs = other.published(other.need().withYears(0));
        Answer watch = other.host.post(WATCHES, waiting(theirs, "NEVER")).hasStatus(201);
        Person mark = comes(1);
        other.host.getUntil(alertsOf(watch), answer -> answer.items("pseudonym").contains(mark.pseudonym()));
    }

    @Test
    void belongsToOneHost() {
        Answer watch = waits();
        String path = WATCHES + "/" + watch.id();
        House other = House.in(server, index);
        other.host.get(path).isProblem(404, "not-found");
        other.host.get(path + "/alerts").isProblem(404, "not-found");
        other.host
                .post(path + "/alerts/seen", "{\"until\": \"2026-01-01T00:00:00Z\"}")
                .isProblem(404, "not-found");
        other.host.put(path, "{\"mail\": \"DAILY\"}", watch).isProblem(404, "not-found");
        other.host.delete(path, watch).isProblem(404, "not-found");
        other.host.post(WATCHES, waiting(need, "NEVER")).isProblem(404, "not-found");
        assertThat(other.host.get(WATCHES).hasStatus(200).items("id")).isEmpty();
        house.manager.get(WATCHES).isProblem(403, "forbidden");
        house.midwife().api().get(WATCHES).isProblem(403, "forbidden");
        house.anybody.get(WATCHES).isProblem(401, "unauthenticated");
    }

    @Test
    void isKeptOnceAndChangesItsMail() {
        Api.Request asking = house.host
                .request("POST", WATCHES)
                .idempotencyKey("once-" + need.id())
                .json(waiting(need, "DAILY"));
        Answer watch = asking.send().hasStatus(201);
        assertThat(asking.send().hasStatus(201).id()).isEqualTo(watch.id());
        assertThat(watch.header("Location")).contains(WATCHES + "/" + watch.id());
        house.host.post(WATCHES, waiting(need, "NEVER")).isProblem(409, "conflict");
        String path = WATCHES + "/" + watch.id();
        house.host.put(path, "{\"mail\": \"NEVER\"}").isProblem(428, "precondition-required");
        Answer edited = house.host.put(path, "{\"mail\": \"NEVER\"}", watch).hasStatus(200);
        assertThat(edited.text("/mail")).isEqualTo("NEVER");
        house.host.put(path, "{\"mail\": \"DAILY\"}", watch).isProblem(412, "stale-version");
        house.host.delete(path, watch).isProblem(412, "stale-version");
        house.host.delete(path, edited).hasStatus(204);
        house.host.get(path).isProblem(404, "not-found");
        assertThat(house.host
                        .post(WATCHES, "{}")
                        .isProblem(422, "validation-failed")
                        .refusedFields())
                .containsExactlyInAnyOrder("assignment", "mail");
        Answer draft = house.host.post("/api/v1/assignments", house.need()).hasStatus(201);
        house.host.post(WATCHES, waiting(draft, "NEVER")).isProblem(409, "conflict");
        waits();
    }

    /** Whoever comes while a host begins to wait was either found by then or is alerted of. */
    @Test
    void losesNobodyWhoComesInTheMomentOfSaving() throws Exception {
        List<UUID> everybody = new ArrayList<>();
        List<Answer> watches = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Person>> coming = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                coming.add(threads.submit(() -> comes(12)));
                Answer watch = waits();
                watches.add(watch);
                Answer open = house.published(house.need().withYears(10));
                need = open;
            }
            for (Future<Person> each : coming) {
                everybody.add(each.get().id());
            }
        }
        await().atMost(SOON).untilAsserted(() -> {
            for (Answer watch : watches) {
                UUID id = UUID.fromString(watch.id());
                Set<UUID> familiar = transactions.executeRead(status -> alerts.familiar(id, everybody));
                assertThat(familiar).containsExactlyInAnyOrderElementsOf(everybody);
            }
        });
    }

    @Test
    void tellsAfterwardsWhoCameWhileOthersWereDown() {
        Answer watch = waits();
        registry.breakDown(true);
        Person first = comes(11);
        assertThat(house.host.get(alertsOf(watch)).items("pseudonym")).isEmpty();
        registry.breakDown(false);
        awaitAlerts(watch, first);

        Person second = house.midwife(who -> who.withYears(12));
        Backends.stopElasticsearch();
        try {
            registry.tell("clinician.submitted", second.id());
            house.host
                    .post(WATCHES, waiting(house.published(house.need()), "NEVER"))
                    .isProblem(503, "unavailable");
            assertThat(house.host.get(alertsOf(watch)).items("pseudonym")).containsExactly(first.pseudonym());
        } finally {
            Backends.startElasticsearch();
        }
        List<String> both = List.of(second.pseudonym(), first.pseudonym());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(house.host.get(alertsOf(watch)).items("pseudonym"))
                        .isEqualTo(both));
    }

    @Test
    void writesAtOnceOrADayAndOfWhatStillHolds() throws Exception {
        Answer atOnce = house.host.post(WATCHES, waiting(need, "AT_ONCE")).hasStatus(201);
        Answer other = house.published(house.need().titled("Second ward").withYears(10));
        house.host.post(WATCHES, waiting(other, "DAILY")).hasStatus(201);
        Person first = comes(11);
        awaitAlerts(atOnce, first);

        JsonNode notice = Told.only(house, "candidate.found", house.hostAccount);
        assertThat(notice.path("kind").asText()).isEqualTo("candidate-found");
        assertThat(notice.path("path").asText()).isEqualTo("/hospital/waiting/" + atOnce.id());
        assertThat(notice.at("/facts/search").asText()).isEqualTo(need.text("/title"));
        assertThat(notice.at("/facts/count").asText()).isEqualTo("1");
        assertThat(notice.toString()).doesNotContain(first.pseudonym());

        daily.sweep();
        assertThat(Told.all(house, "candidates.found", house.hostAccount)).isEmpty();
        Told.aDayPasses();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> instances = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(daily::sweep))
                    .toList();
            for (Future<?> each : instances) {
                each.get();
            }
        }
        JsonNode digest = Told.only(house, "candidates.found", house.hostAccount);
        assertThat(digest.path("path").asText()).isEqualTo("/hospital/waiting");
        assertThat(digest.at("/facts/searches").asText()).isEqualTo("Second ward: 1");
        vet("SUSPEND");
        assertThat(Told.all(house, "candidate.found", house.hostAccount)).isEmpty();
        assertThat(Told.all(house, "candidates.found", house.hostAccount)).isEmpty();
    }
}
