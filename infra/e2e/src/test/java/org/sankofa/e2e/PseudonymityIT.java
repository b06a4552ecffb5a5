package org.sankofa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.AssignmentFixture;
import org.sankofa.testkit.ClinicianFixture;
import org.sankofa.testkit.InstitutionFixture;
import org.sankofa.testkit.ProgrammeFixture;

/**
 * Nobody learns who a clinician is before the clinician lets them: attackers of every kind try every operation that the
 * OpenAPI documents name, with every id that they could have come by, and read every answer to the last header.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PseudonymityIT {
    private static final String GIVEN_NAME = "Eulalia";
    private static final String FAMILY_NAME = "Quintessa-Mbeki";
    private static final String PHONE = "+31655501234";
    private static final String NUMBER = "REG-77-4242-QX";

    private final House house = House.shared();
    private final People people = house.people();
    private final List<Documented> operations = Documented.all(house.api());

    private Person host = house.nobody();
    private Person otherHost = house.nobody();
    private Person manager = house.nobody();
    private Person verifier = house.nobody();
    private Person otherClinician = house.nobody();
    private Clinician victim = new Clinician(house.nobody(), "", ClinicianFixture.aMidwife());
    private String assignment = "";
    private String proposal = "";
    private String credential = "";
    private final Set<String> ids = new LinkedHashSet<>();

    @BeforeAll
    void aHostHasProposedToSomebodyWhoHasNotAnswered() {
        List<Person> staff = People.together(List.of(
                () -> people.invited("HOST"),
                () -> people.invited("HOST"),
                () -> people.invited("MANAGER"),
                () -> people.invited("VERIFIER"),
                () -> people.invited("CLINICIAN"),
                () -> people.signsUp("CLINICIAN", "eulalia.quintessa@secret-post.example")));
        host = staff.get(0);
        otherHost = staff.get(1);
        manager = staff.get(2);
        verifier = staff.get(3);
        otherClinician = staff.get(4);
        people.registered(otherClinician, ClinicianFixture.aMidwife().named("Berit", "Solheim"));
        victim = people.registered(
                staff.get(5),
                ClinicianFixture.aMidwife()
                        .named(GIVEN_NAME, FAMILY_NAME)
                        .with("/identity/phone", PHONE)
                        .from("GH"));
        credential = victim.person()
                .api()
                .post("/api/v1/clinicians/me/credentials", People.licence("Register of midwives", NUMBER, "NL"))
                .hasStatus(201)
                .id();
        String institution =
                people.vetted(host, manager, InstitutionFixture.aHospital()).id();
        String otherInstitution = people.vetted(
                        otherHost, manager, InstitutionFixture.aHospital().named("Volta River Clinic"))
                .id();
        String programme =
                people.programme(manager, ProgrammeFixture.aProgramme()).id();
        assignment = people.published(
                        host,
                        manager,
                        AssignmentFixture.anAssignment(institution, programme).withPlaces(3))
                .id();
        house.awaitSearchable(victim);
        proposal = people.proposed(host, assignment, victim).id();
        ids.addAll(List.of(
                victim.person().id().toString(),
                victim.pseudonym(),
                credential,
                proposal,
                assignment,
                institution,
                otherInstitution,
                programme,
                manager.id().toString(),
                "me",
                UUID.randomUUID().toString()));
    }

    private Set<String> secrets() {
        return Set.of(
                GIVEN_NAME,
                FAMILY_NAME,
                FAMILY_NAME.split("-")[0],
                victim.person().email(),
                victim.person().email().split("@")[1],
                PHONE,
                PHONE.substring(1),
                NUMBER,
                victim.person().id().toString());
    }

    /** What was sent may come back, in the problem's instance or among the values that are shown again. */
    private void holdsNoSecret(Answer answer, String sent, Set<String> secrets) {
        String said = answer.toString().toLowerCase(Locale.ROOT);
        String known = sent.toLowerCase(Locale.ROOT);
        for (String secret : secrets) {
            String hidden = secret.toLowerCase(Locale.ROOT);
            if (!known.contains(hidden)) {
                assertThat(said).as("what an answer must not say: %s", secret).doesNotContain(hidden);
            }
        }
    }

    private int attack(Person attacker, Set<String> secrets) {
        return attack(attacker.api(), secrets);
    }

    private int attack(Api attacker, Set<String> secrets) {
        Api api = attacker.unchecked();
        int asked = 0;
        for (Documented operation : readingFirst()) {
            for (String path : paths(operation)) {
                List<String> queries = operation.writes() ? List.of("") : queries(operation);
                for (String query : queries) {
                    for (String body : bodies(operation)) {
                        Api.Request request = api.request(operation.method(), path + query);
                        if (operation.writes()) {
                            request.ifMatch("\"1\"");
                            request.idempotencyKey(UUID.randomUUID().toString());
                        }
                        if (!body.isEmpty()) {
                            request.json(body);
                        }
                        Answer answer = request.send();
                        asked++;
                        assertThat(answer.status()).as("%s", answer).isLessThan(500);
                        holdsNoSecret(answer, operation.method() + " " + path + query + body, secrets);
                    }
                }
            }
        }
        return asked;
    }

    private List<Documented> readingFirst() {
        List<Documented> ordered = new ArrayList<>(operations);
        ordered.sort((one, other) -> Boolean.compare(one.writes(), other.writes()));
        return ordered;
    }

    /** Every id in every place: an id of one kind may open a row of another. */
    private List<String> paths(Documented operation) {
        if (!operation.path().contains("{")) {
            return List.of(operation.path());
        }
        return ids.stream()
                .map(id -> operation.path().replaceAll("\\{[^}/]+}", id))
                .toList();
    }

    private List<String> queries(Documented operation) {
        List<String> queries = new ArrayList<>(List.of(""));
        for (String parameter : operation.parameters("query")) {
            for (String value : List.of(FAMILY_NAME, victim.person().email(), "identity.familyName", "id")) {
                queries.add("?" + parameter + "=" + encoded(value));
            }
        }
        if (operation.path().endsWith("s")) {
            queries.addAll(List.of(
                    "?sort=identity.familyName",
                    "?sort=email&order=desc",
                    "?fields=identity",
                    "?include=identity,consents",
                    "?expand=clinician",
                    "?limit=200"));
        }
        return queries;
    }

    private List<String> bodies(Documented operation) {
        if (!operation.writes()) {
            return List.of("");
        }
        List<String> bodies = new ArrayList<>(List.of("{}"));
        if (operation.takesJson()) {
            ObjectNode example = operation.example();
            for (String field :
                    List.of("candidate", "clinician", "account", "assignment", "institution", "programme")) {
                if (example.has(field)) {
                    for (String id :
                            List.of(victim.pseudonym(), victim.person().id().toString(), assignment)) {
                        bodies.add(example.deepCopy().put(field, id).toString());
                    }
                }
            }
            bodies.add(example.toString());
        }
        return bodies;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Test
    void aHostWhoWasNotAcceptedObtainsNoNameContactOrIdAnywhere() {
        assertThat(attack(host, secrets())).isGreaterThan(200);
        isUntouched();
    }

    @Test
    void anotherHostObtainsNothingEither() {
        attack(otherHost, secrets());
        isUntouched();
    }

    @Test
    void aClinicianLearnsNothingOfAnother() {
        attack(otherClinician, secrets());
        isUntouched();
    }

    @Test
    void anObserverLearnsNothingOfAnybody() {
        attack(people.invited("OBSERVER"), secrets());
        isUntouched();
    }

    @Test
    void whoIsNotSignedInLearnsNothingOfAnybody() {
        attack(house.api(), secrets());
        isUntouched();
    }

    /** Whoever checks a licence needs its number and its holder's name; not how to reach the person. */
    @Test
    void aVerifierSeesNoContact() {
        Set<String> contact =
                Set.of(victim.person().email(), victim.person().email().split("@")[1], PHONE, PHONE.substring(1));
        for (Documented operation : operations) {
            if (!operation.writes()) {
                for (String path : paths(operation)) {
                    Answer answer = verifier.api().unchecked().get(path);
                    assertThat(answer.status()).as("%s", answer).isLessThan(500);
                    holdsNoSecret(answer, path, contact);
                }
            }
        }
    }

    @Test
    void aManagerWhoSearchesSeesPseudonymsOnly() {
        Set<String> secrets = secrets();
        for (Documented operation : operations) {
            if (!operation.writes()) {
                for (String path : paths(operation)) {
                    for (String query : queries(operation)) {
                        Answer answer = manager.api().unchecked().get(path + query);
                        assertThat(answer.status()).as("%s", answer).isLessThan(500);
                        holdsNoSecret(answer, path + query, secrets);
                    }
                }
            }
        }
    }

    /** If a name were in the index, searching for it would tell who has it, though no answer shows it. */
    @Test
    void searchingForANameFindsNobody() {
        for (String secret :
                List.of(GIVEN_NAME, FAMILY_NAME, "quintessa", victim.person().email(), PHONE, NUMBER)) {
            Answer found =
                    manager.get("/api/v1/clinicians?q=" + encoded(secret)).hasStatus(200);
            assertThat(found.items("pseudonym")).as(secret).doesNotContain(victim.pseudonym());
        }
        assertThat(house.searchEngineHolds("quintessa"))
                .as("the search engine itself")
                .isFalse();
        assertThat(house.searchEngineHolds("secret-post"))
                .as("the search engine itself")
                .isFalse();
    }

    /** Ids cannot be told from one another by the answers to those who may not see them. */
    @Test
    void aRowOfOthersAnswersAsOneThatDoesNotExist() {
        for (String path :
                List.of("/api/v1/proposals/%s", "/api/v1/proposals/%s/identity", "/api/v1/assignments/%s/candidates")) {
            String existing = path.formatted(path.contains("proposals") ? proposal : assignment);
            Answer others = otherHost.get(existing);
            Answer nobodys = otherHost.get(path.formatted(UUID.randomUUID()));
            assertThat(others.isProblem(404, "not-found").text("/title"))
                    .isEqualTo(nobodys.isProblem(404, "not-found").text("/title"));
            assertThat(others.text("/detail")).isEqualTo(nobodys.text("/detail"));
        }
    }

    @Test
    void theInternalPathsAreNotReachableFromOutside() {
        for (String path : List.of(
                "/internal/events",
                "/internal/clinicians/" + victim.person().id() + "/standing",
                "/internal/clinicians/standing?pseudonym=" + victim.pseudonym(),
                "/api/v1/../internal/events",
                "/api/v1/..%2f..%2finternal/events",
                "//internal/events",
                "/%69nternal/events",
                "/prometheus")) {
            for (Api api : List.of(house.api(), host.api(), manager.api())) {
                Answer answer = api.unchecked().get(path);
                assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
                holdsNoSecret(answer, path, secrets());
            }
        }
        for (Api service : List.of(house.registry(), house.matching())) {
            assertThat(service.unchecked()
                            .as(manager.token())
                            .get("/internal/events")
                            .status())
                    .isIn(401, 403, 404);
        }
    }

    private void isUntouched() {
        assertThat(victim.read().text("/status")).isEqualTo("SUBMITTED");
        assertThat(victim.read().text("/identity/familyName")).isEqualTo(FAMILY_NAME);
        assertThat(victim.person().get(Clinician.ME + "/disclosures").at("/items"))
                .isEmpty();
        assertThat(victim.person()
                        .get(Clinician.ME + "/credentials")
                        .hasStatus(200)
                        .items("id"))
                .contains(credential);
    }
}
