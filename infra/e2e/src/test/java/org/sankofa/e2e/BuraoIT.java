package org.sankofa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.AssignmentFixture;
import org.sankofa.testkit.ClinicianFixture;
import org.sankofa.testkit.InstitutionFixture;
import org.sankofa.testkit.ProgrammeFixture;

/**
 * Published need 1, MIDA FINNSOM Health phase V: Burao Regional Hospital looks for an obstetrician and gynaecologist for a
 * year, who has five years of practice, English and Somali, and better still Arabic. Played as a story, step by step.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(InTurn.class)
class BuraoIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final House house = House.shared();
    private final People people = house.people();
    private final Map<String, Clinician> clinicians = new HashMap<>();

    private Person host = house.nobody();
    private Person strangerHost = house.nobody();
    private Person manager = house.nobody();
    private Person otherManager = house.nobody();
    private Person verifier = house.nobody();
    private String institution = "";
    private String programme = "";
    private String assignment = "";
    private String proposal = "";
    private String placement = "";
    private Instant publishedAt = Instant.EPOCH;

    /** Would be eligible and well verified; each of the others differs from this in one thing. */
    private static ClinicianFixture aRightPerson() {
        return ClinicianFixture.anObstetrician()
                .from("SO")
                .livingIn("FI")
                .citizenOf("FI")
                .speakingOnly("en", "C1")
                .speaking("so", "C2")
                .withYears(9)
                .skilledIn("mentoring", "PROFICIENT")
                .availableFrom(TODAY.plusDays(14), null);
    }

    @BeforeAll
    void peopleSignUpAndProveTheirAddresses() {
        List<Person> staff = People.together(List.of(
                () -> people.invited("MANAGER"),
                () -> people.invited("MANAGER"),
                () -> people.invited("VERIFIER"),
                () -> people.signsUp("HOST", People.address("burao")),
                () -> people.signsUp("HOST", People.address("stranger"))));
        manager = staff.get(0);
        otherManager = staff.get(1);
        verifier = staff.get(2);
        host = staff.get(3);
        strangerHost = staff.get(4);

        Map<String, ClinicianFixture> said = new HashMap<>();
        said.put(
                "the best",
                aRightPerson()
                        .named("Ayaan", "Warsame-Lindqvist")
                        .withYears(14)
                        .speaking("ar", "B2")
                        .skilledIn("obstetric-fistula-repair", "PROFICIENT")
                        .preferring("SO"));
        said.put(
                "the second",
                aRightPerson().named("Ifrah", "Jibril Cawaale").livingIn("GB").withYears(6));
        said.put(
                "verified less",
                aRightPerson().named("Hodan", "Xirsi").livingIn("SE").withYears(6));
        said.put("speaks no Somali", aRightPerson().named("Marjatta", "Koskela").speakingOnly("en", "C2"));
        said.put("has too few years", aRightPerson().named("Sahra", "Nuur").withYears(3));
        said.put(
                "is of another occupation",
                aRightPerson().named("Deeqa", "Faarax").as("2211"));
        said.put("is not verified", aRightPerson().named("Xaawo", "Guuleed"));
        said.put(
                "is not available long enough",
                aRightPerson().named("Cabdi", "Samatar").availableFrom(TODAY.plusDays(14), TODAY.plusDays(60)));
        said.put(
                "lives in the host country",
                aRightPerson().named("Maxamed", "Aadan Diiriye").livingIn("SO").citizenOf("SO"));
        said.put(
                "practises in a safeguarded country",
                aRightPerson().named("Nasra", "Buraale-Okonkwo").livingIn("NG").citizenOf("NG"));
        List<Callable<Void>> arrivals = new ArrayList<>();
        said.forEach((who, fixture) -> arrivals.add(() -> {
            Person person = who.equals("the best")
                    ? people.signsUp("CLINICIAN", People.address("ayaan"))
                    : people.invited("CLINICIAN");
            Clinician clinician = people.registered(person, fixture);
            if (!who.equals("is not verified")) {
                people.verified(clinician, verifier, who.equals("verified less") ? "OTHER" : "HOSPITAL");
            }
            synchronized (clinicians) {
                clinicians.put(who, clinician);
            }
            return null;
        }));
        People.together(arrivals);
    }

    private Clinician clinician(String who) {
        return java.util.Objects.requireNonNull(clinicians.get(who), who);
    }

    @Test
    @Order(1)
    void theHostAppliesAndCannotPostBeforeAManagerHasVettedIt() {
        Answer applied = host.api()
                .post(
                        "/api/v1/institutions",
                        InstitutionFixture.aHospital()
                                .named("Burao Regional Hospital")
                                .in("SO", "Burao"))
                .hasStatus(201);
        institution = applied.id();
        assertThat(applied.text("/status")).isEqualTo("APPLIED");
        programme = people.programme(
                        manager,
                        ProgrammeFixture.aProgramme()
                                .named("MIDA FINNSOM Health phase V")
                                .in("SO")
                                .forOccupations("2212", "2211", "2221", "2222")
                                .underAgreementWith("FI", "GB", "SE")
                                .withBudget(90_000, "EUR"))
                .id();

        assertThat(host.api().post("/api/v1/assignments", need()).status()).isIn(403, 404, 409, 422);
        strangerHost.get("/api/v1/institutions/" + institution).isProblem(404, "not-found");

        Answer vetted = manager.act("/api/v1/institutions/" + institution, "vet", "{\"decision\": \"APPROVE\"}")
                .hasStatus(200);
        assertThat(vetted.text("/status")).isEqualTo("VETTED");
    }

    private AssignmentFixture need() {
        return AssignmentFixture.anAssignment(institution, programme)
                .titled("Obstetrician and gynaecologist, Burao Regional Hospital")
                .needing("2212")
                .specialisedIn("obstetrics-gynaecology")
                .requiring("emergency-obstetric-care", "COMPETENT")
                .desiring("mentoring", "COMPETENT")
                .spoken("en", "B2")
                .alsoSpoken("so", "B2", true)
                .alsoSpoken("ar", "B1", false)
                .withYears(5)
                .verified(2)
                .between(TODAY.plusDays(30), TODAY.plusDays(480))
                .lasting(365)
                .costing(30_000, "EUR");
    }

    @Test
    @Order(2)
    void theManagerReturnsTheNeedWithAReasonAndTheHostSendsItAgain() {
        Answer draft = host.api().post("/api/v1/assignments", need()).hasStatus(201);
        assignment = draft.id();
        String path = "/api/v1/assignments/" + assignment;
        assertThat(draft.text("/status")).isEqualTo("DRAFT");
        house.api().get(path).isProblem(404, "not-found");
        clinician("the best").person().get(path).isProblem(404, "not-found");
        strangerHost.get(path).isProblem(404, "not-found");

        manager.act(path, "publish", "{}").isProblem(409, "conflict");
        host.act(path, "submit", "{}").hasStatus(200);
        manager.act(path, "return", "{}").isProblem(422, "validation-failed");
        String reason = "Say who takes the turns at the lower-level facilities.";
        Answer returned =
                manager.act(path, "return", "{\"reason\": \"" + reason + "\"}").hasStatus(200);
        assertThat(returned.text("/status")).isEqualTo("RETURNED");
        Answer read = host.get(path).hasStatus(200);
        assertThat(read.body()).contains(reason);

        host.api()
                .put(path, need().with("/description", "Turns at the lower-level facilities every second week."), read)
                .hasStatus(200);
        assertThat(host.act(path, "submit", "{}").hasStatus(200).text("/status"))
                .isEqualTo("SUBMITTED");
        assertThat(host.act(path, "publish", "{}").status()).isIn(403, 404);
        house.awaitSearchable(clinicians.values());
        assertThat(manager.act(path, "publish", "{}").hasStatus(200).text("/status"))
                .isEqualTo("PUBLISHED");
        publishedAt = Instant.now();
        assertThat(house.api().get(path).hasStatus(200).text("/status")).isEqualTo("PUBLISHED");
    }

    @Test
    @Order(3)
    void theRightPeopleComeFirstAndEachPointIsExplained() {
        Answer candidates = host.get("/api/v1/assignments/" + assignment + "/candidates?eligible=true&limit=50")
                .hasStatus(200);
        System.out.printf(
                "Burao: candidates %d ms after publishing%n",
                Duration.between(publishedAt, Instant.now()).toMillis());

        List<String> pseudonyms = pseudonyms(candidates);
        List<String> own =
                clinicians.values().stream().map(Clinician::pseudonym).toList();
        // Other tests have people in the same house, who may answer this need too.
        assertThat(pseudonyms)
                .filteredOn(own::contains)
                .containsExactly(
                        clinician("the best").pseudonym(),
                        clinician("the second").pseudonym(),
                        clinician("verified less").pseudonym());
        double previous = Double.MAX_VALUE;
        for (JsonNode candidate : candidates.at("/items")) {
            assertThat(candidate.path("eligible").asBoolean()).isTrue();
            double score = candidate.path("score").asDouble();
            assertThat(score).isPositive().isLessThanOrEqualTo(previous);
            previous = score;
            double sum = 0;
            for (JsonNode part : candidate.path("parts")) {
                assertThat(part.path("explanation").asText()).as("%s", part).isNotBlank();
                assertThat(part.path("points").asDouble())
                        .as("%s", part)
                        .isBetween(0.0, part.path("maximum").asDouble());
                sum += part.path("points").asDouble();
            }
            assertThat(sum).isCloseTo(score, org.assertj.core.data.Offset.offset(0.11));
            assertThat(candidate.path("candidate").properties())
                    .extracting(Map.Entry::getKey)
                    .doesNotContain("id", "identity", "name", "email", "phone");
        }
        assertThat(candidates.text("/vocabularyVersion")).isNotBlank();
        assertThat(candidates.text("/rulesVersion")).isNotBlank();
        strangerHost.get("/api/v1/assignments/" + assignment + "/candidates").isProblem(404, "not-found");
        assertThat(clinician("the best")
                        .person()
                        .get("/api/v1/assignments/" + assignment + "/candidates")
                        .status())
                .isIn(403, 404);
    }

    @Test
    @Order(4)
    void theOthersAreShownOnRequestEachWithExactlyTheReason() {
        String path = "/api/v1/assignments/" + assignment + "/candidates?eligible=false&limit=200";
        Answer others = host.get(path).hasStatus(200);
        Map<String, String> reasons = Map.of(
                "speaks no Somali", "LANGUAGES",
                "has too few years", "EXPERIENCE",
                "is of another occupation", "OCCUPATION",
                "is not verified", "VERIFICATION_LEVEL",
                "is not available long enough", "AVAILABILITY",
                "lives in the host country", "LIVES_ABROAD",
                "practises in a safeguarded country", "SAFEGUARD");
        reasons.forEach((who, rule) -> {
            JsonNode candidate = find(others, clinician(who).pseudonym());
            assertThat(candidate.path("eligible").asBoolean()).as(who).isFalse();
            List<String> failed = new ArrayList<>();
            for (JsonNode reason : candidate.path("reasons")) {
                assertThat(reason.path("message").asText()).as("%s", reason).isNotBlank();
                if (reason.path("outcome").asText().equals("FAILED")) {
                    failed.add(reason.path("rule").asText());
                }
            }
            assertThat(failed).as("why somebody who %s is not proposed", who).containsExactly(rule);
        });

        JsonNode english =
                find(others, clinician("speaks no Somali").pseudonym()).path("reasons");
        Answer inFrench = host.api().in("fr").get(path).hasStatus(200);
        JsonNode french =
                find(inFrench, clinician("speaks no Somali").pseudonym()).path("reasons");
        assertThat(french.get(0).path("message").asText())
                .isNotEqualTo(english.get(0).path("message").asText());
    }

    private static List<String> pseudonyms(Answer candidates) {
        return StreamSupport.stream(candidates.at("/items").spliterator(), false)
                .map(item -> item.at("/candidate/pseudonym").asText())
                .toList();
    }

    private static JsonNode find(Answer candidates, String pseudonym) {
        return StreamSupport.stream(candidates.at("/items").spliterator(), false)
                .filter(item -> item.at("/candidate/pseudonym").asText().equals(pseudonym))
                .findFirst()
                .orElseThrow(() -> new AssertionError(pseudonym + " is not in " + candidates));
    }

    @Test
    @Order(5)
    void theManagerProposesAndNobodyKnowsTheNameBeforeTheClinicianAccepts() {
        Clinician best = clinician("the best");
        Answer offered = people.proposed(manager, assignment, best);
        proposal = offered.id();
        assertThat(offered.text("/status")).isEqualTo("OFFERED");
        manager.api()
                .post(
                        "/api/v1/assignments/" + assignment + "/proposals",
                        "{\"candidate\": \"%s\"}".formatted(best.pseudonym()))
                .isProblem(409, "conflict");
        assertThat(manager.api()
                        .post(
                                "/api/v1/assignments/" + assignment + "/proposals",
                                "{\"candidate\": \"%s\"}"
                                        .formatted(clinician("is not verified").pseudonym()))
                        .status())
                .as("a proposal to somebody who is not eligible")
                .isIn(409, 422);

        host.get("/api/v1/proposals/" + proposal + "/identity").isProblem(404, "not-found");
        manager.get("/api/v1/proposals/" + proposal + "/identity").isProblem(404, "not-found");
        assertThat(best.person()
                        .get(Clinician.ME + "/disclosures")
                        .hasStatus(200)
                        .items("id"))
                .isEmpty();
        Answer seen = best.person().get("/api/v1/proposals").hasStatus(200);
        assertThat(seen.items("id")).contains(proposal);
        clinician("the second").person().get("/api/v1/proposals/" + proposal).isProblem(404, "not-found");
        assertThat(host.act("/api/v1/proposals/" + proposal, "accept", "{}").status())
                .as("the host accepts for the clinician")
                .isIn(403, 404, 409);
    }

    @Test
    @Order(6)
    void theIdentityOpensWithTheAcceptanceToThisHostOnlyAndIsOnRecord() {
        Clinician best = clinician("the best");
        Answer accepted = people.accepted(best, proposal);
        assertThat(accepted.text("/status")).isEqualTo("ACCEPTED");

        Answer identity =
                host.get("/api/v1/proposals/" + proposal + "/identity").hasStatus(200);
        assertThat(identity.text("/givenName")).isEqualTo("Ayaan");
        assertThat(identity.text("/familyName")).isEqualTo("Warsame-Lindqvist");
        assertThat(identity.text("/email")).isEqualTo(best.person().email());
        strangerHost.get("/api/v1/proposals/" + proposal + "/identity").isProblem(404, "not-found");

        Answer disclosures = best.person().get(Clinician.ME + "/disclosures").hasStatus(200);
        assertThat(disclosures.at("/items")).hasSize(1);
        assertThat(disclosures.body())
                .contains(host.id().toString())
                .contains(institution)
                .contains(proposal);
        assertThat(clinician("the second")
                        .person()
                        .get(Clinician.ME + "/disclosures")
                        .hasStatus(200)
                        .at("/items"))
                .isEmpty();
    }

    @Test
    @Order(7)
    void nobodyApprovesWhatTheyProposed() {
        Answer placements = manager.get("/api/v1/placements").hasStatus(200);
        placement = StreamSupport.stream(placements.at("/items").spliterator(), false)
                .filter(item -> item.path("proposal").asText().equals(proposal))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no placement: " + placements))
                .path("id")
                .asText();
        String path = "/api/v1/placements/" + placement;
        assertThat(manager.get(path).text("/status")).isEqualTo("AWAITING_APPROVAL");
        assertThat(check(manager, "SEPARATION_OF_DUTIES")).isEqualTo("FAILED");
        manager.act(path, "approve", "{}").isProblem(409, "conflict");
        assertThat(host.act(path, "approve", "{}").status()).isIn(403, 404);

        Answer known = manager.get("/api/v1/programmes/" + programme).hasStatus(200);
        otherManager.get(path).isProblem(404, "not-found");
        manager.api()
                .post(
                        "/api/v1/programmes/" + programme + "/managers",
                        "{\"account\": \"" + otherManager.id() + "\"}",
                        known);
        for (String check : List.of(
                "ELIGIBILITY",
                "VERIFICATION_LEVEL",
                "ETHICAL_RECRUITMENT",
                "AGREEMENT",
                "BUDGET",
                "OVERLAP",
                "SEPARATION_OF_DUTIES")) {
            assertThat(check(otherManager, check)).as(check).isEqualTo("PASSED");
        }
        assertThat(check(otherManager, "CREDENTIAL_EXPIRY")).isIn("PASSED", "NOT_APPLICABLE");
    }

    private String check(Person reader, String name) {
        Answer checks =
                reader.get("/api/v1/placements/" + placement + "/checks").hasStatus(200);
        JsonNode list = checks.json().isArray()
                ? checks.json()
                : checks.json().path(checks.json().has("items") ? "items" : "checks");
        for (JsonNode check : list) {
            if (check.path("check").asText().equals(name)) {
                assertThat(check.path("message").asText()).as("%s", check).isNotBlank();
                return check.path("outcome").asText();
            }
        }
        throw new AssertionError("no check " + name + " in " + checks);
    }

    @Test
    @Order(8)
    void anotherManagerApprovesAndTheNeedIsFilled() {
        String path = "/api/v1/placements/" + placement;
        Answer approved = otherManager.act(path, "approve", "{}").hasStatus(200);
        assertThat(approved.text("/status")).isEqualTo("APPROVED");
        assertThat(approved.body()).as("what the decision rested on").contains("SEPARATION_OF_DUTIES");
        house.api()
                .as(host.token())
                .getUntil(
                        "/api/v1/assignments/" + assignment,
                        answer -> answer.at("/status").asText().equals("FILLED"));
        otherManager.act(path, "approve", "{}").isProblem(409, "conflict");
    }

    @Test
    @Order(9)
    void itIsPreparedCarriedOutReportedByBothSidesAndClosed() {
        String path = "/api/v1/placements/" + placement;
        Person best = clinician("the best").person();
        best.act(path, "report", "{\"summary\": \"Too early.\"}").isProblem(409, "conflict");
        Answer preparing = host.act(path, "prepare", "{}").hasStatus(200);
        assertThat(preparing.text("/status")).isEqualTo("PREPARING");
        List<String> items = new ArrayList<>();
        preparing.at("/checklist").properties().forEach(item -> items.add(item.getKey()));
        assertThat(items).isNotEmpty();
        String ticked = String.join(
                ",", items.stream().map(item -> "\"" + item + "\":true").toList());
        host.api()
                .put(path + "/checklist", "{\"items\":{" + ticked + "}}", host.get(path))
                .hasStatus(200);
        assertThat(host.act(path, "start", "{}").hasStatus(200).text("/status")).isEqualTo("IN_PROGRESS");
        assertThat(host.act(path, "complete", "{}").hasStatus(200).text("/status"))
                .isEqualTo("COMPLETED");
        host.act(path, "report", "{\"summary\": \"Forty midwives and eight doctors were trained.\"}")
                .hasStatus(200);
        Answer reported = best.act(path, "report", "{\"summary\": \"The ward now runs its own drills.\"}")
                .hasStatus(200);
        assertThat(reported.text("/status")).isEqualTo("REPORTED");
        assertThat(manager.act(path, "close", "{}").hasStatus(200).text("/status"))
                .isEqualTo("CLOSED");
        assertThat(manager.get(path).body()).contains("Forty midwives").contains("its own drills");
    }
}
