package org.sankofa.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sankofa.matching.fixtures.House.path;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
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

/** With a part missing, what does not need it works, and what does is refused clearly. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutagesIT implements Service {

    private final FakeRegistry registry = FakeRegistry.running();

    @Inject
    EmbeddedServer server;

    @Inject
    ClinicianIndex index;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = Service.super.getProperties();
        // Whoever waits for the registry here waits for the test, however slow the machine is.
        properties.put("micronaut.http.client.read-timeout", "60s");
        return properties;
    }

    @BeforeEach
    void prepare() {
        index.ensure();
    }

    @AfterEach
    void mend() {
        registry.breakDown(false);
        registry.hang(false);
    }

    /** More proposals than the database has connections for. */
    @Test
    void worksWhileManyWaitForTheRegistry() throws Exception {
        House house = House.in(server, index);
        Answer assignment = house.published(house.need());
        List<Person> midwives = Stream.generate(house::midwife).limit(20).toList();
        registry.hang(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> offers = midwives.stream()
                    .map(midwife -> threads.submit(() -> house.offered(assignment, midwife)))
                    .toList();
            try {
                await().until(() -> registry.waiting() == midwives.size());
                house.published(house.need());
            } finally {
                registry.hang(false);
            }
            for (Future<Answer> offer : offers) {
                assertThat(offer.get().text("/status")).isEqualTo("OFFERED");
            }
        }
    }

    @Test
    void answersARetryWithoutTheRegistry() {
        House house = House.in(server, index);
        Person midwife = house.midwife();
        Api.Request offer = house.host
                .request("POST", path("assignments", house.published(house.need())) + "/proposals")
                .idempotencyKey("kept-" + midwife.pseudonym())
                .json(House.naming(midwife));
        Answer first = offer.send().hasStatus(201);
        registry.breakDown(true);
        assertThat(offer.send().hasStatus(201).id()).isEqualTo(first.id());
    }

    @Test
    void worksWithoutTheRegistryAsFarAsItCan() {
        House house = House.in(server, index);
        Person midwife = house.midwife();
        Answer assignment = house.published(house.need().withPlaces(2));
        Answer offered = house.offered(assignment, midwife);
        registry.breakDown(true);

        house.host.get(path("assignments", assignment) + "/candidates").hasStatus(200);
        house.published(house.need());
        Answer accepted = midwife.api()
                .post(path("proposals", offered) + "/accept", "{}", offered)
                .hasStatus(200);
        Answer placement = house.placement(accepted);
        Answer refused = house.manager
                .post(path("placements", placement) + "/approve", "{}", placement)
                .isProblem(503, "unavailable");
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(refused.text("/detail")).contains("registry");
        house.host
                .post(path("assignments", assignment) + "/proposals", House.naming(midwife))
                .isProblem(503, "unavailable");
        house.host.get(path("proposals", offered) + "/identity").isProblem(503, "unavailable");
        house.manager
                .post(
                        path("programmes", house.programme) + "/managers",
                        "{\"account\":\"" + house.managerAccount + "\"}")
                .isProblem(503, "unavailable");

        registry.breakDown(false);
        house.manager
                .post(path("placements", placement) + "/approve", "{}", placement)
                .hasStatus(200);
    }

    @Test
    void worksWithoutTheSearchIndexAsFarAsItCan() {
        House house = House.in(server, index);
        Person midwife = house.midwife();
        Answer assignment = house.published(house.need());
        Answer offered = house.offered(assignment, midwife);
        Backends.stopElasticsearch();
        try {
            house.host.get(path("assignments", assignment) + "/candidates").isProblem(503, "unavailable");
            house.published(house.need());
            midwife.api()
                    .post(path("proposals", offered) + "/accept", "{}", offered)
                    .hasStatus(200);
        } finally {
            Backends.startElasticsearch();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(house.host
                                .get(path("assignments", assignment) + "/candidates")
                                .status())
                        .isEqualTo(200));
    }

    @Test
    void stopsOpenProposalsOfWhoLeavesTheRegistry() {
        House house = House.in(server, index);
        Person leaving = house.midwife();
        Person staying = house.midwife();
        Answer assignment = house.published(house.need());
        Answer stopped = house.offered(assignment, leaving);
        Answer kept = house.offered(assignment, staying);
        registry.tell("clinician.updated", staying.id());
        registry.tell("clinician.withdrawn", leaving.id());
        house.host.getUntil(
                path("proposals", stopped), answer -> answer.text("/status").equals("STOPPED"));
        assertThat(house.host.get(path("proposals", kept)).text("/status")).isEqualTo("OFFERED");
        leaving.api()
                .post(path("proposals", stopped) + "/accept", "{}", house.host.get(path("proposals", stopped)))
                .isProblem(409, "conflict");
    }

    @Test
    void passesTheRequestIdOn() {
        House house = House.in(server, index);
        Person midwife = house.midwife();
        Answer assignment = house.published(house.need());
        Answer offered = house.host
                .with("X-Request-Id", "traced-through")
                .post(path("assignments", assignment) + "/proposals", House.naming(midwife))
                .hasStatus(201);
        assertThat(offered.header("X-Request-Id")).hasValue("traced-through");
        assertThat(registry.requestIds()).contains("traced-through");
    }

    @Test
    void tellsItsChangesToTheOtherService() {
        House house = House.in(server, index);
        Answer assignment = house.published(house.need());
        var service =
                house.anybody.as(registry.token(house.hostAccount, "SERVICE")).unchecked();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            String all = "";
            long after = 0;
            while (true) {
                var page = service.get("/internal/events?limit=500&after=" + after)
                        .hasStatus(200)
                        .json();
                if (page.isEmpty()) {
                    break;
                }
                all += page;
                after = page.get(page.size() - 1).get("sequence").asLong();
            }
            assertThat(all).contains("assignment.published").contains(assignment.id());
        });
    }
}
