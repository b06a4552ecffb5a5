package org.sankofa.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sankofa.matching.fixtures.Deciding.carryOut;
import static org.sankofa.matching.fixtures.Deciding.choose;
import static org.sankofa.matching.fixtures.Deciding.confirm;
import static org.sankofa.matching.fixtures.House.path;
import static org.sankofa.testkit.Forms.location;
import static org.sankofa.testkit.Forms.version;
import static org.sankofa.testkit.InstitutionFixture.aHospital;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.matching.fixtures.FakeRegistry;
import org.sankofa.matching.fixtures.House;
import org.sankofa.matching.fixtures.House.Person;
import org.sankofa.matching.fixtures.Service;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Visitor;

/** What waits for a manager, over the API and in the browser, and the decisions that are made there. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueIT implements Service {
    @Inject
    EmbeddedServer server;

    @Inject
    ClinicianIndex index;

    private House house;

    @BeforeEach
    void prepare() {
        index.ensure();
        house = House.in(server, index);
    }

    private Visitor visitor(UUID account, String role) {
        return visitor(account, role, "en");
    }

    private Visitor visitor(UUID account, String role, String language) {
        return Visitor.of(URI.create(server.getURL().toString()), language)
                .bringing("sankofa", FakeRegistry.running().token(account, role));
    }

    private Visitor manager() {
        return visitor(house.managerAccount, "MANAGER");
    }

    private Answer submitted() {
        Answer draft = house.host.post("/api/v1/assignments", house.need()).hasStatus(201);
        return house.host
                .post(path("assignments", draft) + "/submit", "{}", draft)
                .hasStatus(200);
    }

    private Answer applied() {
        return house.midwife()
                .api()
                .post(path("assignments", house.published(house.need())) + "/proposals", "{}")
                .hasStatus(201);
    }

    private Answer awaiting() {
        return house.placement(house.accepted(house.published(house.need()), house.midwife()));
    }

    private List<String> waiting(String kind) {
        return house.manager
                .get("/api/v1/queue?limit=200&kind=" + kind)
                .hasStatus(200)
                .items("id");
    }

    @Test
    void shouldTellManagers_whatWaitsInTheirProgrammes() {
        Answer assignment = submitted();
        Answer proposal = applied();
        Answer placement = awaiting();

        assertThat(waiting("ASSIGNMENT")).containsExactly(assignment.id());
        assertThat(waiting("PROPOSAL")).containsExactly(proposal.id());
        assertThat(waiting("PLACEMENT")).containsExactly(placement.id());
        Answer page = house.manager.get("/api/v1/queue?kind=PLACEMENT").hasStatus(200);
        assertThat(page.at("/counts/assignments").asInt()).isEqualTo(1);
        assertThat(page.at("/counts/proposals").asInt()).isEqualTo(1);
        assertThat(page.at("/counts/placements").asInt()).isEqualTo(1);
        assertThat(page.text("/items/0/candidate")).isEqualTo(placement.text("/candidate"));
        assertThat(page.text("/items/0/startsOn")).isEqualTo(placement.text("/period/from"));
        assertThat(page.text("/items/0/title")).isNotEmpty();
    }

    @Test
    void shouldTellNothing_ofOtherProgrammes() {
        submitted();
        applied();
        awaiting();
        House other = House.in(server, index);
        for (String kind : List.of("ASSIGNMENT", "PROPOSAL", "PLACEMENT")) {
            assertThat(other.manager
                            .get("/api/v1/queue?kind=" + kind)
                            .hasStatus(200)
                            .items("id"))
                    .isEmpty();
        }
        house.host.get("/api/v1/queue").isProblem(403, "forbidden");
        house.anybody.get("/api/v1/queue").isProblem(401, "unauthenticated");
    }

    @Test
    void shouldGoThroughEverything_pageByPage_mostUrgentFirst() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            expected.add(submitted().id());
        }
        expected.add(applied().id());
        expected.add(awaiting().id());
        List<String> seen = new ArrayList<>();
        List<Instant> due = new ArrayList<>();
        String next = "";
        do {
            Answer page = house.manager
                    .get("/api/v1/queue?limit=2" + (next.isEmpty() ? "" : "&after=" + next))
                    .hasStatus(200);
            seen.addAll(page.items("id"));
            page.items("due").forEach(each -> due.add(Instant.parse(each)));
            next = page.json().has("next") ? page.text("/next") : "";
        } while (!next.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().containsAll(expected);
        assertThat(due).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "pt", "es", "ar"})
    void shouldShowTheQueue_inEveryLanguage(String language) {
        Answer assignment = submitted();
        awaiting();
        Visitor visitor = visitor(house.managerAccount, "MANAGER", language);
        assertThat(visitor.get("/queue?kind=ASSIGNMENT").hasStatus(200).body())
                .contains("/queue/assignments/" + assignment.id())
                .doesNotContain("queue.");
        assertThat(visitor.get("/queue").hasStatus(200).body()).contains("<ol class=\"items\">");
    }

    @Test
    void shouldSay_whenNothingWaits() {
        assertThat(manager().get("/queue?kind=PLACEMENT").hasStatus(200).body()).contains("Nothing waits");
    }

    @Test
    void shouldRefuseStrangers() {
        String page = "/queue/placements/" + awaiting().id();
        Visitor nobody = Visitor.of(URI.create(server.getURL().toString()), "en");
        assertThat(location(nobody.get("/queue"))).startsWith("/session?next=");
        assertThat(location(nobody.get(page))).startsWith("/session?next=");
        visitor(house.hostAccount, "HOST").get("/queue").hasStatus(403);
        visitor(house.hostAccount, "HOST").get(page).hasStatus(403);
        Visitor other = visitor(House.in(server, index).managerAccount, "MANAGER");
        other.get(page).hasStatus(404);
        other.post(page + "/checklist", Map.of("version", "1")).hasStatus(404);
        assertThat(other.get("/queue/placements").hasStatus(200).body())
                .contains("There is none yet")
                .doesNotContain(page);
        visitor(house.hostAccount, "HOST").get("/queue/placements").hasStatus(403);
        other.post(page, Map.of("version", "1", "decision", "APPROVE", "sure", "yes"))
                .hasStatus(404);
        other.get("/queue/assignments/" + submitted().id()).hasStatus(404);
        other.get("/queue/proposals/" + applied().id()).hasStatus(404);
    }

    @Test
    void shouldVetAnInstitution() {
        Answer application = house.host
                .post("/api/v1/institutions", aHospital().named("Clinic on the hill " + UUID.randomUUID()))
                .hasStatus(201);
        String page = "/queue/institutions/" + application.id();
        Visitor visitor = manager();
        assertThat(visitor.get(page).hasStatus(200).body()).contains("Clinic on the hill", "Approve the institution");
        assertThat(choose(visitor, page, "REFUSE", "").hasStatus(422).body()).contains("href=\"#reason\"");

        Answer question = choose(visitor, page, "APPROVE", "").hasStatus(200);
        assertThat(question.body()).contains("Are you sure?");
        assertThat(house.manager.get(path("institutions", application)).text("/status"))
                .isEqualTo("APPLIED");
        assertThat(location(confirm(visitor, page, question, "APPROVE", "")))
                .isEqualTo("/queue?kind=INSTITUTION&decided");
        assertThat(house.manager.get(path("institutions", application)).text("/status"))
                .isEqualTo("VETTED");
    }

    @Test
    void shouldReturnAnAssignment_withAReasonOnly_andOnlyOnce() {
        Answer assignment = submitted();
        String page = "/queue/assignments/" + assignment.id();
        Visitor visitor = manager();
        String reason = "Say <b>who</b> supervises.";
        assertThat(choose(visitor, page, "", reason).hasStatus(422).body()).contains("href=\"#decision\"", "Say &lt;b");
        assertThat(choose(visitor, page, "RETURN", " ").hasStatus(422).body()).contains("href=\"#reason\"");
        choose(visitor, page, "RETURN", "x".repeat(2001)).hasStatus(422);
        choose(visitor, page, "RETURN", "turned \u202Earound").hasStatus(422);
        choose(visitor, page, "APPROVE", reason).hasStatus(422);

        Answer question = choose(visitor, page, "RETURN", reason).hasStatus(200);
        assertThat(question.body()).contains("Are you sure?", "Say &lt;b");
        Answer back = visitor.post(
                        page,
                        Map.of("version", version(question), "decision", "RETURN", "reason", reason, "sure", "no"))
                .hasStatus(200);
        assertThat(back.body()).contains("Say &lt;b", "value=\"RETURN\" checked");

        assertThat(location(confirm(visitor, page, question, "RETURN", reason)))
                .isEqualTo("/queue?kind=ASSIGNMENT&decided");
        assertThat(location(confirm(visitor, page, question, "RETURN", reason))).isEqualTo(page + "?changed");
        assertThat(visitor.get(page + "?changed").hasStatus(200).body())
                .contains("decided already")
                .doesNotContain("name=\"decision\"");
        Answer returned = house.host.get(path("assignments", assignment));
        assertThat(returned.text("/status")).isEqualTo("RETURNED");
        assertThat(returned.text("/reason")).isEqualTo(reason);
        assertThat(waiting("ASSIGNMENT")).isEmpty();
    }

    @Test
    void shouldPublishAnAssignment() {
        Answer assignment = submitted();
        String page = "/queue/assignments/" + assignment.id();
        Visitor visitor = manager();
        assertThat(visitor.get(page).hasStatus(200).body()).contains("Checks", "Passed");
        Answer question = choose(visitor, page, "PUBLISH", "").hasStatus(200);
        assertThat(question.body()).contains("This cannot be undone");
        location(confirm(visitor, page, question, "PUBLISH", ""));
        assertThat(house.host.get(path("assignments", assignment)).text("/status"))
                .isEqualTo("PUBLISHED");
    }

    @Test
    void shouldSayWhyAnAssignmentCannotBePublished() {
        Answer assignment = submitted();
        house.manager
                .post(
                        path("institutions", house.institution) + "/vet",
                        "{\"decision\":\"SUSPEND\",\"reason\":\"The licence has run out.\"}",
                        house.institution)
                .hasStatus(200);
        String page = "/queue/assignments/" + assignment.id();
        Visitor visitor = manager();
        assertThat(visitor.get(page).hasStatus(200).body())
                .contains("The institution has to be vetted by a manager first.");
        Answer question = choose(visitor, page, "PUBLISH", "").hasStatus(200);
        assertThat(confirm(visitor, page, question, "PUBLISH", "")
                        .hasStatus(409)
                        .body())
                .contains("The institution has to be vetted by a manager first.");
    }

    @Test
    void shouldAcceptAnApplication() {
        Answer proposal = applied();
        String page = "/queue/proposals/" + proposal.id();
        Visitor visitor = manager();
        assertThat(visitor.get(page).hasStatus(200).body())
                .contains("years of experience", "Verification level", "Rules and points, one by one");
        Answer question = choose(visitor, page, "ACCEPT", "").hasStatus(200);
        location(confirm(visitor, page, question, "ACCEPT", ""));
        assertThat(house.manager.get(path("proposals", proposal)).text("/status"))
                .isEqualTo("ACCEPTED");
        assertThat(waiting("PLACEMENT")).hasSize(1);
    }

    @Test
    void shouldApproveAPlacement_withEveryCheckInView() {
        Answer placement = awaiting();
        String page = "/queue/placements/" + placement.id();
        Visitor visitor = manager();
        assertThat(visitor.get(page).hasStatus(200).body())
                .contains("Checks", "eligibility", "separation of duties", "Every eligibility rule holds today.")
                .contains("years of experience", "Verification level");
        Answer question = choose(visitor, page, "APPROVE", "").hasStatus(200);
        assertThat(question.body()).contains("This cannot be undone");
        assertThat(location(confirm(visitor, page, question, "APPROVE", "")))
                .isEqualTo("/queue?kind=PLACEMENT&decided");
        assertThat(house.manager.get(path("placements", placement)).text("/status"))
                .isEqualTo("APPROVED");
        assertThat(visitor.get(page).hasStatus(200).body())
                .contains("Decided on", "Every eligibility rule holds today.")
                .doesNotContain("value=\"APPROVE\"", "value=\"REFUSE\"");
    }

    @Test
    void shouldFollowAPlacement_untilItsFileIsClosed() {
        Person midwife = house.midwife();
        Answer placement = house.placement(house.accepted(house.published(house.need()), midwife));
        String page = "/queue/placements/" + placement.id();
        Visitor visitor = manager();
        assertThat(visitor.get("/queue/placements").hasStatus(200).body())
                .contains(page, midwife.pseudonym(), house.institution.text("/name"));
        assertThat(visitor.get("/queue/placements?state=REPORTED")
                        .hasStatus(200)
                        .body())
                .contains("None is in this state")
                .doesNotContain(page);
        house.manager
                .post(path("placements", placement) + "/approve", "{}", placement)
                .hasStatus(200);
        choose(visitor, page, "CLOSE", "").hasStatus(422);
        assertThat(choose(visitor, page, "PREPARE", "Soon").hasStatus(422).body())
                .contains("This choice takes no reason");
        carryOut(visitor, page, "PREPARE", "");
        Answer preparing = visitor.get(page).hasStatus(200);
        List<Map.Entry<String, String>> ticks = new ArrayList<>();
        ticks.add(Map.entry("version", version(preparing)));
        placement.at("/checklist").fieldNames().forEachRemaining(item -> ticks.add(Map.entry("items", item)));
        assertThat(location(visitor.postAll(page + "/checklist", ticks))).isEqualTo(page + "?decided");
        carryOut(visitor, page, "START", "");
        carryOut(visitor, page, "COMPLETE", "");
        Answer completed = house.host.get(path("placements", placement)).hasStatus(200);
        house.host
                .post(
                        path("placements", placement) + "/report",
                        "{\"summary\":\"Twelve midwives trained.\"}",
                        completed)
                .hasStatus(200);
        assertThat(visitor.get(page).hasStatus(200).body()).contains("Twelve midwives trained.");
        assertThat(visitor.get("/queue/placements?state=REPORTED")
                        .hasStatus(200)
                        .body())
                .contains(page);
        Answer question = choose(visitor, page, "CLOSE", "");
        assertThat(location(confirm(visitor, page, question, "CLOSE", ""))).isEqualTo(page + "?decided");
        assertThat(location(confirm(visitor, page, question, "CLOSE", ""))).isEqualTo(page + "?changed");
        assertThat(visitor.get(page).hasStatus(200).body())
                .contains("Twelve midwives trained.")
                .doesNotContain("name=\"decision\"");
        assertThat(house.manager.get(path("placements", placement)).text("/status"))
                .isEqualTo("CLOSED");
    }

    @Test
    void shouldCancelAPlacement_withAReasonOnly() {
        Answer placement = awaiting();
        house.manager
                .post(path("placements", placement) + "/approve", "{}", placement)
                .hasStatus(200);
        String page = "/queue/placements/" + placement.id();
        Visitor visitor = manager();
        assertThat(choose(visitor, page, "CANCEL", " ").hasStatus(422).body()).contains("href=\"#reason\"");
        carryOut(visitor, page, "CANCEL", "The ward has closed.");
        assertThat(house.host.get(path("placements", placement)).text("/status"))
                .isEqualTo("CANCELLED");
        assertThat(visitor.get("/queue/placements?state=CANCELLED")
                        .hasStatus(200)
                        .body())
                .contains(page);
    }

    @Test
    void shouldCloseWhatIsPublished_andOnlyTheirs() {
        Answer assignment = house.published(house.need());
        String page = "/queue/assignments/" + assignment.id();
        Visitor visitor = manager();
        assertThat(visitor.get("/assignments/" + assignment.id()).hasStatus(200).body())
                .contains("href=\"" + page + "\"");
        Visitor stranger = visitor(House.in(server, index).managerAccount, "MANAGER");
        assertThat(stranger.get("/assignments/" + assignment.id())
                        .hasStatus(200)
                        .body())
                .doesNotContain(page);
        choose(visitor, page, "RETURN", "Say who supervises.").hasStatus(422);
        carryOut(visitor, page, "CLOSE", "");
        assertThat(house.host.get(path("assignments", assignment)).text("/status"))
                .isEqualTo("CLOSED");
    }

    @Test
    void shouldOfferNoApproval_thatACheckForbids() {
        Answer placement = awaiting();
        house.manager
                .post(
                        path("institutions", house.institution) + "/vet",
                        "{\"decision\":\"SUSPEND\",\"reason\":\"The licence has run out.\"}",
                        house.institution)
                .hasStatus(200);
        String page = "/queue/placements/" + placement.id();
        Visitor visitor = manager();
        assertThat(visitor.get(page).hasStatus(200).body())
                .contains("vetted institution", "cannot be approved now", "value=\"REFUSE\"")
                .doesNotContain("value=\"APPROVE\"");
        choose(visitor, page, "APPROVE", "I know them.").hasStatus(422);
        choose(visitor, page, "REFUSE", "").hasStatus(422);
        Answer question =
                choose(visitor, page, "REFUSE", "Nobody vouches for the host.").hasStatus(200);
        location(confirm(visitor, page, question, "REFUSE", "Nobody vouches for the host."));
        assertThat(house.manager.get(path("placements", placement)).text("/status"))
                .isEqualTo("REFUSED");
    }

    @Test
    void shouldKeepWhatWasTyped_whenSomebodyElseChangedIt() {
        Answer application = house.host
                .post("/api/v1/institutions", aHospital().named("Clinic by the river " + UUID.randomUUID()))
                .hasStatus(201);
        String page = "/queue/institutions/" + application.id();
        Visitor visitor = manager();
        Answer question =
                choose(visitor, page, "REFUSE", "We know no such house.").hasStatus(200);
        house.manager
                .post(
                        path("institutions", application) + "/vet",
                        "{\"decision\":\"SUSPEND\",\"reason\":\"We ask the ministry.\"}",
                        application)
                .hasStatus(200);
        assertThat(confirm(visitor, page, question, "REFUSE", "We know no such house.")
                        .hasStatus(412)
                        .body())
                .contains("what you typed is kept", "We know no such house.", "We ask the ministry.");
    }
}
