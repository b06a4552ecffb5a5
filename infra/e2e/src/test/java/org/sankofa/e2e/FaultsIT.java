package org.sankofa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sankofa.standalone.ServiceProcess;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.AssignmentFixture;
import org.sankofa.testkit.Backends;
import org.sankofa.testkit.ClinicianFixture;
import org.sankofa.testkit.InstitutionFixture;
import org.sankofa.testkit.ProgrammeFixture;

/** Each part is stopped or killed while the others work on. Nothing that was acknowledged is lost or done twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final House house = House.shared();
    private final People people = house.people();
    private Person host = house.nobody();
    private Person manager = house.nobody();
    private String institution = "";
    private String programme = "";
    private String assignment = "";

    @BeforeAll
    void midwivesAreWanted() {
        host = people.invited("HOST");
        manager = people.invited("MANAGER");
        institution =
                people.vetted(host, manager, InstitutionFixture.aHospital()).id();
        programme = people.programme(manager, ProgrammeFixture.aProgramme().withBudget(400_000, "EUR"))
                .id();
        assignment = people.published(
                        host,
                        manager,
                        AssignmentFixture.anAssignment(institution, programme).withPlaces(50))
                .id();
    }

    @AfterEach
    void everythingRunsAgain() {
        Backends.startDatabase();
        Backends.startElasticsearch();
        house.registryProcess().start();
        house.matchingProcess().start();
    }

    private static ClinicianFixture aMidwife(String words) {
        return ClinicianFixture.aMidwife().named("Efua", "Darko-Meijer").describing(words);
    }

    private void awaitFound(String word, Clinician clinician) {
        Awaitility.await(word + " found").atMost(PATIENCE).until(() -> {
            Answer found = manager.api().unchecked().get("/api/v1/clinicians?q=" + word);
            return found.status() == 200 && found.items("pseudonym").contains(clinician.pseudonym());
        });
    }

    @Test
    void withTheSearchEngineStoppedPeopleRegisterAndEditAndAreFoundOnceItReturns() {
        Clinician known = people.clinician(aMidwife("Registered before."));
        Person newcomer = people.invited("CLINICIAN");
        Backends.stopElasticsearch();

        known.edit(aMidwife("Edited during the bissagos outage.")).hasStatus(200);
        Clinician fresh = people.registered(newcomer, aMidwife("Registered during the kilwa outage."));
        manager.get("/api/v1/clinicians?q=kilwa").isProblem(503, "unavailable");
        host.get("/api/v1/assignments/" + assignment + "/candidates").isProblem(503, "unavailable");
        host.get("/api/v1/assignments/" + assignment).hasStatus(200);

        Backends.startElasticsearch();
        awaitFound("bissagos", known);
        awaitFound("kilwa", fresh);
    }

    @Test
    void withTheDatabaseStoppedBothServicesSaySoAndRecoverByThemselves() {
        Clinician known = people.clinician(aMidwife("Registered before."));
        long registry = house.registryProcess().pid();
        long matching = house.matchingProcess().pid();
        Backends.stopDatabase();

        for (Api service : List.of(house.registry(), house.matching())) {
            Awaitility.await("readiness of " + service.base() + " down")
                    .atMost(PATIENCE)
                    .until(() -> service.unchecked().get("/health/readiness").status() == 503);
            service.unchecked().get("/health/liveness").hasStatus(200);
        }
        Answer refused = known.person().get(Clinician.ME).isProblem(503, "unavailable");
        assertThat(refused.header("Retry-After")).isPresent();
        host.get("/api/v1/institutions").isProblem(503, "unavailable");
        host.api().post("/api/v1/institutions", InstitutionFixture.aHospital()).isProblem(503, "unavailable");

        Backends.startDatabase();
        for (Api service : List.of(house.registry(), house.matching())) {
            Awaitility.await("readiness of " + service.base() + " up")
                    .atMost(PATIENCE)
                    .until(() -> service.unchecked().get("/health/readiness").status() == 200);
        }
        known.edit(aMidwife("Edited after the lamu outage.")).hasStatus(200);
        awaitFound("lamu", known);
        host.api()
                .post("/api/v1/institutions", InstitutionFixture.aHospital().named("Clinic after the outage"))
                .hasStatus(201);
        assertThat(house.registryProcess().pid()).isEqualTo(registry);
        assertThat(house.matchingProcess().pid()).isEqualTo(matching);
    }

    @Test
    void withMatchingStoppedTheRegistryIsWholeAndMatchingCatchesUp() {
        Clinician proposed = people.clinician(aMidwife("Proposed before."));
        house.awaitSearchable(proposed);
        String proposal = people.proposed(host, assignment, proposed).id();
        house.matchingProcess().stop();

        Clinician fresh = people.clinician(aMidwife("Registered during the sofala outage."));
        awaitFound("sofala", fresh);
        proposed.withdraw();
        host.get("/api/v1/institutions").isProblem(503, "unavailable");

        house.matchingProcess().start();
        host.api()
                .getUntil(
                        "/api/v1/proposals/" + proposal,
                        answer -> answer.at("/status").asText().equals("STOPPED"));
    }

    @Test
    void withTheRegistryStoppedMatchingIsWholeAndRefusesWhatNeedsIt() {
        Clinician wanted = people.clinician(aMidwife("Wanted."));
        house.awaitSearchable(wanted);
        host.get("/api/v1/institutions").hasStatus(200);
        house.registryProcess().stop();

        host.get("/api/v1/assignments/" + assignment).hasStatus(200);
        String name = "Applied without the registry " + UUID.randomUUID();
        host.api()
                .post("/api/v1/institutions", InstitutionFixture.aHospital().named(name))
                .hasStatus(201);
        assertThat(host.get("/api/v1/assignments/" + assignment + "/candidates?limit=200")
                        .hasStatus(200)
                        .body())
                .contains(wanted.pseudonym());
        long proposals = house.number("matching", "SELECT COUNT(*) FROM proposal");
        host.api()
                .post(
                        "/api/v1/assignments/" + assignment + "/proposals",
                        "{\"candidate\": \"%s\"}".formatted(wanted.pseudonym()))
                .isProblem(503, "unavailable");
        assertThat(house.number("matching", "SELECT COUNT(*) FROM proposal")).isEqualTo(proposals);
        host.api()
                .unchecked()
                .post("/api/v1/tokens", "{\"email\": \"x@post.example\", \"password\": \"y\"}")
                .isProblem(503, "unavailable");

        house.registryProcess().start();
        people.proposed(host, assignment, wanted);
    }

    @Test
    void twoInstancesOfTheRegistryWorkOnOneDatabase() {
        List<Person> newcomers = people.invited("CLINICIAN", 8);
        long before = house.number("registry", "SELECT MAX(position) FROM feed");
        try (ServiceProcess another = house.anotherRegistry()) {
            another.start();
            Api second = Api.at(another.address(), "registry");
            List<Callable<Clinician>> steps = new ArrayList<>();
            for (int i = 0; i < newcomers.size(); i++) {
                Person there = newcomers.get(i).at(i % 2 == 0 ? house.registry() : second);
                Person here = newcomers.get(i).at(i % 2 == 0 ? second : house.registry());
                steps.add(() -> {
                    Clinician clinician = people.registered(there, aMidwife("Registered at two counters, zeila."));
                    new Clinician(here, clinician.pseudonym(), clinician.said())
                            .edit(aMidwife("Registered at two counters, suakin."))
                            .hasStatus(200);
                    return clinician;
                });
            }
            List<Clinician> registered = People.together(steps);

            String key = "two-instances-" + UUID.randomUUID();
            String licence = People.licence("Register of midwives", "TWICE", "NL");
            List<Callable<Answer>> same = new ArrayList<>();
            for (Api api : List.of(house.registry(), second, house.registry(), second)) {
                same.add(() -> newcomers
                        .getFirst()
                        .at(api)
                        .api()
                        .unchecked()
                        .request("POST", "/api/v1/clinicians/me/credentials")
                        .idempotencyKey(key)
                        .json(licence)
                        .send());
            }
            Set<String> made = new HashSet<>();
            for (Answer answer : People.together(same)) {
                assertThat(answer.status()).as("%s", answer).isIn(201, 503);
                if (answer.status() == 201) {
                    made.add(answer.id());
                }
            }
            assertThat(made).as("one key at two instances").hasSize(1);
            house.awaitSearchable(registered);
            registered.forEach(clinician -> awaitFound("suakin", clinician));
        }
        theFeedIsWhole(before);
    }

    /** Positions without gaps or doubles, nothing left behind, and read to the end by the other service. */
    private void theFeedIsWhole(long since) {
        Awaitility.await("the outbox is empty")
                .atMost(PATIENCE)
                .until(() -> house.number("registry", "SELECT COUNT(*) FROM outbox") == 0);
        long head = house.number("registry", "SELECT MAX(position) FROM feed");
        assertThat(house.number("registry", "SELECT COUNT(*) FROM feed WHERE position > " + since))
                .isEqualTo(head - since);
        assertThat(house.number("registry", "SELECT COUNT(*) - COUNT(DISTINCT id) FROM feed"))
                .isZero();
        Awaitility.await("matching has read everything")
                .atMost(PATIENCE)
                .until(() -> house.number("matching", "SELECT MIN(position) FROM feed_cursor WHERE consumer <> 'feed'")
                        >= 0);
    }

    @Test
    void killedAtAnyMomentNothingAcknowledgedIsLostOrDoneTwice() {
        long seed = Long.getLong("sankofa.seed", System.nanoTime());
        System.out.println("Faults: killing with -Dsankofa.seed=" + seed);
        Random random = new Random(seed);
        long before = house.number("registry", "SELECT MAX(position) FROM feed");
        List<Person> newcomers = people.invited("CLINICIAN", 6);
        List<Clinician> leaving = people.clinicians(Collections.nCopies(6, aMidwife("Will leave.")));
        house.awaitSearchable(leaving);
        Map<Clinician, String> proposals = new ConcurrentHashMap<>();
        leaving.forEach(clinician -> proposals.put(
                clinician, people.proposed(host, assignment, clinician).id()));

        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger acknowledged = new AtomicInteger();
        Map<Person, Set<String>> credentials = new ConcurrentHashMap<>();
        Set<String> drafts = ConcurrentHashMap.newKeySet();
        List<Clinician> registered = Collections.synchronizedList(new ArrayList<>());
        List<Callable<Void>> writers = new ArrayList<>();
        for (Person newcomer : newcomers) {
            writers.add(() -> {
                registered.add(register(newcomer, acknowledged));
                Set<String> numbers = credentials.computeIfAbsent(newcomer, each -> ConcurrentHashMap.newKeySet());
                for (int i = 0; i < 40 && !over.get(); i++) {
                    String number = "K-" + UUID.randomUUID();
                    create(newcomer, Clinician.ME + "/credentials", People.licence("Register", number, "NL"));
                    numbers.add(number);
                    acknowledged.incrementAndGet();
                }
                return null;
            });
        }
        for (int i = 0; i < 2; i++) {
            writers.add(() -> {
                while (!over.get()) {
                    String title = "Drafted amid the storm " + UUID.randomUUID();
                    create(
                            host,
                            "/api/v1/assignments",
                            AssignmentFixture.anAssignment(institution, programme)
                                    .titled(title));
                    drafts.add(title);
                    acknowledged.incrementAndGet();
                }
                return null;
            });
        }
        for (Clinician clinician : leaving) {
            writers.add(() -> {
                until(
                        "withdrawn",
                        clinician.person(),
                        "/status",
                        "WITHDRAWN",
                        () -> clinician
                                .person()
                                .api()
                                .unchecked()
                                .request("POST", Clinician.ME + "/withdraw")
                                .ifMatch(etag(clinician.person()))
                                .json("{}")
                                .send());
                acknowledged.incrementAndGet();
                return null;
            });
        }

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> running = writers.stream().map(threads::submit).toList();
            List<Runnable> blows = new ArrayList<>(List.of(
                    () -> {
                        house.registryProcess().killNow();
                        house.registryProcess().start();
                    },
                    () -> {
                        house.matchingProcess().killNow();
                        house.matchingProcess().start();
                    },
                    () -> {
                        Backends.killElasticsearch();
                        Backends.startElasticsearch();
                    },
                    () -> {
                        Backends.killDatabase();
                        Backends.startDatabase();
                    },
                    () -> {
                        house.registryProcess().killNow();
                        house.registryProcess().start();
                    }));
            Collections.shuffle(blows, random);
            for (Runnable blow : blows) {
                int next = acknowledged.get() + 1 + random.nextInt(12);
                Awaitility.await("writes go on")
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(2))
                        .until(() ->
                                acknowledged.get() >= next || running.stream().anyMatch(Future::isDone));
                blow.run();
            }
            int last = acknowledged.get() + 10;
            Awaitility.await("writes go on after the last blow")
                    .atMost(PATIENCE)
                    .until(() -> acknowledged.get() >= last || running.stream().allMatch(Future::isDone));
            over.set(true);
            for (Future<Void> writer : running) {
                writer.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("seed " + seed, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }

        System.out.println("Faults: " + acknowledged + " writes were acknowledged");
        everyAcknowledgedWriteIsThereOnce(credentials, drafts);
        everyoneIsInSearchOnce(registered, leaving);
        everyProposalStoppedOnce(proposals);
        theFeedIsWhole(before);
    }

    private Clinician register(Person person, AtomicInteger acknowledged) {
        ClinicianFixture said = aMidwife("Registered amid the storm.");
        Answer made = create(person, "/api/v1/clinicians", said);
        acknowledged.incrementAndGet();
        until(
                "consented",
                person,
                "/consents/matching",
                "true",
                () -> person.api()
                        .unchecked()
                        .request("PUT", Clinician.ME + "/consents")
                        .ifMatch(etag(person))
                        .json("{\"matching\":true,\"identityToHosts\":false,\"statistics\":true}")
                        .send());
        acknowledged.incrementAndGet();
        until(
                "submitted",
                person,
                "/status",
                "SUBMITTED",
                () -> person.api()
                        .unchecked()
                        .request("POST", Clinician.ME + "/submit")
                        .ifMatch(etag(person))
                        .json("{}")
                        .send());
        acknowledged.incrementAndGet();
        return new Clinician(person, made.text("/pseudonym"), said);
    }

    private static String etag(Person person) {
        return person.api().unchecked().get(Clinician.ME).header("ETag").orElse("\"0\"");
    }

    /** Sends the same request under the same key until it is acknowledged. */
    private static Answer create(Person person, String path, Object body) {
        String key = UUID.randomUUID().toString();
        return persist("acknowledged: " + path, () -> {
            Answer answer = person.api()
                    .unchecked()
                    .request("POST", path)
                    .idempotencyKey(key)
                    .json(body)
                    .send();
            return answer;
        });
    }

    /** Repeats until an answer comes that is no outage; it has to be a success. */
    private static Answer persist(String what, Supplier<Answer> call) {
        Answer[] last = new Answer[1];
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .pollDelay(Duration.ZERO)
                .until(() -> {
                    try {
                        last[0] = call.get();
                        return last[0].status() < 500;
                    } catch (UncheckedIOException cut) {
                        return false;
                    }
                });
        assertThat(last[0].status()).as("%s", last[0]).isBetween(200, 299);
        return last[0];
    }

    /** Tries until the registration shows that it was done: an answer that was cut off may have been a yes. */
    private static void until(String what, Person person, String pointer, String value, Supplier<Answer> deed) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .pollDelay(Duration.ZERO)
                .until(() -> {
                    try {
                        Answer answer = deed.get();
                        if (answer.status() < 300) {
                            return true;
                        }
                        Answer now = person.api().unchecked().get(Clinician.ME);
                        return now.status() == 200 && now.at(pointer).asText().equals(value);
                    } catch (UncheckedIOException cut) {
                        return false;
                    }
                });
    }

    private void everyAcknowledgedWriteIsThereOnce(Map<Person, Set<String>> credentials, Set<String> drafts) {
        credentials.forEach((person, numbers) -> {
            List<String> found =
                    person.get(Clinician.ME + "/credentials").hasStatus(200).items("number");
            assertThat(found).containsExactlyInAnyOrderElementsOf(numbers);
        });
        List<String> titles = new ArrayList<>();
        String next = "";
        do {
            Answer page = host.get("/api/v1/assignments?status=DRAFT&limit=200" + next)
                    .hasStatus(200);
            for (JsonNode item : page.at("/items")) {
                if (item.path("title").asText().startsWith("Drafted amid the storm ")) {
                    titles.add(item.path("title").asText());
                }
            }
            next = page.at("/next").isTextual() ? "&after=" + page.text("/next") : "";
        } while (!next.isEmpty());
        assertThat(titles).containsExactlyInAnyOrderElementsOf(drafts);
    }

    private void everyoneIsInSearchOnce(List<Clinician> registered, List<Clinician> left) {
        house.awaitSearchable(registered);
        left.forEach(house::awaitGone);
        List<String> found = house.searchable();
        for (Clinician clinician : registered) {
            assertThat(Collections.frequency(found, clinician.pseudonym())).isEqualTo(1);
        }
    }

    private void everyProposalStoppedOnce(Map<Clinician, String> proposals) {
        proposals.forEach((clinician, proposal) -> {
            host.api()
                    .getUntil(
                            "/api/v1/proposals/" + proposal,
                            answer -> answer.at("/status").asText().equals("STOPPED"));
            assertThat(house.number(
                            "matching",
                            "SELECT COUNT(*) FROM audit WHERE deed = 'proposal.stopped' AND subject = UNHEX('"
                                    + proposal.replace("-", "") + "')"))
                    .as("how often proposal %s was stopped", proposal)
                    .isEqualTo(1);
        });
    }
}
