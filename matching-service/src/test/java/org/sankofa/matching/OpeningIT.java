package org.sankofa.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sankofa.matching.fixtures.House.path;
import static org.sankofa.testkit.InstitutionFixture.aHospital;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.AssignmentFixture;

/** Clinicians search what is open, in their words, and see how well they fit. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpeningIT implements Service {

    private static final String ASSIGNMENTS = "/api/v1/assignments";

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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Within the programme of this test's house: the other tests have their own. */
    private Answer search(Api api, String words, String more) {
        return api.get(ASSIGNMENTS + "?programme=" + house.programme.id() + "&q=" + encoded(words) + more);
    }

    private List<String> found(Api api, String words) {
        return search(api, words, "").hasStatus(200).items("id");
    }

    private List<String> found(String words) {
        return found(house.anybody, words);
    }

    private Answer ranked(Api api, String more) {
        return api.get(ASSIGNMENTS + "?fit=true&programme=" + house.programme.id() + more);
    }

    private AssignmentFixture theatreNurse() {
        return house.need()
                .needing("2221")
                .titled("Infirmière de bloc opératoire")
                .withoutSkills()
                .with("/description", "Former l'équipe du bloc.")
                .with("/objectives", "Deux équipes autonomes.");
    }

    @Test
    void aMidwifeFindsInFrenchWhatWasPostedInEnglish() {
        Answer need = house.published(house.need());
        house.published(theatreNurse());

        Answer answer = search(house.midwife().api().in("fr"), "sage-femme réanimation néonatale au Ghana", "")
                .hasStatus(200);

        assertThat(answer.items("id")).containsExactly(need.id());
        assertThat(answer.at("/total").asInt()).isEqualTo(1);
        assertThat(answer.at("/understood").findValuesAsText("asked")).contains("OCCUPATION", "ABILITY", "COUNTRY");
        JsonNode item = answer.at("/items/0");
        assertThat(item.path("title").asText()).isEqualTo("Midwife to train the labour ward");
        double sum = 0;
        for (JsonNode part : item.path("parts")) {
            sum += part.asDouble();
        }
        assertThat(item.path("score").asDouble()).isPositive().isEqualTo(Math.round(sum * 1000) / 1000.0);
        assertThat(item.path("parts").has("OCCUPATION")).isTrue();
        assertThat(item.path("matches").findValuesAsText("words")).contains("sage-femme", "réanimation néonatale");
        assertThat(item.path("matches").findValuesAsText("label")).contains("Réanimation néonatale");
        assertThat(item.path("passages").findValuesAsText("text"))
                .anyMatch(text -> text.contains("Every midwife of the ward"));
        assertThat(item.has("fit")).isFalse();
        assertThat(item.has("costPerPlace")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"قابلة", "القبالة في غانا", "parteira", "matrona", "midwifes", "Tamale"})
    void itIsFoundInEveryLanguage(String words) {
        Answer need = house.published(house.need());
        assertThat(found(words)).containsExactly(need.id());
    }

    @Test
    void whatIsUnwantedIsLeftOutAndAPhraseHasToStandThere() {
        Answer need = house.published(house.need());
        assertThat(found("midwife -protocol")).isEmpty();
        assertThat(found("midwife -\"réanimation néonatale\"")).isEmpty();
        assertThat(found("midwife -dialysis")).containsExactly(need.id());
        assertThat(found("\"beside the team\"")).containsExactly(need.id());
        assertThat(found("\"team beside the\"")).isEmpty();
        assertThat(found("-midwife")).isEmpty();
    }

    @Test
    void whatSheQualifiesForComesFirstAndTheRestSaysWhatIsMissing() {
        Answer nurse = house.published(theatreNurse());
        Answer distant = house.published(house.need().withYears(40));
        Answer partly = house.published(house.need().requiring("breech-birth", "EXPERT"));
        Answer fitting = house.published(house.need());
        Answer older = house.published(house.need().withYears(41).spoken("ha", "C1"));
        Person midwife = house.midwife(
                clinician -> clinician.withYears(12).skilled("neonatal-resuscitation", SkillLevel.EXPERT, 2026));

        Answer answer = ranked(midwife.api().in("fr"), "").hasStatus(200);

        assertThat(answer.items("id"))
                .startsWith(fitting.id(), partly.id())
                .endsWith(nurse.id())
                .contains(distant.id(), older.id());
        assertThat(answer.at("/items/0/fit/eligible").asBoolean()).isTrue();
        assertThat(answer.at("/items/0/fit/parts").size()).isEqualTo(9);
        assertThat(answer.at("/items/0/fit/reasons").size()).isEqualTo(11);
        double best = answer.at("/items/0/fit/score").asDouble();
        assertThat(best).isGreaterThan(answer.at("/items/1/fit/score").asDouble());
        assertThat(answer.at("/items/1/fit/parts").findValuesAsText("explanation"))
                .anyMatch(text -> text.contains("siège"));
        assertThat(answer.at("/items/2/fit/eligible").asBoolean()).isFalse();
        assertThat(failures(answer.at("/items/2"))).contains("EXPERIENCE");
        assertThat(failures(answer.at("/items/4"))).contains("OCCUPATION");
        assertThat(answer.at("/items/0").has("score")).isFalse();
        assertThat(answer.body()).contains("ans d’expérience");
    }

    private static List<String> failures(JsonNode item) {
        List<String> failed = new ArrayList<>();
        for (JsonNode reason : item.path("fit").path("reasons")) {
            if (reason.path("outcome").asText().equals("FAILED")) {
                failed.add(reason.path("rule").asText());
            }
        }
        return failed;
    }

    @Test
    void wordsAndFitCountTogether() {
        Answer breech = house.published(house.need().desiring("breech-birth", "COMPETENT"));
        house.published(theatreNurse());
        Answer plain = house.published(house.need());
        Answer answer = search(house.midwife().api(), "midwife accouchement par le siège", "&fit=true")
                .hasStatus(200);
        assertThat(answer.items("id")).containsExactly(breech.id(), plain.id());
        assertThat(answer.at("/items/0/score").asDouble())
                .isGreaterThan(answer.at("/items/1/score").asDouble());
        assertThat(answer.at("/items/0/fit/eligible").asBoolean()).isTrue();
    }

    @Test
    void onlyCliniciansWithAProfileAreToldHowWellTheyFit() {
        house.published(house.need());
        ranked(house.anybody, "").isProblem(401, "unauthenticated");
        ranked(house.host, "").isProblem(403, "forbidden");
        ranked(house.manager, "").isProblem(403, "forbidden");
        Api newcomer = house.anybody.as(FakeRegistry.running().token(UUID.randomUUID(), "CLINICIAN"));
        ranked(newcomer, "").isProblem(409, "conflict");
        assertThat(search(house.anybody, "midwife", "&fit=false").hasStatus(200).body())
                .doesNotContain("\"fit\"");
    }

    @Test
    void whatIsClosedOrFilledOrOfASuspendedHostIsGoneAtOnce() {
        Answer closing = house.published(house.need());
        Answer filling = house.published(house.need());
        Answer staying = house.published(house.need());
        assertThat(found("midwife")).containsExactlyInAnyOrder(closing.id(), filling.id(), staying.id());
        house.host.post(path("assignments", closing) + "/close", "{}", closing).hasStatus(200);
        assertThat(found("midwife")).containsExactlyInAnyOrder(filling.id(), staying.id());
        house.accepted(filling, house.midwife());
        assertThat(found("midwife")).containsExactly(staying.id());
        house.manager
                .post(
                        path("institutions", house.institution) + "/vet",
                        "{\"decision\":\"SUSPEND\",\"reason\":\"The licence has run out.\"}",
                        house.institution)
                .hasStatus(200);
        assertThat(found("midwife")).isEmpty();
        assertThat(found(house.host, "midwife")).isEmpty();
    }

    @Test
    void whatIsNotPublishedIsFoundByNobody() {
        AssignmentFixture secret = house.need().titled("Quixombra ward").with("/description", "Zorblax quixombra.");
        house.host.post(ASSIGNMENTS, secret).hasStatus(201);
        Answer submitted = house.host.post(ASSIGNMENTS, secret).hasStatus(201);
        house.host
                .post(path("assignments", submitted) + "/submit", "{}", submitted)
                .hasStatus(200);
        Answer back = house.host.post(ASSIGNMENTS, secret).hasStatus(201);
        Answer handed = house.host
                .post(path("assignments", back) + "/submit", "{}", back)
                .hasStatus(200);
        house.manager
                .post(path("assignments", back) + "/return", "{\"reason\":\"Say more.\"}", handed)
                .hasStatus(200);
        Api clinician = house.midwife().api();
        for (Api api : List.of(house.anybody, clinician, house.host, house.manager)) {
            for (String words :
                    List.of("quixombra", "zorblax", "\"quixombra ward\"", "quixombro", "midwife", "-dialysis")) {
                Answer answer = search(api, words, "").hasStatus(200);
                assertThat(answer.items("id")).as(words).isEmpty();
                assertThat(answer.at("/total").asInt()).isZero();
            }
            assertThat(search(api, "quixombra", "&status=DRAFT").hasStatus(200).items("id"))
                    .isEmpty();
        }
        assertThat(ranked(clinician, "").hasStatus(200).items("id")).isEmpty();
    }

    @Test
    void hostsAndManagersSearchTheirOwn() {
        House other = House.in(server, index);
        Answer need = house.published(house.need());
        assertThat(found(house.host, "midwife")).containsExactly(need.id());
        assertThat(found(house.manager, "midwife")).containsExactly(need.id());
        assertThat(search(house.host, "midwife", "").at("/items/0").has("costPerPlace"))
                .isTrue();
        assertThat(found(other.host, "midwife")).isEmpty();
        assertThat(found(other.manager, "midwife")).isEmpty();
        assertThat(found(house.midwife().api(), "midwife")).containsExactly(need.id());
    }

    @Test
    void whatIsSaidAnewIsFoundByItsNewWords() {
        Answer published = house.published(house.need().with("/description", "Quixombra."));
        assertThat(found("quixombra")).containsExactly(published.id());
        house.host
                .post(path("assignments", published) + "/close", "{}", published)
                .hasStatus(200);
        Answer renamed = house.host
                .put(path("institutions", house.institution), aHospital().named("Zorblax Clinic"), house.institution)
                .hasStatus(200);
        house.manager
                .post(path("institutions", renamed) + "/vet", "{\"decision\":\"APPROVE\"}", renamed)
                .hasStatus(200);
        Answer again = house.published(house.need());
        assertThat(found("quixombra")).isEmpty();
        assertThat(found("zorblax")).containsExactly(again.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=midwife", "?fit=true", "?occupation=2222"})
    void pagesGoOnWhereTheLastOneEnded(String query) {
        Person midwife = house.midwife();
        List<String> posted = new ArrayList<>();
        for (int years = 0; years < 6; years++) {
            posted.add(house.published(house.need().withYears(2 * years)).id());
        }
        String at = ASSIGNMENTS + query + "&limit=2&programme=" + house.programme.id();
        List<String> all = midwife.api()
                .get(at.replace("limit=2", "limit=200"))
                .hasStatus(200)
                .items("id");
        assertThat(all).containsExactlyInAnyOrderElementsOf(posted);

        Answer first = midwife.api().get(at).hasStatus(200);
        String cursor = "&after=" + first.text("/next");
        midwife.api()
                .get(at.replace("limit=2", "limit=9") + "&country=" + cursor)
                .hasStatus(200);
        for (String other : List.of("&term=TEMPORARY", "&country=GH", "&status=PUBLISHED")) {
            Answer refused = midwife.api().get(at + other + cursor).isProblem(422, "validation-failed");
            assertThat(refused.refusedFields()).containsExactly("after");
            assertThat(refused.errorCodes()).containsExactly("cursor-of-another-question");
        }
        house.published(house.need());
        Answer second = midwife.api().get(at + "&after=" + first.text("/next")).hasStatus(200);
        String closed = second.items("id").getLast();
        Answer closing = house.host.get(ASSIGNMENTS + "/" + closed);
        house.host.post(ASSIGNMENTS + "/" + closed + "/close", "{}", closing).hasStatus(200);
        Answer third = midwife.api().get(at + "&after=" + second.text("/next")).hasStatus(200);

        List<String> seen = Stream.of(first, second, third)
                .flatMap(page -> page.items("id").stream())
                .toList();
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(posted::contains)).containsSubsequence(all.subList(0, 4));
        assertThat(seen).containsAll(all);
    }

    @Test
    void filtersNarrowWhatIsOpen() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Answer soon = house.published(house.need().between(today, today.plusDays(60)));
        Answer later = house.published(house.need()
                .virtual()
                .between(today.plusDays(100), today.plusDays(200))
                .lasting(30));
        Answer nurse = house.published(theatreNurse());
        assertThat(listed("occupation=2221")).containsExactly(nurse.id());
        assertThat(listed("occupation=2221&occupation=2222&presence=VIRTUAL")).containsExactly(later.id());
        assertThat(listed("country=gh&presence=PHYSICAL&occupation=2222")).containsExactly(soon.id());
        assertThat(listed("country=SO")).isEmpty();
        assertThat(listed("term=PERMANENT")).isEmpty();
        String free = "availableFrom=" + today.plusDays(150) + "&availableUntil=";
        assertThat(listed(free + today.plusDays(180))).contains(later.id()).doesNotContain(soon.id());
        assertThat(listed(free + today.plusDays(170))).doesNotContain(later.id());
        assertThat(listed("occupation=2222&availableUntil=" + today.plusDays(40)))
                .containsExactly(soon.id());
    }

    private List<String> listed(String filters) {
        return house.anybody
                .get(ASSIGNMENTS + "?programme=" + house.programme.id() + "&" + filters)
                .hasStatus(200)
                .items("id");
    }

    @Test
    void withoutAnythingToSearchForTheListIsAsItWas() {
        Answer need = house.published(house.need());
        for (String query : List.of("?", "?q=&", "?q=%20&", "?fit=false&")) {
            JsonNode list = house.anybody
                    .get(ASSIGNMENTS + query + "programme=" + house.programme.id())
                    .hasStatus(200)
                    .json();
            assertThat(list.fieldNames()).toIterable().containsExactly("items");
            JsonNode shown = house.anybody.get(path("assignments", need)).json();
            assertThat(list.path("items").get(0)).isEqualTo(shown);
        }
    }

    @Test
    void takesAnyWords() {
        house.published(house.need().with("/description", "<script>alert(1)</script> & 🩺"));
        String arabic = "قابلة ".repeat(1_666) + "قابل";
        for (String words : List.of(
                "\"",
                "(((",
                "\u0000",
                "AND OR NOT",
                "🩺",
                "a\" OR *:*",
                "<script>",
                "\u202Egnitset\u202C",
                "-",
                "- -\"",
                "'; DROP TABLE assignment; --",
                "the of and",
                "%",
                "\uD83D",
                "midwife ".repeat(1_250),
                arabic)) {
            Answer answer = search(house.anybody, words, "").hasStatus(200);
            assertThat(answer.at("/items").isArray()).isTrue();
        }
        assertThat(arabic).hasSize(10_000);
        assertThat(search(house.anybody, "a".repeat(10_001), "")
                        .isProblem(422, "validation-failed")
                        .errorCodes())
                .containsExactly("too-long");
    }

    @ParameterizedTest
    @CsvSource({
        "occupation=9999, 422, occupation, unknown-occupation",
        "country=XX, 422, country, unknown-country",
        "presence=TELEPATHIC, 400, presence, unknown-choice",
        "term=EVER, 400, term, unknown-choice",
        "availableFrom=2027-02-30, 400, availableFrom, date",
        "q=a&after=abc, 422, after, cursor",
        "q=a&limit=0, 422, limit, out-of-range",
        "fit=perhaps, 400, fit, unknown-choice",
        "q=a&q=b, 400, q, one-value-only",
        "speciality=x, 400, speciality, unknown-parameter"
    })
    void refusesAFilterThatItDoesNotUnderstand(String query, int status, String field, String code) {
        Answer refused = house.anybody
                .get(ASSIGNMENTS + "?" + query)
                .isProblem(status, status == 400 ? "invalid-request" : "validation-failed");
        assertThat(refused.refusedFields()).containsExactly(field);
        assertThat(refused.errorCodes()).containsExactly(code);
    }
}
