package org.sankofa.population;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.SkillClaim;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.Vocabulary;

class DemoTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Vocabulary VOCABULARY = Vocabulary.standard();

    private final PublishedNeeds needs = PublishedNeeds.of(TODAY);
    private final DemoPopulation demo = DemoPopulation.of(TODAY, VOCABULARY);

    @Test
    void everyNeedNamesItsSourceAndLiesAhead() {
        assertThat(needs.needs())
                .extracting(PublishedNeeds.Need::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        for (PublishedNeeds.Need need : needs.needs()) {
            assertThat(need.assignments()).isNotEmpty();
            for (Assignment assignment : need.assignments()) {
                assertThat(assignment.description()).as(assignment.key()).contains(need.source());
                assertThat(assignment.from()).isAfter(TODAY);
                assertThat(assignment.from().plusDays(assignment.durationDays() - 1L))
                        .as(assignment.key())
                        .isBeforeOrEqualTo(assignment.until());
            }
        }
    }

    @Test
    void everyNeedIsWrittenInTheVocabularyAndFitsItsProgramme() {
        Set<String> keys = new HashSet<>();
        for (Assignment assignment : needs.assignments()) {
            assertThat(keys.add(assignment.key())).isTrue();
            assertThat(VOCABULARY.occupation(assignment.occupation()))
                    .as(assignment.key())
                    .isPresent();
            assertThat(assignment.specialties())
                    .allMatch(id -> VOCABULARY.specialty(id).isPresent());
            assertThat(assignment.requiredSkills())
                    .allMatch(need -> VOCABULARY.skill(need.skill()).isPresent());
            assertThat(assignment.desiredSkills())
                    .allMatch(need -> VOCABULARY.skill(need.skill()).isPresent());
            assertThat(assignment.languages())
                    .allMatch(need -> VOCABULARY.isLanguage(need.language().language()));
            Programme programme = needs.programme(assignment.programme());
            assertThat(programme.countries())
                    .contains(needs.institution(assignment.institution()).country());
            assertThat(programme.presences()).contains(assignment.presence());
            assertThat(programme.terms()).contains(assignment.term());
            assertThat(programme.endsOn()).isAfter(assignment.until());
            assertThat(assignment.objectives()).as(assignment.key()).isNotBlank();
            assertThat(assignment.support()).as(assignment.key()).isNotBlank();
            assertThat(assignment.supervisor()).as(assignment.key()).isNotBlank();
            Money cost = assignment.costPerPlace();
            assertThat(cost.currency()).isEqualTo(programme.budget().currency());
            assertThat(cost.amount().multiply(BigDecimal.valueOf(assignment.places())))
                    .as(assignment.key())
                    .isLessThanOrEqualTo(programme.budget().amount());
        }
    }

    @Test
    void theTeamForCaboVerdeHasTwentySixPlacesOfWhichSevenInSaoVicente() {
        List<Assignment> team = needs.needs().get(3).assignments().stream()
                .filter(assignment -> assignment.durationDays() == 9)
                .toList();
        assertThat(team.stream().mapToInt(Assignment::places).sum()).isEqualTo(26);
        assertThat(team.stream()
                        .filter(assignment -> assignment.institution().equals("mindelo"))
                        .mapToInt(Assignment::places)
                        .sum())
                .isEqualTo(7);
    }

    @Test
    void someoneOfTheDemoFitsEveryNeed() {
        for (Assignment assignment : needs.assignments()) {
            String country = needs.institution(assignment.institution()).country();
            assertThat(demo.handMade().values())
                    .as(assignment.key())
                    .anyMatch(person -> answers(person, assignment)
                            && person.profile().origins().contains(country));
        }
    }

    @Test
    void onlyTheFirstTwoAnswerBurao() {
        Assignment burao = needs.assignment(PublishedNeeds.BURAO);
        assertThat(demo.people().stream()
                        .filter(person ->
                                answers(person, burao) && person.consents().matching())
                        .toList())
                .containsExactly(demo.person(DemoPopulation.BURAO_FIRST), demo.person(DemoPopulation.BURAO_SECOND));
        assertThat(answers(demo.person(DemoPopulation.BURAO_NO_CONSENT), burao)).isTrue();
    }

    @Test
    void theDemoHasSomeHundredAndFiftyPeopleEachWithAnAddressOfTheirOwn() {
        assertThat(demo.people()).hasSize(150);
        Set<String> addresses = new HashSet<>();
        demo.people()
                .forEach(person -> assertThat(addresses.add(person.identity().email()))
                        .as(person.identity().email())
                        .isTrue());
        demo.accounts().stream()
                .filter(account -> !account.role().equals("CLINICIAN"))
                .forEach(account -> assertThat(addresses.add(account.email())).isTrue());
        assertThat(demo.accounts())
                .extracting(DemoAccount::email)
                .contains("clinician@example.org", "host.burao@example.org");
    }

    @Test
    void handMadePeopleAreWrittenInTheVocabularyAndDoNotNameThemselves() {
        demo.handMade().forEach((key, person) -> {
            Profile profile = person.profile();
            assertThat(VOCABULARY.occupation(profile.occupation())).as(key).isPresent();
            assertThat(profile.specialties())
                    .as(key)
                    .allMatch(id -> VOCABULARY.specialty(id).isPresent());
            assertThat(profile.skills())
                    .extracting(SkillClaim::skill)
                    .as(key)
                    .doesNotHaveDuplicates()
                    .allMatch(id -> VOCABULARY.skill(id).isPresent());
            assertThat(profile.languages())
                    .extracting(LanguageSkill::language)
                    .as(key)
                    .allMatch(VOCABULARY::isLanguage);
            for (String word : profile.summary().split("[^\\p{L}\\p{M}'-]+")) {
                assertThat(word.toLowerCase(Locale.ROOT))
                        .as(key)
                        .isNotEqualTo(person.identity().givenName().toLowerCase(Locale.ROOT))
                        .isNotEqualTo(person.identity().familyName().toLowerCase(Locale.ROOT));
            }
        });
    }

    @Test
    void bodiesAreJsonThatReadsBackAsItWasWritten() {
        Person person = demo.person("permanent-return");
        JsonObject body = read(JsonText.of(RequestBodies.clinician(person)));
        assertThat(body.getJsonObject("identity").getString("familyName")).isEqualTo("N'Diaye");
        assertThat(body.getJsonObject("profile").getJsonObject("practice").getString("country"))
                .isEqualTo("FR");
        assertThat(read(JsonText.of(Map.of("text", "a\"b\\c\nd\u0000é李"))).getString("text"))
                .isEqualTo("a\"b\\c\nd\u0000é李");
        for (Assignment assignment : needs.assignments()) {
            JsonObject json =
                    read(JsonText.of(RequestBodies.assignment(assignment, UUID.randomUUID(), UUID.randomUUID())));
            assertThat(json.getJsonObject("window").getString("from"))
                    .isEqualTo(assignment.from().toString());
            assertThat(json.getJsonArray("languages")).hasSameSizeAs(assignment.languages());
        }
        needs.programmes()
                .forEach(programme -> assertThat(read(JsonText.of(RequestBodies.programme(programme)))
                                .getJsonObject("budget")
                                .getString("currency"))
                        .isEqualTo("EUR"));
    }

    @Test
    void aRosterHasOneLineForEachPersonAndQuotesWhatNeedsIt() {
        String roster = RosterCsv.of(demo.people());
        assertThat(roster.lines()).hasSize(151);
        assertThat(roster.lines().findFirst()).contains(String.join(",", RosterCsv.HEADER));
        assertThat(roster)
                .contains("caesarean-section:EXPERT|emergency-obstetric-care:EXPERT")
                .contains("so:C2|en:C1");
    }

    private static boolean answers(Person person, Assignment need) {
        Profile profile = person.profile();
        return profile.occupation().equals(need.occupation())
                && profile.yearsOfExperience() >= need.minimumYears()
                && person.verificationLevel(TODAY) <= need.verificationLevel()
                && profile.terms().contains(need.term())
                && (need.specialties().isEmpty()
                        || profile.specialties().stream()
                                .anyMatch(own -> need.specialties().stream()
                                        .anyMatch(wish -> own.equals(wish)
                                                || VOCABULARY
                                                        .ancestors(Kind.SPECIALTY, own)
                                                        .contains(wish))))
                && need.languages().stream()
                        .filter(Assignment.LanguageNeed::required)
                        .allMatch(wanted -> profile.languages().stream()
                                .anyMatch(spoken -> spoken.language()
                                                .equals(wanted.language().language())
                                        && spoken.level()
                                                .atLeast(wanted.language().level())))
                && need.requiredSkills().stream()
                        .allMatch(wanted -> profile.skills().stream()
                                .anyMatch(claim -> claim.skill().equals(wanted.skill())
                                        && claim.level().atLeast(wanted.level())))
                && profile.availability().stream().anyMatch(window -> {
                    LocalDate from = window.from().isAfter(need.from()) ? window.from() : need.from();
                    LocalDate last = from.plusDays(need.durationDays() - 1L);
                    return !last.isAfter(need.until()) && (window.until() == null || !last.isAfter(window.until()));
                });
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
