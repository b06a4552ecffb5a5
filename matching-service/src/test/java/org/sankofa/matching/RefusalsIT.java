package org.sankofa.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sankofa.matching.fixtures.House.path;
import static org.sankofa.testkit.InstitutionFixture.aHospital;
import static org.sankofa.testkit.ProgrammeFixture.aProgramme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.matching.fixtures.FakeRegistry;
import org.sankofa.matching.fixtures.House;
import org.sankofa.matching.fixtures.House.Person;
import org.sankofa.matching.fixtures.Service;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;

/** What is refused, and how: a clear answer with the field named, never a 500, nothing half-written. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsIT implements Service {

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/occupation | \"9999\" | occupation | unknown-occupation",
                "/specialties | [\"astrology\"] | specialties[0] | unknown-specialty",
                "/requiredSkills | [{\"skill\":\"juggling\",\"level\":\"BASIC\"}] | requiredSkills[0].skill | unknown-skill",
                "/languages | [{\"language\":\"xx\",\"level\":\"B2\"}] | languages[0].language | unknown-language",
                "/places | 0 | places | min",
                "/minimumYears | -1 | minimumYears | min",
                "/verificationLevel | 5 | verificationLevel | max",
                "/window | {\"from\":\"2027-05-01\",\"until\":\"2027-04-01\"} | window.until | ends-before-start",
                "/window | {\"from\":\"2027-05-01\",\"until\":\"9999-04-01\"} | window.until | implausible-date",
                "/window | {\"from\":\"2020-05-01\",\"until\":\"2020-08-01\"} | window | outside-programme",
                "/durationDays | 3000 | durationDays | longer-than-window",
                "/costPerPlace | {\"amount\":1,\"currency\":\"USD\"} | costPerPlace.currency | currency-is-fixed",
                "/costPerPlace | {\"amount\":-1,\"currency\":\"EUR\"} | costPerPlace.amount | positive-or-zero",
                "/costPerPlace | {\"amount\":0.001,\"currency\":\"EUR\"} | costPerPlace.amount | digits",
                "/title | \" \" | title | required",
                "/title | \"a\\u0000b\" | title | plain-text",
                "/title | \"a\\u202Eb\" | title | plain-text",
                "/term | \"PERMANENT\" | term | not-in-programme",
                "/programme | \"00000000-0000-7000-8000-000000000000\" | programme | unknown-programme",
                "/institution | \"00000000-0000-7000-8000-000000000000\" | institution | unknown-institution",
            })
    void refusesAnAssignmentByField(String pointer, String value, String field, String code) {
        Answer refused = house.host
                .post("/api/v1/assignments", changed(house.need().toString(), pointer, value))
                .isProblem(422, "validation-failed");
        assertThat(refused.refusedFields()).contains(field);
        assertThat(refused.errorCodes()).contains(code);
        assertThat(refused.json().get("errors"))
                .allSatisfy(error -> assertThat(error.get("message").asText())
                        .doesNotContain("{")
                        .doesNotStartWith("error."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/presence | \"TELEPATHIC\" | 422 | presence | unknown-choice | PHYSICAL, VIRTUAL, HYBRID",
                "/places | \"many\" | 400 | places | whole-number | 12",
                "/window | {\"from\":\"2027-02-30\",\"until\":\"2027-04-01\"} | 422 | window.from | date | 2027-03-01",
                "/institution | \"no-uuid\" | 422 | institution | id | 01890a5d",
                "/languages | \"fr\" | 400 | languages | list | []",
                "/costPerPlace | 7 | 400 | costPerPlace | object | object",
                "/title | 7 | 400 | title | text | Tamale",
                "/colour | \"red\" | 400 | colour | unknown-field | spelling",
            })
    void saysWhatCouldBeReadInstead(String pointer, String value, int status, String field, String code, String told) {
        Answer refused = house.host
                .post("/api/v1/assignments", changed(house.need().toString(), pointer, value))
                .isProblem(status, status == 400 ? "invalid-request" : "validation-failed");
        assertThat(refused.refusedFields()).containsExactly(field);
        assertThat(refused.errorCodes()).containsExactly(code);
        assertThat(refused.text("/errors/0/message")).contains(told);
    }

    @Test
    void namesEverythingThatCannotBeReadAtOnce() {
        Answer refused = house.host
                .in("fr")
                .post(
                        "/api/v1/assignments",
                        house.need()
                                .with("/presence", "TELEPATHIC")
                                .with("/term", "FOREVER")
                                .with("/window/from", "01/03/2027")
                                .with("/window/until", null)
                                .with("/languages/0/level", "fluent")
                                .with("/requiredSkills/0/level", "GOOD")
                                .with("/places", 0)
                                .without("/title"))
                .isProblem(422, "validation-failed");
        assertThat(refused.refusedFields())
                .containsExactlyInAnyOrder(
                        "presence",
                        "term",
                        "window.from",
                        "window.until",
                        "languages[0].level",
                        "requiredSkills[0].level",
                        "places",
                        "title");
        assertThat(refused.body()).contains("TEMPORARY, PERMANENT", "2027-03-01", "A1, A2, B1, B2, C1, C2");

        Answer institution = house.host
                .post(
                        "/api/v1/institutions",
                        aHospital().with("/kind", "PALACE").with("/contact/email", "nobody"))
                .isProblem(422, "validation-failed");
        assertThat(institution.refusedFields()).containsExactlyInAnyOrder("kind", "contact.email");
        Answer programme = house.manager
                .post(
                        "/api/v1/programmes",
                        changed(
                                changed(aProgramme().toString(), "/presences", "[\"PHYSICAL\", \"DREAMT\"]"),
                                "/startsOn",
                                "\"soon\""))
                .isProblem(422, "validation-failed");
        assertThat(programme.refusedFields()).containsExactlyInAnyOrder("presences[1]", "startsOn");
        Answer vetting = house.manager
                .post(path("institutions", house.institution) + "/vet", "{\"decision\":\"MAYBE\"}", house.institution)
                .isProblem(422, "validation-failed");
        assertThat(vetting.refusedFields()).containsExactly("decision");
        assertThat(vetting.text("/errors/0/message")).contains("APPROVE, REFUSE, SUSPEND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{}"})
    void refusesBodiesThatAreNone(String body) {
        for (String path : List.of("/api/v1/institutions", "/api/v1/assignments")) {
            assertThat(house.host.post(path, body).status()).isIn(400, 422);
        }
        assertThat(house.manager.post("/api/v1/programmes", body).status()).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N'Diaye Hôpital Côté",
                "李家醫院",
                "مستشفى عبد الله",
                "<script>alert('x')</script>",
                "Robert'); DROP TABLE institution;--",
                "{title} ${7*7} %s \\\\ 👩🏾‍⚕️"
            })
    void keepsTextOfAnyScriptAsTyped(String name) {
        Answer created =
                house.host.post("/api/v1/institutions", aHospital().named(name)).hasStatus(201);
        assertThat(house.host.get(path("institutions", created)).text("/name")).isEqualTo(name);
    }

    @Test
    void answersInTheReadersLanguage() {
        assertThat(house.host
                        .in("fr")
                        .post("/api/v1/assignments", changed(house.need().toString(), "/occupation", "\"9999\""))
                        .body())
                .contains("CITP-08");
    }

    @Test
    void keepsFromPostingWhoIsNotVetted() {
        Api host = house.anybody.as(FakeRegistry.running().token(UUID.randomUUID(), "HOST"));
        Answer applied = host.post("/api/v1/institutions", aHospital()).hasStatus(201);
        host.post("/api/v1/assignments", house.need().with("/institution", applied.id()))
                .isProblem(409, "conflict");
        house.manager
                .post(path("institutions", applied) + "/vet", "{\"decision\":\"REFUSE\"}", applied)
                .isProblem(422, "validation-failed");
    }

    @Test
    void takesNoFloodOfApplications() {
        Api host = house.anybody.as(FakeRegistry.running().token(UUID.randomUUID(), "HOST"));
        Answer last = host.post("/api/v1/institutions", aHospital()).hasStatus(201);
        for (int i = 2; i <= 20; i++) {
            host.post("/api/v1/institutions", aHospital().named("Hospital " + i))
                    .hasStatus(201);
        }
        Answer refused = host.post("/api/v1/institutions", aHospital().named("Hospital 21"))
                .isProblem(409, "conflict");
        assertThat(refused.text("/detail")).startsWith("20 of your institutions");

        house.manager
                .post(path("institutions", last) + "/vet", "{\"decision\":\"APPROVE\"}", last)
                .hasStatus(200);
        host.post("/api/v1/institutions", aHospital().named("Hospital 21")).hasStatus(201);
    }

    @ParameterizedTest
    @CsvSource({"name, Another House", "country, TG", "place, Another Town", "kind, CLINIC"})
    void vetsAgainWhatTheVettingRestedOn(String field, String value) {
        Answer changed = house.host
                .put(path("institutions", house.institution), aHospital().with("/" + field, value), house.institution)
                .hasStatus(200);
        assertThat(changed.text("/status")).isEqualTo("APPLIED");
        house.host.post("/api/v1/assignments", house.need()).isProblem(409, "conflict");
    }

    @Test
    void leavesVettedWhoTellsMoreOfItself() {
        Answer changed = house.host
                .put(
                        path("institutions", house.institution),
                        aHospital().with("/about", "Now with a blood bank.").with("/contact/name", "Efua Sarpong"),
                        house.institution)
                .hasStatus(200);
        assertThat(changed.text("/status")).isEqualTo("VETTED");
        house.host.post("/api/v1/assignments", house.need()).hasStatus(201);
    }

    @Test
    void demandsTheVersionAndRefusesAStaleOne() {
        Answer draft = house.host.post("/api/v1/assignments", house.need()).hasStatus(201);
        house.host.put(path("assignments", draft), house.need()).isProblem(428, "precondition-required");
        house.host.put(path("assignments", draft), house.need(), draft).hasStatus(200);
        house.host.put(path("assignments", draft), house.need(), draft).isProblem(412, "stale-version");
    }

    @Test
    void refusesDeedsThatTheTableDoesNotHave() {
        Answer draft = house.host.post("/api/v1/assignments", house.need()).hasStatus(201);
        house.manager.post(path("assignments", draft) + "/publish", "{}", draft).isProblem(409, "conflict");
        Answer published = house.published(house.need());
        house.host.put(path("assignments", published), house.need(), published).isProblem(409, "conflict");
        house.host
                .post(path("assignments", published) + "/publish", "{}", published)
                .isProblem(403, "forbidden");
    }

    @Test
    void saysWhatACodeShouldLookLikeAndNothingElse() {
        for (String country : List.of("Sénégal", "XX", "sn")) {
            Answer refused = house.host
                    .post("/api/v1/institutions", aHospital().with("/country", country))
                    .isProblem(422, "validation-failed");
            assertThat(refused.refusedFields()).containsExactly("country");
            assertThat(refused.errorCodes()).containsExactly("unknown-country");
            assertThat(refused.text("/errors/0/message")).contains("two letters", "ISO 3166");
        }
        Answer money = house.manager
                .post(
                        "/api/v1/programmes",
                        changed(aProgramme().toString(), "/budget", "{\"amount\":1,\"currency\":\"euros\"}"))
                .isProblem(422, "validation-failed");
        assertThat(money.errorCodes()).containsExactly("unknown-currency");
    }

    @Test
    void saysStatesDeedsAndRemediesInTheReadersWords() {
        Answer draft = house.host.post("/api/v1/assignments", house.need()).hasStatus(201);
        String publish = path("assignments", draft) + "/publish";
        String told = house.manager
                .in("fr")
                .post(publish, "{}", draft)
                .isProblem(409, "conflict")
                .text("/detail");
        assertThat(told).contains("publier", "brouillon", "plus rien").doesNotContainPattern("[A-Z_]{3,}");
        String others = house.manager
                .in("fr")
                .post(path("assignments", draft) + "/close", "{}", draft)
                .isProblem(403, "forbidden")
                .text("/detail");
        assertThat(others)
                .contains("clore", "l’établissement d’accueil", "brouillon")
                .doesNotContainPattern("[A-Z_]{3,}");
        Answer submitted = house.host
                .post(path("assignments", draft) + "/submit", "{}", draft)
                .hasStatus(200);
        Answer proposed = house.host
                .in("fr")
                .post(path("assignments", submitted) + "/proposals", House.naming(house.midwife()))
                .isProblem(409, "conflict");
        assertThat(proposed.text("/detail")).contains("soumise").doesNotContain("SUBMITTED");
    }

    @Test
    void listsWhatTheProgrammeAllows() {
        Answer refused = house.host
                .in("fr")
                .post("/api/v1/assignments", house.need().needing("2261").permanent())
                .isProblem(422, "validation-failed");
        assertThat(refused.refusedFields()).containsExactlyInAnyOrder("occupation", "term");
        assertThat(refused.body()).contains("(2222)", "retour temporaire (TEMPORARY)");
    }

    @Test
    void saysEvidenceInTheReadersWords() {
        Answer assignment = house.published(house.need().spoken("fr", "B2"));
        Person person = house.midwife();
        String told = house.host
                .in("fr")
                .post(path("assignments", assignment) + "/proposals", House.naming(person))
                .isProblem(422, "validation-failed")
                .text("/errors/0/message");
        assertThat(told).containsIgnoringCase("français B2").doesNotContain("fr:B2");

        Answer own = house.published(house.need());
        Answer offered = house.manager
                .post(path("assignments", own) + "/proposals", House.naming(person))
                .hasStatus(201);
        Answer accepted = person.api()
                .post(path("proposals", offered) + "/accept", "{}", offered)
                .hasStatus(200);
        Answer placement = house.placement(accepted);
        Answer refused = house.manager
                .in("fr")
                .post(path("placements", placement) + "/approve", "{}", placement)
                .isProblem(409, "conflict");
        assertThat(refused.text("/detail")).contains("séparation des tâches").doesNotContain("SEPARATION");
        assertThat(refused.text("/errors/0/message")).contains("proposition").doesNotContain("PROPOSED");
    }

    @Test
    void saysWhyACandidateCannotBeProposed() {
        Answer assignment = house.published(house.need().withYears(10).spoken("fr", "B2"));
        Person person = house.midwife(clinician -> clinician.withYears(2));
        Answer refused = house.host
                .post(path("assignments", assignment) + "/proposals", House.naming(person))
                .isProblem(422, "validation-failed");
        assertThat(refused.errorCodes())
                .containsExactly("eligibility.experience.failed", "eligibility.languages.failed");
        Answer own = person.api()
                .post(path("assignments", assignment) + "/proposals", "{}")
                .isProblem(422, "validation-failed");
        assertThat(own.errorCodes()).isEqualTo(refused.errorCodes());
        house.host
                .post(path("assignments", assignment) + "/proposals", "{\"candidate\":\"C-NOBODYX\"}")
                .isProblem(422, "validation-failed");
        house.host.post(path("assignments", assignment) + "/proposals", "{}").isProblem(422, "validation-failed");
    }

    @Test
    void closesTheDoorsToOtherRoles() {
        Api clinician = house.anybody.as(FakeRegistry.running().token(UUID.randomUUID(), "CLINICIAN"));
        clinician.post("/api/v1/institutions", aHospital()).isProblem(403, "forbidden");
        clinician.get("/api/v1/programmes").isProblem(403, "forbidden");
        house.host.post("/api/v1/programmes", aProgramme()).isProblem(403, "forbidden");
        house.anybody.get("/api/v1/proposals").isProblem(401, "unauthenticated");
        house.anybody.as("rubbish").get("/api/v1/assignments").isProblem(401, "unauthenticated");
        house.host.unchecked().get("/internal/events").isProblem(403, "forbidden");
    }

    @Test
    void keepsTheBudgetAboveWhatIsCommitted() {
        Answer placement = house.placement(house.accepted(house.published(house.need()), house.midwife()));
        house.manager
                .post(path("placements", placement) + "/approve", "{}", placement)
                .hasStatus(200);
        assertThat(house.manager
                        .put(path("programmes", house.programme), aProgramme().withBudget(3999, "EUR"), house.programme)
                        .isProblem(422, "validation-failed")
                        .errorCodes())
                .containsExactly("less-than-committed");
        house.manager
                .put(path("programmes", house.programme), aProgramme().withBudget(4000, "EUR"), house.programme)
                .hasStatus(200);
    }

    @Test
    void pagesInAStableOrder() {
        for (int i = 0; i < 5; i++) {
            house.host
                    .post("/api/v1/assignments", house.need().titled("Need " + i))
                    .hasStatus(201);
        }
        Answer first = house.host.get("/api/v1/assignments?limit=2").hasStatus(200);
        Answer second = house.host
                .get("/api/v1/assignments?limit=2&after=" + first.text("/next"))
                .hasStatus(200);
        Answer last = house.host
                .get("/api/v1/assignments?limit=2&after=" + second.text("/next"))
                .hasStatus(200);
        assertThat(first.items("title")).containsExactly("Need 4", "Need 3");
        assertThat(second.items("title")).containsExactly("Need 2", "Need 1");
        assertThat(last.items("title")).containsExactly("Need 0");
        assertThat(last.json().has("next")).isFalse();
        house.host.get("/api/v1/assignments?after=rubbish").isProblem(422, "validation-failed");
        house.host.get("/api/v1/assignments?limit=0").isProblem(422, "validation-failed");
        house.host.get("/api/v1/assignments?status=ODD").isProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "candidates?eligible=maybe | eligible | unknown-choice",
                "candidates?eligible= | eligible | unknown-choice",
                "candidates?eligible=true&eligible=false | eligible | one-value-only",
                "candidates?limit=many | limit | whole-number",
                "candidates?sort=familyName | sort | unknown-parameter",
                "?sort=title | sort | unknown-parameter",
            })
    void refusesAParameterThatItDoesNotUnderstand(String query, String field, String code) {
        Answer assignment = house.published(house.need());
        Answer refused = house.host
                .unchecked()
                .get(path("assignments", assignment) + (query.startsWith("?") ? "" : "/") + query)
                .isProblem(400, "invalid-request");
        assertThat(refused.refusedFields()).containsExactly(field);
        assertThat(refused.errorCodes()).containsExactly(code);
        assertThat(refused.text("/errors/0/message")).doesNotStartWith("error.");
    }

    @Test
    void takesOnlyManagersAsManagers() {
        House other = House.in(server, index);
        String managers = path("programmes", house.programme) + "/managers";
        for (UUID account :
                List.of(UUID.randomUUID(), house.hostAccount, house.midwife().id())) {
            Answer refused = house.manager
                    .post(managers, "{\"account\":\"" + account + "\"}")
                    .isProblem(422, "validation-failed");
            assertThat(refused.refusedFields()).containsExactly("account");
            assertThat(refused.errorCodes()).containsExactly("unknown-manager");
        }
        String manager = "{\"account\":\"" + other.managerAccount + "\"}";
        other.manager.post(managers, manager).isProblem(404, "not-found");
        house.manager.post(managers, manager).hasStatus(200);
        other.manager.get(path("programmes", house.programme)).hasStatus(200);
    }

    @Test
    void takesManagersByEmail_andListsThemToTheirOwnAndAdministrators() {
        House other = House.in(server, index);
        String managers = path("programmes", house.programme) + "/managers";
        Map.of(
                        "{\"email\":\"nobody@example.org\"}",
                        "unknown-manager-email",
                        "{\"email\":\"" + FakeRegistry.email(house.hostAccount) + "\"}",
                        "unknown-manager-email",
                        "{\"email\":\" \"}",
                        "account-or-email",
                        "{}",
                        "account-or-email",
                        "{\"email\":\"a@example.org\",\"account\":\"" + other.managerAccount + "\"}",
                        "account-or-email")
                .forEach((body, code) -> {
                    Answer refused = house.manager.post(managers, body).isProblem(422, "validation-failed");
                    assertThat(refused.refusedFields()).as(body).containsExactly("email");
                    assertThat(refused.errorCodes()).as(body).containsExactly(code);
                    assertThat(refused.text("/errors/0/message")).doesNotStartWith("error.");
                });
        other.manager.get(managers).isProblem(404, "not-found");
        house.host.unchecked().get(managers).isProblem(403, "forbidden");

        String email = FakeRegistry.email(other.managerAccount);
        house.manager.post(managers, "{\"email\":\" " + email + "\"}").hasStatus(200);
        Api administrator = house.anybody.as(FakeRegistry.running().token(UUID.randomUUID(), "ADMIN"));
        for (Api reader : List.of(house.manager, other.manager, administrator)) {
            Answer list = reader.get(managers).hasStatus(200);
            assertThat(list.items("account"))
                    .containsExactlyInAnyOrder(house.managerAccount.toString(), other.managerAccount.toString());
            assertThat(list.items("email")).containsExactlyInAnyOrder(email, FakeRegistry.email(house.managerAccount));
        }
        administrator
                .get("/api/v1/programmes/" + UUID.randomUUID() + "/managers")
                .isProblem(404, "not-found");
    }

    @Test
    void letsAnAdministratorAppointAManager_withoutShowingTheBudget() {
        House other = House.in(server, index);
        Api administrator = house.anybody.as(FakeRegistry.running().token(UUID.randomUUID(), "ADMIN"));
        String programme = path("programmes", house.programme);
        assertThat(administrator.get("/api/v1/programmes?limit=200").items("id"))
                .contains(house.programme.id());
        assertThat(administrator.get(programme).hasStatus(200).body()).doesNotContain("\"amount\"");
        other.manager.get(programme).isProblem(404, "not-found");
        assertThat(administrator
                        .post(programme + "/managers", "{\"account\":\"" + other.managerAccount + "\"}")
                        .hasStatus(200)
                        .body())
                .doesNotContain("\"amount\"");
        other.manager.get(programme).hasStatus(200);
        administrator.put(programme, aProgramme(), house.programme).isProblem(403, "forbidden");
    }

    @Test
    void takesTheSameInstitutionOfAnAccountOnce_alsoAtTheSameMoment() throws Exception {
        Answer again = house.host.post("/api/v1/institutions", aHospital()).isProblem(409, "conflict");
        assertThat(again.text("/detail")).contains(house.institution.id());

        Answer other = house.host
                .post("/api/v1/institutions", aHospital().named("Another one"))
                .hasStatus(201);
        house.host.put(path("institutions", other), aHospital(), other).isProblem(409, "conflict");
        house.host.post("/api/v1/institutions", aHospital().in("GH", "Wa")).hasStatus(201);

        String body = aHospital().named("Sent twice").toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> call = () -> house.host.unchecked().post("/api/v1/institutions", body);
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(4, call))) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        }
    }

    @Test
    void refusesUnknownParametersOfListsToo() {
        for (String list : List.of("institutions", "programmes", "assignments", "proposals", "placements")) {
            house.host.unchecked().get("/api/v1/" + list + "?sort=familyName").isProblem(400, "invalid-request");
        }
        house.anybody.unchecked().get("/api/v1/proposals?sort=familyName").isProblem(401, "unauthenticated");
    }

    @Test
    void pagesWhatEachSideTakesPartIn() {
        House other = House.in(server, index);
        String manager = "{\"account\":\"" + house.managerAccount + "\"}";
        other.manager
                .post(path("programmes", other.programme) + "/managers", manager)
                .hasStatus(200);
        Person midwife = house.midwife();
        Answer first = house.accepted(house.published(house.need()), midwife);
        Answer second = other.accepted(other.published(other.need()), midwife);
        Answer third = house.accepted(house.published(house.need()), midwife);
        Answer open = house.offered(house.published(house.need()), midwife);

        for (Api side : List.of(midwife.api(), house.manager)) {
            assertThat(paged(side, "proposals", "id")).containsExactly(open.id(), third.id(), second.id(), first.id());
            assertThat(paged(side, "proposals?status=ACCEPTED", "id"))
                    .containsExactly(third.id(), second.id(), first.id());
            assertThat(paged(side, "placements", "proposal")).containsExactly(third.id(), second.id(), first.id());
            assertThat(paged(side, "placements?assignment=" + second.text("/assignment"), "proposal"))
                    .containsExactly(second.id());
        }
        assertThat(paged(house.host, "proposals", "id")).containsExactly(open.id(), third.id(), first.id());
        assertThat(paged(house.host, "placements", "proposal")).containsExactly(third.id(), first.id());
        assertThat(paged(house.manager, "assignments?programme=" + house.programme.id(), "id"))
                .containsExactly(open.text("/assignment"), third.text("/assignment"), first.text("/assignment"));
    }

    /** Walks a list one by one. */
    private static List<String> paged(Api side, String list, String field) {
        String page = "/api/v1/" + list + (list.contains("?") ? "&" : "?") + "limit=1";
        List<String> found = new ArrayList<>();
        String after = "";
        while (true) {
            Answer answer = side.get(page + after).hasStatus(200);
            found.addAll(answer.items(field));
            if (!answer.json().has("next")) {
                return found;
            }
            after = "&after=" + answer.text("/next");
        }
    }

    @Test
    void refusesAProgrammeThatContradictsItself() {
        String today = LocalDate.now().toString();
        for (Map.Entry<String, String> wrong : Map.of(
                        "/countries", "[\"ZZ\"]",
                        "/occupations", "[\"1\"]",
                        "/budget", "{\"amount\":1,\"currency\":\"XYZ\"}",
                        "/endsOn", "\"2001-01-01\"",
                        "/agreements",
                                "[{\"title\":\"A\",\"kind\":\"MEMORANDUM\",\"countries\":[\"ZZ\"],\"startsOn\":\""
                                        + today + "\",\"endsOn\":\"" + today + "\"}]")
                .entrySet()) {
            house.manager
                    .post("/api/v1/programmes", changed(aProgramme().toString(), wrong.getKey(), wrong.getValue()))
                    .isProblem(422, "validation-failed");
        }
    }

    /** The JSON object with one member replaced or added. */
    private static String changed(String json, String pointer, String value) {
        String name = pointer.substring(1);
        try {
            var mapper = new ObjectMapper();
            var node = (ObjectNode) mapper.readTree(json);
            node.set(name, mapper.readTree(value));
            return node.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value, e);
        }
    }
}
