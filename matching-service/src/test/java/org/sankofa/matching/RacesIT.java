package org.sankofa.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sankofa.matching.fixtures.House.path;
import static org.sankofa.testkit.InstitutionFixture.aHospital;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sankofa.matching.fixtures.FakeRegistry;
import org.sankofa.matching.fixtures.House;
import org.sankofa.matching.fixtures.House.Person;
import org.sankofa.matching.fixtures.Service;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;

/** Two people doing the same thing at the same moment: one does it, the other is told. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RacesIT implements Service {

    @Inject
    EmbeddedServer server;

    @Inject
    ClinicianIndex index;

    @BeforeEach
    void prepare() {
        index.ensure();
    }

    @RepeatedTest(3)
    void oneOfTwoAcceptancesMakesThePlacement() throws Exception {
        House house = House.in(server, index);
        Person midwife = house.midwife();
        Answer offered = house.offered(house.published(house.need().withPlaces(2)), midwife);
        Callable<Answer> accept = () -> midwife.api().post(path("proposals", offered) + "/accept", "{}", offered);
        assertThat(statuses(atOnce(List.of(accept, accept)))).containsExactly(200, 412);
        assertThat(midwife.api().get("/api/v1/placements").json().get("items").size())
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    void theLastPlaceIsTakenOnce() throws Exception {
        House house = House.in(server, index);
        Answer assignment = house.published(house.need());
        List<Callable<Answer>> accepts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Person midwife = house.midwife();
            Answer offered = house.offered(assignment, midwife);
            accepts.add(() -> midwife.api().post(path("proposals", offered) + "/accept", "{}", offered));
        }
        assertThat(statuses(atOnce(accepts))).containsExactly(200, 409, 409, 409);
        Answer after = house.host.get(path("assignments", assignment));
        assertThat(after.text("/status")).isEqualTo("FILLED");
        assertThat(after.at("/placesTaken").asInt()).isEqualTo(1);
    }

    @RepeatedTest(3)
    void oneOfTwoApprovalsCounts() throws Exception {
        House house = House.in(server, index);
        Answer placement = house.placement(house.accepted(house.published(house.need()), house.midwife()));
        UUID second = UUID.randomUUID();
        Api other = house.anybody.as(FakeRegistry.running().token(second, "MANAGER"));
        house.manager
                .post(path("programmes", house.programme) + "/managers", "{\"account\":\"" + second + "\"}")
                .hasStatus(200);
        String approve = path("placements", placement) + "/approve";
        assertThat(statuses(atOnce(List.of(
                        () -> house.manager.post(approve, "{}", placement),
                        () -> other.post(approve, "{}", placement)))))
                .containsExactly(200, 412);
        assertThat(committed(house)).isEqualTo(4000);
    }

    @RepeatedTest(3)
    void approvalsNeverSpendMoreThanThereIs() throws Exception {
        House house = House.in(server, index, programme -> programme.withBudget(10_000, "EUR"));
        List<Callable<Answer>> approvals = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Answer placement = house.placement(house.accepted(house.published(house.need()), house.midwife()));
            approvals.add(() -> house.manager.post(path("placements", placement) + "/approve", "{}", placement));
        }
        List<Answer> answers = atOnce(approvals);
        assertThat(statuses(answers)).containsExactly(200, 200, 409, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .allSatisfy(answer -> assertThat(answer.refusedFields()).containsExactly("BUDGET"));
        assertThat(committed(house)).isEqualTo(8000);
    }

    @RepeatedTest(3)
    void twoProgrammesDoNotApproveTheSamePersonForTheSameDays() throws Exception {
        House one = House.in(server, index);
        House other = House.in(server, index);
        Person midwife = one.midwife();
        Answer first = one.placement(one.accepted(one.published(one.need()), midwife));
        Answer second = other.placement(other.accepted(other.published(other.need()), midwife));
        List<Answer> answers = atOnce(List.of(
                () -> one.manager.post(path("placements", first) + "/approve", "{}", first),
                () -> other.manager.post(path("placements", second) + "/approve", "{}", second)));
        assertThat(statuses(answers)).containsExactly(200, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .allSatisfy(answer -> assertThat(answer.refusedFields()).containsExactly("OVERLAP"));
    }

    @RepeatedTest(3)
    void whoAcceptsEitherComesBeforeASuspensionOrIsTold() throws Exception {
        House house = House.in(server, index);
        Person midwife = house.midwife();
        Answer offered = house.offered(house.published(house.need()), midwife);
        List<Answer> answers = atOnce(List.of(
                () -> house.manager.post(
                        path("institutions", house.institution) + "/vet",
                        "{\"decision\":\"SUSPEND\",\"reason\":\"The licence has run out.\"}",
                        house.institution),
                () -> midwife.api().post(path("proposals", offered) + "/accept", "{}", offered)));
        assertThat(answers.getFirst().status()).isEqualTo(200);
        assertThat(answers.getLast().status()).isIn(200, 409);
        assertThat(midwife.api().get("/api/v1/placements").json().get("items").size())
                .isEqualTo(answers.getLast().status() == 200 ? 1 : 0);
    }

    /** The host guesses the version that the suspension will make. */
    @RepeatedTest(10)
    void noEditUndoesASuspension() throws Exception {
        House house = House.in(server, index);
        String institution = path("institutions", house.institution);
        String next = "\"" + (house.institution.at("/version").asLong() + 1) + "\"";
        List<Callable<Answer>> calls = new ArrayList<>();
        calls.add(() -> house.manager.post(
                institution + "/vet",
                "{\"decision\":\"SUSPEND\",\"reason\":\"The licence has run out.\"}",
                house.institution));
        for (int i = 0; i < 8; i++) {
            calls.add(() -> house.host
                    .request("PUT", institution)
                    .ifMatch(next)
                    .json(aHospital())
                    .send());
        }
        List<Answer> answers = atOnce(calls);
        assertThat(answers.getFirst().status()).isEqualTo(200);
        assertThat(answers.subList(1, answers.size()))
                .allSatisfy(edit -> assertThat(edit.status()).isIn(409, 412));
        assertThat(house.manager.get(institution).text("/status")).isEqualTo("SUSPENDED");
    }

    @Test
    void aRetriedProposalIsOne() throws Exception {
        House house = House.in(server, index);
        Person midwife = house.midwife();
        Answer assignment = house.published(house.need());
        Callable<Answer> offer = () -> house.host
                .request("POST", path("assignments", assignment) + "/proposals")
                .idempotencyKey("the-same-" + midwife.pseudonym())
                .json(House.naming(midwife))
                .send();
        List<Answer> answers = atOnce(List.of(offer, offer, offer));
        assertThat(statuses(answers)).containsOnly(201);
        assertThat(answers.stream().map(Answer::id).distinct()).hasSize(1);
    }

    @Test
    void theSameTwoAreProposedOnce() throws Exception {
        House house = House.in(server, index);
        Person midwife = house.midwife();
        Answer assignment = house.published(house.need());
        String proposals = path("assignments", assignment) + "/proposals";
        assertThat(statuses(atOnce(List.of(
                        () -> house.host.post(proposals, House.naming(midwife)),
                        () -> house.manager.post(proposals, House.naming(midwife)),
                        () -> midwife.api().post(proposals, "{}")))))
                .containsExactly(201, 409, 409);
    }

    @Test
    void theSecondEditorIsTold() throws Exception {
        House house = House.in(server, index);
        Answer draft = house.host.post("/api/v1/assignments", house.need()).hasStatus(201);
        assertThat(statuses(atOnce(List.of(
                        () -> house.host.put(
                                path("assignments", draft), house.need().titled("One"), draft),
                        () -> house.host.put(
                                path("assignments", draft), house.need().titled("Two"), draft)))))
                .containsExactly(200, 412);
    }

    private static int committed(House house) {
        return house.manager
                .get(path("programmes", house.programme))
                .at("/committed/amount")
                .asInt();
    }

    private static List<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).sorted().toList();
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> futures = new ArrayList<>();
            for (Callable<Answer> call : calls) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
