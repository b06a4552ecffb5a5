package org.sankofa.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sankofa.matching.fixtures.House.path;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.matching.fixtures.Clinicians;
import org.sankofa.matching.fixtures.FakeRegistry;
import org.sankofa.matching.fixtures.House;
import org.sankofa.matching.fixtures.House.Person;
import org.sankofa.matching.fixtures.Service;
import org.sankofa.matching.registry.CredentialStanding;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;

/** From a posted need to a closed placement, and what each side may see on the way. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobIT implements Service {

    @Inject
    EmbeddedServer server;

    @Inject
    ClinicianIndex index;

    @BeforeEach
    void prepare() {
        index.ensure();
    }

    @Test
    void takesAPlacementFromPostingToClosing() {
        House house = House.in(server, index);
        Person midwife = house.midwife(
                clinician -> clinician, new CredentialStanding("LICENCE", "NL", "VERIFIED", LocalDate.of(2035, 1, 1)));
        Answer assignment = house.published(house.need());
        assertThat(house.anybody
                        .get(path("assignments", assignment))
                        .hasStatus(200)
                        .json()
                        .has("costPerPlace"))
                .isFalse();

        Answer accepted = house.accepted(assignment, midwife);
        assertThat(accepted.text("/status")).isEqualTo("ACCEPTED");
        assertThat(house.host.get(path("assignments", assignment)).text("/status"))
                .isEqualTo("FILLED");

        Answer placement = house.placement(accepted);
        assertThat(placement.text("/status")).isEqualTo("AWAITING_APPROVAL");
        Answer checks =
                house.manager.get(path("placements", placement) + "/checks").hasStatus(200);
        assertThat(checks.items("check"))
                .containsExactly(
                        "ELIGIBILITY",
                        "VERIFICATION_LEVEL",
                        "CREDENTIAL_EXPIRY",
                        "INSTITUTION_VETTED",
                        "ETHICAL_RECRUITMENT",
                        "AGREEMENT",
                        "BUDGET",
                        "OVERLAP",
                        "SEPARATION_OF_DUTIES");
        assertThat(checks.items("outcome")).doesNotContain("FAILED");

        Answer approved = house.manager
                .post(path("placements", placement) + "/approve", "{}", placement)
                .hasStatus(200);
        assertThat(approved.text("/decision/basis/rulesVersion")).isNotEmpty();
        assertThat(approved.at("/decision/basis/checks").size()).isEqualTo(9);
        assertThat(approved.at("/decision/basis/reasons").size()).isEqualTo(11);
        assertThat(house.manager
                        .get(path("programmes", house.programme))
                        .at("/committed/amount")
                        .asInt())
                .isEqualTo(4000);

        String at = path("placements", placement);
        Answer preparing = house.host.post(at + "/prepare", "{}", approved).hasStatus(200);
        Answer early = house.host.post(at + "/start", "{}", preparing).isProblem(409, "conflict");
        assertThat(early.refusedFields()).contains("checklist.VISA");
        Answer prepared = house.host.put(at + "/checklist", """
                        {"items":{"TEMPORARY_REGISTRATION":true,"VISA":true,"INSURANCE":true,"TICKETS":true,
                         "ORIENTATION":true,"RESIDENCE_KEPT":true,"JOB_KEPT":true}}
                        """, preparing).hasStatus(200);
        Answer started = house.host.post(at + "/start", "{}", prepared).hasStatus(200);
        Answer completed = house.host.post(at + "/complete", "{}", started).hasStatus(200);
        Answer reported = house.host
                .post(at + "/report", "{\"summary\":\"Twelve midwives trained.\"}", completed)
                .hasStatus(200);
        Answer both = midwife.api()
                .post(at + "/report", "{\"summary\":\"A good team.\"}", reported)
                .hasStatus(200);
        assertThat(both.at("/reports").size()).isEqualTo(2);
        Answer closed = house.manager.post(at + "/close", "{}", both).hasStatus(200);
        assertThat(closed.text("/status")).isEqualTo("CLOSED");
    }

    @Test
    void ranksTheEligibleAndSaysWhyTheOthersAreNot() {
        House house = House.in(
                server, index, programme -> programme.forOccupations("2222").requiringHeritage());
        Answer assignment =
                house.published(house.need().withYears(5).verified(2).requiring("breech-birth", "PROFICIENT"));
        Person expert =
                house.midwife(clinician -> clinician.withYears(20).skilled("breech-birth", SkillLevel.EXPERT, 2026));
        Person novice = house.midwife(clinician -> clinician.withYears(6).verified(2));
        Person stranger = house.midwife(clinician -> clinician.from("KE"));
        Person beginner = house.midwife(clinician -> clinician.withYears(1));
        Person resident = house.midwife(clinician -> clinician.livingIn("GH"));
        Person needed = house.midwife(clinician -> clinician.livingIn("UG").practisingIn("UG"));

        Answer ranked = house.host
                .get(path("assignments", assignment) + "/candidates?limit=200")
                .hasStatus(200);
        List<String> pseudonyms = pseudonyms(ranked);
        assertThat(pseudonyms)
                .contains(expert.pseudonym(), novice.pseudonym())
                .doesNotContain(stranger.pseudonym(), beginner.pseudonym(), resident.pseudonym(), needed.pseudonym());
        assertThat(pseudonyms.indexOf(expert.pseudonym())).isLessThan(pseudonyms.indexOf(novice.pseudonym()));
        assertThat(ranked.at("/items/0/parts").size()).isEqualTo(9);

        Answer others = house.manager
                .get(path("assignments", assignment) + "/candidates?eligible=false&limit=200")
                .hasStatus(200);
        assertThat(failures(others, stranger)).containsExactly("HERITAGE");
        assertThat(failures(others, beginner)).containsExactly("EXPERIENCE");
        assertThat(failures(others, resident)).containsExactly("LIVES_ABROAD");
        assertThat(failures(others, needed)).containsExactly("SAFEGUARD");
        assertThat(house.host
                        .in("fr")
                        .get(path("assignments", assignment) + "/candidates?eligible=false")
                        .body())
                .contains("Le programme exige des racines");
    }

    @Test
    void keepsFromTheHostWhoSomebodyIs() {
        House house = House.in(server, index);
        Person midwife = house.midwife(clinician -> clinician.livingIn("BE").practisingIn("BE"));
        Answer assignment = house.published(house.need());
        Answer offered = house.offered(assignment, midwife);
        String proposal = path("proposals", offered);

        for (String answer : List.of(
                house.host
                        .get(path("assignments", assignment) + "/candidates?limit=200")
                        .body(),
                house.host
                        .get(path("assignments", assignment) + "/candidates?limit=200&eligible=false")
                        .body(),
                offered.body(),
                house.host.get(proposal).body(),
                house.host.get("/api/v1/proposals").body())) {
            assertThat(answer)
                    .doesNotContain(midwife.id().toString(), "Warsame", "hodan@example.org")
                    .doesNotContain("\"BE\"", "\"residence\"", "\"practice\"", "\"origins\"");
        }
        house.host.get(proposal + "/identity").isProblem(404, "not-found");
        midwife.api().get(proposal + "/identity").isProblem(403, "forbidden");

        Answer accepted =
                midwife.api().post(proposal + "/accept", "{}", offered).hasStatus(200);
        int before = FakeRegistry.running().disclosures().size();
        Answer identity = house.host.get(proposal + "/identity").hasStatus(200);
        assertThat(identity.text("/familyName")).isEqualTo("Warsame");
        assertThat(FakeRegistry.running().disclosures().size()).isEqualTo(before + 1);
        assertThat(FakeRegistry.running().disclosures().getLast())
                .contains(house.hostAccount.toString(), house.institution.id(), offered.id());

        Answer placement = house.placement(accepted);
        String seen =
                house.host.get(path("placements", placement)).hasStatus(200).body();
        assertThat(seen).doesNotContain(midwife.id().toString(), "Warsame");
        house.host.get(path("placements", placement) + "/checks").isProblem(403, "forbidden");
    }

    @Test
    void opensTheIdentityBeforeWhereTheClinicianConsented() {
        House house = House.in(server, index);
        Person midwife = house.midwife(Clinicians::showingIdentity);
        Answer offered = house.offered(house.published(house.need()), midwife);
        house.host.get(path("proposals", offered) + "/identity").hasStatus(200);
        Answer withdrawn = house.host
                .post(path("proposals", offered) + "/withdraw", "{\"reason\":\"Taken by another\"}", offered)
                .hasStatus(200);
        assertThat(withdrawn.text("/status")).isEqualTo("WITHDRAWN");
        house.host.get(path("proposals", offered) + "/identity").isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"institutions", "programmes", "assignments", "proposals", "placements"})
    void hidesTheRowsOfOthers(String collection) {
        House house = House.in(server, index);
        House other = House.in(server, index);
        Person midwife = house.midwife();
        Answer assignment = house.host.post("/api/v1/assignments", house.need()).hasStatus(201);
        Answer accepted = house.accepted(house.published(house.need()), midwife);
        String id = switch (collection) {
            case "institutions" -> house.institution.id();
            case "programmes" -> house.programme.id();
            case "assignments" -> assignment.id();
            case "proposals" -> accepted.id();
            default -> accepted.text("/placement");
        };
        String path = "/api/v1/" + collection + "/" + id;
        Api stranger = house.anybody.as(FakeRegistry.running().token(UUID.randomUUID(), "CLINICIAN"));
        boolean forClinicians = !List.of("institutions", "programmes").contains(collection);
        if (!collection.equals("programmes")) {
            other.host.get(path).isProblem(404, "not-found");
        }
        if (!collection.equals("institutions")) {
            other.manager.get(path).isProblem(404, "not-found");
        }
        if (forClinicians) {
            stranger.get(path).isProblem(404, "not-found");
        }
        assertThat(other.host.get("/api/v1/" + collection + "?limit=200").body())
                .satisfies(body -> {
                    if (!collection.equals("programmes")) {
                        assertThat(body).doesNotContain(id);
                    }
                });
        house.manager.get("/api/v1/" + collection + "/" + UUID.randomUUID()).isProblem(404, "not-found");
    }

    @Test
    void letsAClinicianApplyAndTheHostAccept() {
        House house = House.in(server, index);
        Person midwife = house.midwife();
        Answer assignment = house.published(house.need().withPlaces(2));
        Answer applied = midwife.api()
                .post(path("assignments", assignment) + "/proposals", "{}")
                .hasStatus(201);
        assertThat(applied.text("/status")).isEqualTo("APPLIED");
        midwife.api()
                .post(path("proposals", applied) + "/accept", "{}", applied)
                .isProblem(403, "forbidden");
        midwife.api().post(path("assignments", assignment) + "/proposals", "{}").isProblem(409, "conflict");
        Answer accepted = house.host
                .post(path("proposals", applied) + "/accept", "{}", applied)
                .hasStatus(200);
        assertThat(accepted.text("/status")).isEqualTo("ACCEPTED");
        assertThat(house.host.get(path("assignments", assignment)).text("/status"))
                .isEqualTo("PUBLISHED");
    }

    @Test
    void letsNobodyApproveWhatTheyProposed() {
        House house = House.in(server, index);
        Person midwife = house.midwife();
        Answer assignment = house.published(house.need());
        Answer offered = house.manager
                .post(path("assignments", assignment) + "/proposals", House.naming(midwife))
                .hasStatus(201);
        Answer accepted = midwife.api()
                .post(path("proposals", offered) + "/accept", "{}", offered)
                .hasStatus(200);
        Answer placement = house.placement(accepted);
        Answer refused = house.manager
                .post(path("placements", placement) + "/approve", "{\"reason\":\"I am sure\"}", placement)
                .isProblem(409, "conflict");
        assertThat(refused.refusedFields()).containsExactly("SEPARATION_OF_DUTIES");

        UUID second = UUID.randomUUID();
        Api other = house.anybody.as(FakeRegistry.running().token(second, "MANAGER"));
        house.manager
                .post(path("programmes", house.programme) + "/managers", "{\"account\":\"" + second + "\"}")
                .hasStatus(200);
        other.post(path("placements", placement) + "/approve", "{}", placement).hasStatus(200);
    }

    @Test
    void wantsAReasonForAFailedCheckThatDoesNotBlock() {
        House house = House.in(server, index);
        Person midwife = house.midwife(
                clinician -> clinician,
                new CredentialStanding(
                        "LICENCE", "NL", "VERIFIED", LocalDate.now().plusDays(3)));
        Answer placement = house.placement(house.accepted(house.published(house.need()), midwife));
        String approve = path("placements", placement) + "/approve";
        assertThat(house.manager
                        .post(approve, "{}", placement)
                        .isProblem(422, "validation-failed")
                        .refusedFields())
                .containsExactly("reason");
        Answer approved = house.manager
                .post(approve, "{\"reason\":\"Renewal is under way\"}", placement)
                .hasStatus(200);
        assertThat(approved.text("/decision/reason")).isEqualTo("Renewal is under way");
    }

    @Test
    void givesThePlaceBackWhenAPlacementIsRefusedOrCancelled() {
        House house = House.in(server, index);
        Person midwife = house.midwife();
        Answer assignment = house.published(house.need());
        Answer placement = house.placement(house.accepted(assignment, midwife));
        house.manager
                .post(path("placements", placement) + "/refuse", "{}", placement)
                .isProblem(422, "validation-failed");
        Answer refused = house.manager
                .post(path("placements", placement) + "/refuse", "{\"reason\":\"Another round\"}", placement)
                .hasStatus(200);
        assertThat(refused.text("/decision/approved")).isEqualTo("false");
        assertThat(house.host.get(path("assignments", assignment)).text("/status"))
                .isEqualTo("PUBLISHED");

        Answer again = house.placement(house.accepted(assignment, midwife));
        Answer approved = house.manager
                .post(path("placements", again) + "/approve", "{}", again)
                .hasStatus(200);
        midwife.api()
                .post(path("placements", again) + "/cancel", "{\"reason\":\"Family\"}", approved)
                .hasStatus(200);
        assertThat(house.host.get(path("assignments", assignment)).text("/status"))
                .isEqualTo("PUBLISHED");
        assertThat(house.manager
                        .get(path("programmes", house.programme))
                        .at("/committed/amount")
                        .asInt())
                .isZero();
    }

    @Test
    void stopsOpenProposalsWhenTheAssignmentCloses() {
        House house = House.in(server, index);
        Person midwife = house.midwife();
        Answer assignment = house.published(house.need());
        Answer offered = house.offered(assignment, midwife);
        house.host
                .post(path("assignments", assignment) + "/close", "{}", assignment)
                .hasStatus(200);
        assertThat(midwife.api().get(path("proposals", offered)).text("/status"))
                .isEqualTo("STOPPED");
        house.anybody.get(path("assignments", assignment)).isProblem(404, "not-found");
    }

    @Test
    void doesNotAskWhoWorksByVideoForAVisa() {
        House house = House.in(server, index);
        Person midwife = house.midwife(clinician -> clinician.accepting(Presence.VIRTUAL));
        Answer placement =
                house.placement(house.accepted(house.published(house.need().virtual()), midwife));
        assertThat(placement.at("/checklist").has("VISA")).isFalse();
        assertThat(placement.at("/checklist").has("INSURANCE")).isTrue();
    }

    private static List<String> pseudonyms(Answer ranked) {
        return ranked.json().get("items").findValuesAsText("pseudonym");
    }

    private static List<String> failures(Answer ranked, Person person) {
        for (var item : ranked.json().get("items")) {
            if (item.at("/candidate/pseudonym").asText().equals(person.pseudonym())) {
                List<String> failed = new ArrayList<>();
                item.get("reasons").forEach(reason -> {
                    if (reason.get("outcome").asText().equals("FAILED")) {
                        failed.add(reason.get("rule").asText());
                    }
                });
                return failed;
            }
        }
        throw new AssertionError(person.pseudonym() + " is not among " + ranked);
    }
}
