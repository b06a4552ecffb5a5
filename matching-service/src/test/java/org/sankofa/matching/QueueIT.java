package org.sankofa.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sankofa.matching.fixtures.House.path;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.matching.fixtures.FakeRegistry;
import org.sankofa.matching.fixtures.House;
import org.sankofa.matching.fixtures.Service;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Visitor;

/** What waits for a manager, over the API and in the browser, and the decisions that are made there. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueIT implements Service {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

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

    private static String version(Answer page) {
        Matcher version = VERSION.matcher(page.body());
        assertThat(version.find()).as("%s", page).isTrue();
        return version.group(1);
    }

    /** Sends the form of that page as it stands. */
    private static Answer choose(Visitor visitor, String page, String decision, String reason) {
        return visitor.post(
                page,
                Map.of(
                        "version", version(visitor.get(page).hasStatus(200)),
                        "decision", decision,
                        "reason", reason));
    }

    /** Says that one is sure, on the page that asks. */
    private static Answer confirm(Visitor visitor, String page, Answer question, String decision, String reason) {
        return visitor.post(
                page, Map.of("version", version(question), "decision", decision, "reason", reason, "sure", "yes"));
    }

    private static String location(Answer answer) {
        return answer.hasStatus(303).header("Location").orElseThrow();
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
                .contains("Checks", "eligibility", "separation of duties", "Every eligibility rule holds today.");
        Answer question = choose(visitor, page, "APPROVE", "").hasStatus(200);
        assertThat(question.body()).contains("This cannot be undone");
        assertThat(location(confirm(visitor, page, question, "APPROVE", "")))
                .isEqualTo("/queue?kind=PLACEMENT&decided");
        assertThat(house.manager.get(path("placements", placement)).text("/status"))
                .isEqualTo("APPROVED");
        assertThat(visitor.get(page).hasStatus(200).body())
                .contains("Decided on", "Every eligibility rule holds today.")
                .doesNotContain("name=\"decision\"");
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
