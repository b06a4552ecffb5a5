package org.sankofa.registry.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sankofa.kit.access.Role;
import org.sankofa.registry.RegistryTest;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.Backends;
import org.sankofa.testkit.ClinicianFixture;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DirectoryIT extends RegistryTest {
    private static final String SEARCH = "/api/v1/clinicians";
    private static final String INDEXED = "/internal/events/indexed?limit=1000&after=";
    /** Generous for a busy machine; the aim is two seconds on an idle one. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    @Order(1)
    void findsWhatWasSavedAndNothingThatNamesAnybody() {
        Person person = submit(ClinicianFixture.aMidwife()
                .named("Hodan", "Warsame-Jansen")
                .from("SO")
                .speaking("so", "C2")
                .describing("Ventouse and breech; led obstetric drills in two wards."));

        Answer found = found(
                person,
                "?q=ventouse+breech&occupation=2222&origin=SO&language=so:C1&presence=VIRTUAL"
                        + "&term=TEMPORARY&residence=NL&verificationLevel=4");

        assertThat(found.body())
                .doesNotContain("Hodan", "Warsame", person.account().toString(), "+3120");
        assertThat(found.at("/facets/occupation/0/value").asText()).isEqualTo("2222");
        assertThat(found.at("/total").asInt()).isGreaterThanOrEqualTo(1);
    }

    @Test
    @Order(2)
    void givesTheOtherServiceWhatCanBeFoundAtThatMoment() {
        Api service = as(Role.SERVICE).unchecked();
        Person person = submit(ClinicianFixture.aNurse().from("SZ"));
        await().atMost(SOON)
                .until(() -> indexed(service).contains(person.account().toString()));
        assertThat(as(Role.MANAGER).get(SEARCH + "?origin=SZ").items("pseudonym"))
                .contains(person.pseudonym());
        as(Role.MANAGER).unchecked().get(INDEXED + "0").isProblem(403, "forbidden");
        api().unchecked().get(INDEXED + "0").isProblem(401, "unauthenticated");
    }

    /** Whose submission is in the feed as far as the index has it. */
    private static List<String> indexed(Api service) {
        List<String> submitted = new ArrayList<>();
        long after = 0;
        for (JsonNode events = null; events == null || !events.isEmpty(); ) {
            events = service.get(INDEXED + after).hasStatus(200).json();
            for (JsonNode event : events) {
                after = event.path("sequence").asLong();
                if (event.path("type").asText().equals("clinician.submitted")) {
                    submitted.add(event.path("subject").asText());
                }
            }
        }
        return submitted;
    }

    @Test
    @Order(2)
    void followsEveryEditAndLeavesNobodyInWhoWithdrew() {
        Person person = submit(ClinicianFixture.aNurse().livingIn("SE").from("ER"));
        found(person, "?residence=SE&origin=ER");

        Answer moved = person.api()
                .put(ME, ClinicianFixture.aNurse().livingIn("NO").from("ER"), person.answer())
                .hasStatus(200);
        found(person, "?residence=NO&origin=ER");
        gone(person, "?residence=SE&origin=ER");

        Answer withdrawn = person.api().post(ME + "/withdraw", "{}", moved).hasStatus(200);
        gone(person, "?origin=ER");

        Answer back = person.api().post(ME + "/submit", "{}", withdrawn).hasStatus(200);
        found(person, "?origin=ER");

        person.api()
                .put(ME + "/consents", "{\"matching\": false, \"identityToHosts\": true, \"statistics\": true}", back)
                .hasStatus(200);
        gone(person, "?origin=ER");
    }

    @Test
    @Order(3)
    void showsNoDraftAndNobodyWithoutConsent() {
        Person draft = register(ClinicianFixture.aNurse().from("TD"));
        Person silent = register(ClinicianFixture.aNurse().from("TD"));
        silent.api().post(ME + "/submit", "{}", silent.answer()).hasStatus(200);
        Person open = submit(ClinicianFixture.aNurse().from("TD"));

        Answer found = found(open, "?origin=TD");

        assertThat(found.items("pseudonym")).containsExactly(open.pseudonym()).doesNotContain(draft.pseudonym());
    }

    @Test
    @Order(4)
    void pagesWithoutRepeatingOrSkipping() {
        List<Person> people = IntStream.range(0, 7)
                .mapToObj(i -> submit(ClinicianFixture.aNurse().from("KM").withYears(i)))
                .toList();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(manager()
                                .get(SEARCH + "?origin=KM&facets=false")
                                .at("/total")
                                .asInt())
                        .isEqualTo(7));

        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            Answer page = manager().get(SEARCH + "?origin=KM&limit=3" + after).hasStatus(200);
            seen.addAll(page.items("pseudonym"));
            after = page.at("/next").isMissingNode() ? null : "&after=" + page.text("/next");
        } while (after != null);

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().map(Person::pseudonym).toList());
        refusesTheCursorOfAnotherQuestion(manager().get(SEARCH + "?origin=KM&limit=3"));
    }

    private void refusesTheCursorOfAnotherQuestion(Answer page) {
        String after = "&after=" + page.hasStatus(200).text("/next");
        manager().get(SEARCH + "?origin=km&limit=2&facets=false" + after).hasStatus(200);
        for (String other : List.of("?origin=KM&q=nurse", "?origin=SO", "?residence=KM", "?origin=KM&term=TEMPORARY")) {
            Answer refused = manager().get(SEARCH + other + after).isProblem(422, "validation-failed");
            assertThat(refused.refusedFields()).containsExactly("after");
            assertThat(refused.errorCodes()).containsExactly("cursor-of-another-question");
        }
    }

    @Test
    @Order(4)
    void roundsScores_soThatTheirPartsStillAddUp() {
        Person person = submit(ClinicianFixture.aMidwife().from("KI").describing("Ventouse and breech births."));
        JsonNode item = found(person, "?q=midwife+ventouse+kiribati&origin=KI").at("/items/0");

        assertThat(item.path("score").asText()).matches("[0-9]+\\.[0-9]{1,3}");
        double sum = 0;
        for (JsonNode part : item.path("parts")) {
            assertThat(part.asText()).matches("[0-9]+\\.[0-9]{1,3}");
            sum += part.asDouble();
        }
        assertThat(Math.round(sum * 1000))
                .isEqualTo(Math.round(item.path("score").asDouble() * 1000));
    }

    @ParameterizedTest
    @CsvSource({
        "occupation=1, 422, occupation, unknown-occupation",
        "origin=ZZ, 422, origin, unknown-country",
        "language=fr:Z9, 400, language, unknown-choice",
        "language=klingon, 422, language, unknown-language",
        "availableFrom=2027-02-30, 400, availableFrom, date",
        "verificationLevel=5, 422, verificationLevel, out-of-range",
        "limit=0, 422, limit, out-of-range",
        "limit=many, 400, limit, whole-number",
        "after=abc, 422, after, cursor",
        "presence=TELEPATHIC, 400, presence, unknown-choice",
        "residense=NL, 400, residense, unknown-parameter",
        "sort=familyName, 400, sort, unknown-parameter"
    })
    @Order(5)
    void refusesAFilterThatItDoesNotUnderstand(String query, int status, String field, String code) {
        Answer refused = manager()
                .get(SEARCH + "?" + query)
                .isProblem(status, status == 400 ? "invalid-request" : "validation-failed");

        assertThat(refused.refusedFields()).containsExactly(field);
        assertThat(refused.errorCodes()).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"en, saved", "fr, enregistr", "pt, guardado", "es, guardado", "ar, يُحفظ"})
    @Order(5)
    void tellsNobodyWhoOnlyAskedThatNothingWasSaved(String language, String saved) {
        Answer refused = manager().in(language).get(SEARCH + "?limit=0").isProblem(422, "validation-failed");
        assertThat(refused.text("/detail")).isNotBlank().doesNotContain(saved);
        assertThat(manager()
                        .in(language)
                        .post("/api/v1/searches", "{}")
                        .isProblem(422, "validation-failed")
                        .text("/detail"))
                .contains(saved);
    }

    @Test
    @Order(6)
    void takesAnyWords() {
        for (String words : List.of(
                "%22",
                "(((", "%00", "AND%20OR%20NOT", "%F0%9F%A9%BA", "a%22%20OR%20*:*", "%D9%82%D8%A7%D8%A8%D9%84%D8%A9")) {
            manager().get(SEARCH + "?q=" + words).hasStatus(200);
        }
    }

    @Test
    @Order(6)
    void tellsOnceWhatAWordWasUnderstoodAs() {
        Answer answer = manager().get(SEARCH + "?q=midwife").hasStatus(200);

        assertThat(answer.at("/understood").findValuesAsText("asked")).containsExactly("OCCUPATION");
    }

    @Test
    @Order(7)
    void isOnlyForManagers() {
        for (Role role : List.of(Role.HOST, Role.CLINICIAN, Role.VERIFIER, Role.OBSERVER, Role.ADMIN)) {
            as(role).get(SEARCH).isProblem(403, "forbidden");
        }
        as(Role.MANAGER).post(SEARCH + "/index/rebuild", "{}").isProblem(403, "forbidden");
    }

    @Test
    @Order(8)
    void rebuildsWhilePeopleAreFound() {
        Person person = submit(ClinicianFixture.aNurse().from("DJ"));
        found(person, "?origin=DJ");
        Api admin = as(Role.ADMIN);
        Answer before = awaitIndex();

        admin.post(SEARCH + "/index/rebuild", "{}").hasStatus(202);
        Answer after = admin.getUntil(SEARCH + "/index", answer -> {
            assertThat(manager().get(SEARCH + "?origin=DJ").items("pseudonym")).containsExactly(person.pseudonym());
            return !answer.at("/running").asBoolean();
        });

        assertThat(after.text("/startedAt"))
                .isNotEqualTo(before.at("/startedAt").asText());
        assertThat(after.at("/written").asInt()).isPositive();
        assertThat(after.at("/refused").asInt()).isZero();
        assertThat(manager().get(SEARCH + "?origin=DJ").items("pseudonym")).containsExactly(person.pseudonym());
    }

    @Test
    @Order(9)
    void registersAndEditsWhileElasticsearchIsDownAndFindsItAfterwards() {
        Person before = submit(ClinicianFixture.aNurse().from("LS"));
        found(before, "?origin=LS");
        Backends.stopElasticsearch();
        Person meanwhile;
        try {
            manager().get(SEARCH + "?origin=LS").isProblem(503, "unavailable");
            meanwhile = submit(ClinicianFixture.aMidwife().from("LS"));
            before.api().post(ME + "/withdraw", "{}", before.answer()).hasStatus(200);
        } finally {
            Backends.startElasticsearch();
        }

        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(manager().get(SEARCH + "?origin=LS").items("pseudonym"))
                                .containsExactly(meanwhile.pseudonym()));
    }

    @Test
    @Order(10)
    void showsALevelThatFell() {
        Person person = submit(ClinicianFixture.aNurse().from("GW"));
        Answer licence = person.api().post(ME + "/credentials", "{}").isProblem(422, "validation-failed");
        assertThat(licence.refusedFields()).contains("kind");
        Answer added = person.api()
                .post(ME + "/credentials", """
                        {"kind": "REGISTRATION", "issuer": "Ordem dos Enfermeiros", "number": "7", "country": "PT",
                         "issuedOn": "2019-01-01", "expiresOn": "%s"}""".formatted(
                                LocalDate.now(ZoneOffset.UTC).plusYears(1)))
                .hasStatus(201);

        as(Role.VERIFIER)
                .post(
                        "/api/v1/credentials/" + added.id() + "/verification",
                        "{\"outcome\": \"VERIFIED\", \"method\": \"ISSUER_CONTACT\", \"practice\": \"OTHER\"}",
                        added)
                .hasStatus(200);
        found(person, "?origin=GW&verificationLevel=2");

        person.api()
                .delete(ME + "/credentials/" + added.id(), person.api().get(ME + "/credentials/" + added.id()))
                .hasStatus(204);
        gone(person, "?origin=GW&verificationLevel=3");
        found(person, "?origin=GW");
    }

    private Api manager() {
        return as(Role.MANAGER);
    }

    private Answer found(Person person, String query) {
        return await().atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> manager().get(SEARCH + query).hasStatus(200),
                        answer -> answer.items("pseudonym").contains(person.pseudonym()));
    }

    private void gone(Person person, String query) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> manager().get(SEARCH + query).hasStatus(200),
                        answer -> !answer.items("pseudonym").contains(person.pseudonym()));
    }
}
