package org.sankofa.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sankofa.matching.fixtures.Deciding.carryOut;
import static org.sankofa.matching.fixtures.Deciding.choose;
import static org.sankofa.matching.fixtures.Deciding.confirm;
import static org.sankofa.matching.fixtures.House.path;
import static org.sankofa.testkit.Forms.location;
import static org.sankofa.testkit.Forms.version;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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
import org.sankofa.testkit.Backends;
import org.sankofa.testkit.Visitor;

/** A host's assignments, candidates, proposals and placements in the browser, and a clinician's placements. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostingPagesIT implements Service {
    private static final Pattern ITEM = Pattern.compile("name=\"items\" value=\"([A-Z_]+)\"");

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

    private Visitor visitor(UUID account, String role, String language) {
        return Visitor.of(URI.create(server.getURL().toString()), language)
                .bringing("sankofa", FakeRegistry.running().token(account, role));
    }

    private Visitor host() {
        return visitor(house.hostAccount, "HOST", "en");
    }

    private static Visitor of(Person person, HostingPagesIT test) {
        return test.visitor(person.id(), "CLINICIAN", "en");
    }

    /** A host of another hospital. */
    private Visitor otherHost() {
        return visitor(House.in(server, index).hostAccount, "HOST", "en");
    }

    private Visitor nobody() {
        return Visitor.of(URI.create(server.getURL().toString()), "en");
    }

    private Answer draft() {
        return house.host.post("/api/v1/assignments", house.need()).hasStatus(201);
    }

    private Answer submitted() {
        Answer draft = draft();
        return house.host
                .post(path("assignments", draft) + "/submit", "{}", draft)
                .hasStatus(200);
    }

    private Answer applied(Answer assignment, Person person) {
        return person.api()
                .post(path("assignments", assignment) + "/proposals", "{}")
                .hasStatus(201);
    }

    /** A placement that a manager has approved. */
    private Answer approved(Person person) {
        Answer awaiting = house.placement(house.accepted(house.published(house.need()), person));
        return house.manager
                .post(path("placements", awaiting) + "/approve", "{}", awaiting)
                .hasStatus(200);
    }

    private String status(String collection, String id) {
        return house.host.get("/api/v1/" + collection + "/" + id).hasStatus(200).text("/status");
    }

    @Test
    void shouldRefuseStrangers_andOtherHosts() {
        Person midwife = house.midwife();
        Answer assignment = house.published(house.need().withPlaces(2));
        Answer proposal = house.offered(assignment, midwife);
        Answer placement = house.placement(house.accepted(assignment, house.midwife()));
        List<String> pages = List.of(
                "/hospital/assignments/" + assignment.id(),
                "/hospital/assignments/" + assignment.id() + "/candidates",
                "/hospital/assignments/" + assignment.id() + "/propose?candidate=C-0000001",
                "/hospital/proposals/" + proposal.id(),
                "/hospital/placements/" + placement.id());
        Visitor other = otherHost();
        Visitor clinician = of(midwife, this);
        for (String page : pages) {
            host().get(page).hasStatus(200);
            assertThat(location(nobody().get(page))).startsWith("/session?next=");
            other.get(page).hasStatus(404);
            clinician.get(page).hasStatus(403);
        }
        other.post("/hospital/assignments/" + assignment.id() + "/propose", Map.of("candidate", "C-0000001"))
                .hasStatus(404);
        other.post("/hospital/assignments/" + assignment.id(), Map.of("decision", "CLOSE", "sure", "yes"))
                .hasStatus(404);
        other.post("/hospital/proposals/" + proposal.id(), Map.of("decision", "WITHDRAW", "sure", "yes"))
                .hasStatus(404);
        other.post("/hospital/proposals/" + proposal.id() + "/identity", Map.of())
                .hasStatus(404);
        other.post("/hospital/placements/" + placement.id() + "/checklist", Map.of("version", "1"))
                .hasStatus(404);
        other.post("/hospital/placements/" + placement.id() + "/report", Map.of("summary", "Well done."))
                .hasStatus(404);
        clinician.get("/placements/" + placement.id()).hasStatus(404);
        assertThat(other.get("/hospital/placements").hasStatus(200).body())
                .contains("There is none yet")
                .doesNotContain(placement.id());
    }

    @Test
    void shouldShowWhatAManagerSays_andLeadToWhereItIsMended() {
        Answer submitted = submitted();
        house.manager
                .post(
                        path("assignments", submitted) + "/return",
                        "{\"reason\":\"Say <b>who</b> supervises.\"}",
                        submitted)
                .hasStatus(200);
        String page = "/hospital/assignments/" + submitted.id();
        assertThat(host().get(page).hasStatus(200).body())
                .contains("Say &lt;b", page + "/who", page + "/check", "value=\"CLOSE\"")
                .doesNotContain(page + "/candidates", "value=\"TAKE_BACK\"");
    }

    @Test
    void shouldTakeAnAssignmentBack_onlyOnce() {
        Answer submitted = submitted();
        String page = "/hospital/assignments/" + submitted.id();
        Visitor host = host();
        assertThat(host.get(page).hasStatus(200).body()).doesNotContain(page + "/who", "id=\"reason\"");
        Answer question = choose(host, page, "TAKE_BACK", "");
        assertThat(location(
                        host.post(page, Map.of("version", version(question), "decision", "TAKE_BACK", "sure", "yes"))))
                .isEqualTo(page + "?decided");
        assertThat(host.get(page + "?decided").hasStatus(200).body()).contains("Saved.");
        assertThat(location(confirm(host, page, question, "TAKE_BACK", ""))).isEqualTo(page + "?changed");
        assertThat(status("assignments", submitted.id())).isEqualTo("DRAFT");
    }

    @Test
    void shouldCloseAnAssignment_unlessItHasChanged() {
        Answer assignment = draft();
        String page = "/hospital/assignments/" + assignment.id();
        Visitor host = host();
        choose(host, page, "", "").hasStatus(422);
        choose(host, page, "PUBLISH", "").hasStatus(422);
        Answer question = choose(host, page, "CLOSE", "");
        assertThat(question.body()).contains("This cannot be undone");
        house.host
                .post(path("assignments", assignment) + "/submit", "{}", assignment)
                .hasStatus(200);
        assertThat(confirm(host, page, question, "CLOSE", "").hasStatus(412).body())
                .contains("This has changed since you opened it");
        carryOut(host, page, "CLOSE", "");
        assertThat(status("assignments", assignment.id())).isEqualTo("CLOSED");
    }

    @Test
    void shouldRankCandidates_andSayWhy() {
        Person midwife = house.midwife();
        Answer assignment = house.published(house.need());
        String page = "/hospital/assignments/" + assignment.id() + "/candidates";
        String found = host().get(page + "?limit=200").hasStatus(200).body();
        assertThat(found)
                .contains(midwife.pseudonym(), "Why this person", "of 100", "propose?candidate=" + midwife.pseudonym())
                .doesNotContain("What is missing", "Hodan", midwife.id().toString());
        assertThat(host().get("/hospital/assignments/" + assignment.id())
                        .hasStatus(200)
                        .body())
                .contains(page);
    }

    @Test
    void shouldLetAClinicianApply_onceHoweverOftenItIsSent() {
        Person midwife = house.midwife();
        String page = "/assignments/" + house.published(house.need()).id();
        Visitor visitor = of(midwife, this);
        assertThat(visitor.get(page).hasStatus(200).body()).contains(page + "/apply", "Apply for this");
        assertThat(visitor.get(page + "/apply").hasStatus(200).body())
                .contains("Send my application")
                .doesNotContain("You cannot apply");

        String proposal = location(visitor.post(page + "/apply", Map.of()));
        assertThat(proposal).startsWith("/proposals/");
        assertThat(location(visitor.post(page + "/apply", Map.of()))).isEqualTo(proposal);
        assertThat(location(visitor.get(page + "/apply"))).isEqualTo(proposal);
        assertThat(visitor.get(proposal).hasStatus(200).body()).contains("You have applied");
    }

    @Test
    void shouldTellAClinicianWhyNotToApply_andOthersToSignIn() {
        Person late = house.midwife(clinician -> clinician.free("2030-01-01", "2030-01-02"));
        String page = "/assignments/" + house.published(house.need()).id();
        Visitor visitor = of(late, this);
        assertThat(visitor.get(page + "/apply").hasStatus(200).body())
                .contains("You cannot apply for this now", "/profile")
                .doesNotContain("Send my application");
        visitor.post(page + "/apply", Map.of()).hasStatus(422);
        visitor(UUID.randomUUID(), "CLINICIAN", "en").get(page + "/apply").hasStatus(409);

        assertThat(nobody().get(page).hasStatus(200).body()).contains("Sign in to apply");
        assertThat(location(nobody().get(page + "/apply"))).startsWith("/session?next=");
        assertThat(host().get(page).hasStatus(200).body()).doesNotContain("/apply");
        host().get(page + "/apply").hasStatus(403);
        visitor.get("/assignments/" + draft().id() + "/apply").hasStatus(404);
    }

    @Test
    void shouldKeepAShortlist_onceForAllWhoSpeakForTheHost() throws SQLException {
        Person midwife = house.midwife();
        Person other = house.midwife();
        Answer assignment = house.published(house.need());
        String page = "/hospital/assignments/" + assignment.id() + "/candidates";
        Map<String, String> put = Map.of("candidate", midwife.pseudonym(), "put", "yes");

        for (int time = 0; time < 2; time++) {
            assertThat(location(host().post(page + "/shortlist?verificationLevel=3&limit=200", put)))
                    .isEqualTo(page + "?eligible=true&verificationLevel=3&limit=200#" + midwife.pseudonym());
        }
        assertThat(audited("shortlist.put", assignment)).isEqualTo(1);
        assertThat(host().get(page + "?shortlisted=true").hasStatus(200).body())
                .contains(midwife.pseudonym(), "On the shortlist", "Only the shortlist (1 person)")
                .doesNotContain(other.pseudonym());
        Answer asManager = house.manager
                .get("/api/v1/assignments/" + assignment.id() + "/candidates?shortlisted=true")
                .hasStatus(200);
        assertThat(asManager.at("/items")).hasSize(1);
        assertThat(asManager.at("/items/0/shortlisted").asBoolean()).isTrue();

        assertThat(host().post(page + "/shortlist", Map.of("candidate", "<b>C-NOBODY", "put", "yes"))
                        .hasStatus(422)
                        .body())
                .contains("No clinician who can be proposed")
                .doesNotContain("<b>C-NOBODY");
        otherHost().post(page + "/shortlist", put).hasStatus(404);
        of(midwife, this).post(page + "/shortlist", put).hasStatus(403);

        host().post(page + "/shortlist", Map.of("candidate", midwife.pseudonym(), "put", "no"))
                .hasStatus(303);
        assertThat(host().get(page + "?shortlisted=true").body())
                .contains("passes your filters")
                .doesNotContain(midwife.pseudonym());
    }

    private static long audited(String deed, Answer subject) throws SQLException {
        try (Connection connection = Backends.connect("matching");
                PreparedStatement count = connection.prepareStatement(
                        "SELECT COUNT(*) FROM audit WHERE deed = ? AND subject = UNHEX(REPLACE(?, '-', ''))")) {
            count.setString(1, deed);
            count.setString(2, subject.id());
            try (ResultSet counted = count.executeQuery()) {
                counted.next();
                return counted.getLong(1);
            }
        }
    }

    @Test
    void shouldForgetTheShortlist_ofAnAssignmentThatCloses() {
        Person midwife = house.midwife();
        Answer assignment = house.published(house.need());
        String shortlist = path("assignments", assignment) + "/shortlist/" + midwife.pseudonym();
        house.host.request("PUT", shortlist).send().hasStatus(204);
        house.host
                .post(path("assignments", assignment) + "/close", "{\"reason\": \"Filled.\"}", assignment)
                .hasStatus(200);
        house.host.unchecked().request("PUT", shortlist).send().hasStatus(409);
        assertThat(house.manager
                        .get("/api/v1/assignments/" + assignment.id() + "/candidates?shortlisted=true")
                        .hasStatus(200)
                        .at("/items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verificationLevel=1",
                "minimumYears=60",
                "language=fo",
                "shortlisted=true",
            })
    void shouldLeaveOutWhomAFilterDoesNotAdmit(String filter) {
        Person midwife = house.midwife(clinician -> clinician.verified(2));
        String id = house.published(house.need()).id();
        assertThat(host().get("/hospital/assignments/" + id + "/candidates?limit=200&" + filter)
                        .hasStatus(200)
                        .body())
                .doesNotContain(midwife.pseudonym());
        assertThat(house.host
                        .get("/api/v1/assignments/" + id + "/candidates?limit=200&" + filter)
                        .hasStatus(200)
                        .body())
                .doesNotContain(midwife.pseudonym());
    }

    @Test
    void shouldAdmitWhoeverMeetsTheFilters_andTakeNoOffenceAtAWrongAddress() {
        Person midwife = house.midwife();
        String id = house.published(house.need()).id();
        String page = "/hospital/assignments/" + id + "/candidates?limit=200&minimumYears=1&verificationLevel=4";
        assertThat(host().get(page).hasStatus(200).body()).contains(midwife.pseudonym());
        assertThat(host().get(page + "&minimumYears=x&verificationLevel=9&language=%3Cb%3E&limit=-1&eligible=perhaps")
                        .hasStatus(200)
                        .body())
                .doesNotContain("<b>");
        Answer refused = house.host
                .unchecked()
                .get("/api/v1/assignments/" + id + "/candidates?verificationLevel=9&minimumYears=61&language=xx-no")
                .hasStatus(422);
        assertThat(refused.refusedFields()).containsExactly("verificationLevel", "minimumYears", "language");
        assertThat(refused.errorCodes()).containsExactly("max", "max", "unknown-language");
    }

    @Test
    void shouldSayWhatIsMissing_andWhatToDoAboutIt() {
        Person late = house.midwife(clinician -> clinician.free("2030-01-01", "2030-01-02"));
        Answer assignment = house.published(house.need());
        String page = "/hospital/assignments/" + assignment.id() + "/candidates";
        assertThat(host().get(page + "?limit=200").hasStatus(200).body()).doesNotContain(late.pseudonym());
        assertThat(host().get(page + "?eligible=false&limit=200").hasStatus(200).body())
                .contains(late.pseudonym(), "What is missing", "Widen the days")
                .doesNotContain("propose?candidate=");
        for (String wrong : List.of("0", "201", "many")) {
            host().get(page + "?limit=" + wrong).hasStatus(200);
        }
    }

    @Test
    void shouldRankNobody_beforeItIsPublished() {
        host().get("/hospital/assignments/" + draft().id() + "/candidates").hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "pt", "es", "ar"})
    void shouldSpeakEveryLanguage(String language) {
        Answer assignment = house.published(house.need().withPlaces(2));
        Person midwife = house.midwife();
        house.midwife(clinician -> clinician.free("2030-01-01", "2030-01-02"));
        Answer proposal = applied(assignment, house.midwife());
        Answer placement = house.placement(house.accepted(assignment, midwife));
        Visitor host = visitor(house.hostAccount, "HOST", language);
        List<String> pages = List.of(
                "/hospital/assignments/" + assignment.id(),
                "/hospital/assignments/" + assignment.id() + "/candidates",
                "/hospital/assignments/" + assignment.id() + "/candidates?eligible=false",
                "/hospital/assignments/" + assignment.id() + "/propose?candidate=" + midwife.pseudonym(),
                "/hospital/proposals/" + proposal.id(),
                "/hospital/placements",
                "/hospital/placements/" + placement.id());
        for (String page : pages) {
            assertThat(host.get(page).hasStatus(200).body())
                    .contains("lang=\"" + language + "\"")
                    .doesNotContain("hosting.", "queue.");
        }
    }

    @Test
    void shouldPropose_andOnlyOnce() {
        Person midwife = house.midwife();
        Answer assignment = house.published(house.need());
        String page = "/hospital/assignments/" + assignment.id() + "/propose";
        Visitor host = host();
        assertThat(host.get(page + "?candidate=" + midwife.pseudonym())
                        .hasStatus(200)
                        .body())
                .contains(midwife.pseudonym(), "name=\"sure\"");
        Map<String, String> sure = Map.of("candidate", midwife.pseudonym(), "sure", "yes");
        assertThat(location(host.post(page, Map.of("candidate", midwife.pseudonym(), "sure", "no"))))
                .isEqualTo("/hospital/assignments/" + assignment.id() + "/candidates");
        String made = location(host.post(page, sure));
        assertThat(made).startsWith("/hospital/proposals/").endsWith("?decided");
        String proposal = made.substring(0, made.indexOf('?'));
        assertThat(location(host.post(page, sure))).isEqualTo(proposal + "?changed");
        assertThat(host.get(proposal + "?changed").hasStatus(200).body()).contains("Waits for the candidate");
        assertThat(host.get("/hospital/assignments/" + assignment.id() + "/candidates?limit=200")
                        .hasStatus(200)
                        .body())
                .contains(proposal)
                .doesNotContain("propose?candidate=" + midwife.pseudonym());
        assertThat(host.get("/hospital/assignments/" + assignment.id())
                        .hasStatus(200)
                        .body())
                .contains(proposal);
    }

    @Test
    void shouldProposeNobodyWhoCannotBe() {
        Answer assignment = house.published(house.need());
        Person late = house.midwife(clinician -> clinician.free("2030-01-01", "2030-01-02"));
        String page = "/hospital/assignments/" + assignment.id() + "/propose";
        Visitor host = host();
        List<String> wrong = new ArrayList<>(
                List.of("", "C-9999999", "<script>alert(1)</script>", "C-\u202E0000001", "C".repeat(500)));
        wrong.add(late.pseudonym());
        for (String candidate : wrong) {
            assertThat(host.post(page, Map.of("candidate", candidate, "sure", "yes"))
                            .hasStatus(422)
                            .body())
                    .contains("href=\"#candidate\"")
                    .doesNotContain("<script>alert");
        }
        host.post(page, Map.of()).hasStatus(422);
        assertThat(house.host
                        .get("/api/v1/proposals?assignment=" + assignment.id())
                        .items("id"))
                .isEmpty();
    }

    @Test
    void shouldAcceptAnApplication_andOnlyOnce() {
        Answer assignment = house.published(house.need());
        Person midwife = house.midwife();
        Answer proposal = applied(assignment, midwife);
        String page = "/hospital/proposals/" + proposal.id();
        Visitor host = host();
        assertThat(location(host.get("/proposals/" + proposal.id()))).isEqualTo(page);
        assertThat(host.get(page).hasStatus(200).body()).contains("Waits for your answer", midwife.pseudonym());
        choose(host, page, "ACCEPT", "x".repeat(2001)).hasStatus(422);
        choose(host, page, "WITHDRAW", "").hasStatus(422);
        Answer question = choose(host, page, "ACCEPT", "");
        assertThat(location(confirm(host, page, question, "ACCEPT", ""))).isEqualTo(page + "?decided");
        assertThat(location(confirm(host, page, question, "ACCEPT", ""))).isEqualTo(page + "?changed");
        assertThat(status("proposals", proposal.id())).isEqualTo("ACCEPTED");
        assertThat(host.get(page).hasStatus(200).body()).contains("/hospital/placements/");
    }

    @Test
    void shouldDeclineAnApplication_andTakeAProposalBack() {
        Answer assignment = house.published(house.need());
        Answer application = applied(assignment, house.midwife());
        carryOut(host(), "/hospital/proposals/" + application.id(), "DECLINE", "We need somebody earlier.");
        assertThat(status("proposals", application.id())).isEqualTo("DECLINED");
        Answer offer = house.offered(assignment, house.midwife());
        carryOut(host(), "/hospital/proposals/" + offer.id(), "WITHDRAW", "");
        assertThat(status("proposals", offer.id())).isEqualTo("WITHDRAWN");
    }

    @Test
    void shouldOpenNameAndContact_onlyWhereTheClinicianAgrees_andHaveItRecorded() {
        Answer assignment = house.published(house.need());
        Person midwife = house.midwife();
        Answer offered = house.offered(assignment, midwife);
        String page = "/hospital/proposals/" + offered.id();
        Visitor host = host();
        int before = FakeRegistry.running().disclosures().size();
        assertThat(host.post(page + "/identity", Map.of()).hasStatus(404).body())
                .contains("Not open", midwife.pseudonym())
                .doesNotContain("Hodan");
        assertThat(location(host.get(page + "/identity"))).isEqualTo(page);
        assertThat(FakeRegistry.running().disclosures()).hasSize(before);

        midwife.api()
                .post(path("proposals", offered) + "/accept", "{}", offered)
                .hasStatus(200);
        assertThat(host.get(page).hasStatus(200).body()).doesNotContain("Hodan");
        assertThat(host.post(page + "/identity", Map.of()).hasStatus(200).body())
                .contains("Hodan", "hodan@example.org", "+31201234567");
        assertThat(FakeRegistry.running().disclosures())
                .hasSize(before + 1)
                .last()
                .asString()
                .contains(house.hostAccount.toString(), offered.id());
    }

    @Test
    void shouldLeadAPlacementFromApprovalToReports() {
        Person midwife = house.midwife();
        Answer placement = approved(midwife);
        String page = "/hospital/placements/" + placement.id();
        Visitor host = host();
        assertThat(location(host.get("/placements/" + placement.id()))).isEqualTo(page);
        assertThat(host.get("/hospital/placements").hasStatus(200).body())
                .contains(page, midwife.pseudonym(), "begins the preparation");
        Answer question = choose(host, page, "PREPARE", "");
        assertThat(location(confirm(host, page, question, "PREPARE", ""))).isEqualTo(page + "?decided");
        assertThat(location(confirm(host, page, question, "PREPARE", ""))).isEqualTo(page + "?changed");

        assertThat(host.get("/hospital").hasStatus(200).body()).contains(page, "Arrange what is on the list");
        assertThat(choose(host, page, "START", "").hasStatus(409).body())
                .contains("Work cannot begin before this is arranged")
                .doesNotContain("Are you sure?");

        Answer preparing = host.get(page).hasStatus(200);
        assertThat(preparing.body()).contains("The work is planned from");
        List<String> items = ITEM.matcher(preparing.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(items).contains("VISA", "TICKETS");
        List<Map.Entry<String, String>> form = new ArrayList<>();
        form.add(Map.entry("version", version(preparing)));
        items.forEach(item -> form.add(Map.entry("items", item)));
        assertThat(location(host.postAll(page + "/checklist", form))).isEqualTo(page + "?decided");
        assertThat(location(host.postAll(page + "/checklist", form))).isEqualTo(page + "?decided");

        List<Map.Entry<String, String>> stale = List.of(form.getFirst(), Map.entry("items", "VISA"));
        assertThat(host.postAll(page + "/checklist", stale).hasStatus(412).body())
                .as("what was ticked meanwhile stays ticked")
                .contains("what you typed is kept", "value=\"VISA\" checked", "value=\"TICKETS\" checked");
        host.post(page + "/checklist", Map.of("version", version(host.get(page)), "items", "<b>SHIP</b>"))
                .hasStatus(422);

        carryOut(host, page, "START", "");
        carryOut(host, page, "COMPLETE", "");
        assertThat(host.get("/hospital").hasStatus(200).body()).contains(page, "Say what came of it");
        report(host, page);
        assertThat(host.get("/hospital").hasStatus(200).body()).doesNotContain(page);
        assertThat(status("placements", placement.id())).isEqualTo("REPORTED");

        String own = "/placements/" + placement.id();
        Visitor clinician = of(midwife, this);
        assertThat(clinician.get("/placements").hasStatus(200).body()).contains(own);
        assertThat(clinician.get(own).hasStatus(200).body())
                .contains("Report of the hospital", "The ward drills weekly now.")
                .doesNotContain("Cost of a place", "/identity");
        report(clinician, own);
        assertThat(house.host
                        .get("/api/v1/placements/" + placement.id())
                        .at("/reports")
                        .size())
                .isEqualTo(2);
    }

    private static void report(Visitor visitor, String page) {
        String address = page + "/report";
        Answer before = visitor.get(page).hasStatus(200);
        for (String wrong : List.of(" ", "x".repeat(8001), "turned \u202Earound")) {
            assertThat(visitor.post(address, Map.of("version", version(before), "summary", wrong))
                            .hasStatus(422)
                            .body())
                    .contains("href=\"#summary\"");
        }
        assertThat(visitor.post(address, Map.of("version", "0", "summary", "<i>Kept</i>"))
                        .hasStatus(412)
                        .body())
                .contains("&lt;i", "what you typed is kept");
        Map<String, String> form = Map.of("version", version(before), "summary", "The ward drills weekly now.");
        assertThat(location(visitor.post(address, form))).isEqualTo(page + "?decided");
        assertThat(location(visitor.post(address, form))).isEqualTo(page + "?decided");
    }

    @Test
    void shouldCancelWithAReasonOnly_fromEitherSide() {
        Answer first = approved(house.midwife());
        String page = "/hospital/placements/" + first.id();
        assertThat(choose(host(), page, "CANCEL", " ").hasStatus(422).body()).contains("href=\"#reason\"");
        carryOut(host(), page, "CANCEL", "The ward has closed.");
        assertThat(status("placements", first.id())).isEqualTo("CANCELLED");
        assertThat(host().get(page).hasStatus(200).body())
                .contains("The ward has closed.")
                .doesNotContain("name=\"decision\"");

        Person midwife = house.midwife();
        Answer second = approved(midwife);
        String own = "/placements/" + second.id();
        Visitor clinician = of(midwife, this);
        assertThat(clinician.get(own).hasStatus(200).body())
                .contains("value=\"CANCEL\"")
                .doesNotContain("value=\"PREPARE\"");
        choose(clinician, own, "PREPARE", "").hasStatus(422);
        carryOut(clinician, own, "CANCEL", "I have to stay with my family.");
        assertThat(status("placements", second.id())).isEqualTo("CANCELLED");
    }

    @Test
    void shouldTellAClinician_whatComesAfterTheApproval() {
        Person midwife = house.midwife();
        Answer accepted = house.accepted(house.published(house.need()), midwife);
        String own = "/proposals/" + accepted.id();
        String undecided = "A programme manager checks and decides next";
        assertThat(of(midwife, this).get(own).hasStatus(200).body()).contains(undecided);
        Answer awaiting = house.placement(accepted);
        house.manager
                .post(path("placements", awaiting) + "/approve", "{}", awaiting)
                .hasStatus(200);
        assertThat(of(midwife, this).get(own).hasStatus(200).body())
                .contains("It is approved.")
                .doesNotContain(undecided);
    }

    @Test
    void shouldLeadLettersToWhereTheirReadersCanAct() {
        Person midwife = house.midwife();
        Answer accepted = house.accepted(house.published(house.need()), midwife);
        Visitor manager = visitor(house.managerAccount, "MANAGER", "en");
        assertThat(location(manager.get("/proposals/" + accepted.id()))).isEqualTo("/queue/proposals/" + accepted.id());
        String placement = accepted.text("/placement");
        assertThat(location(manager.get("/placements/" + placement))).isEqualTo("/queue/placements/" + placement);
        assertThat(of(midwife, this)
                        .get("/proposals/" + accepted.id())
                        .hasStatus(200)
                        .body())
                .contains("/placements/" + placement);
    }
}
