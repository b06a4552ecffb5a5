package org.sankofa.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sankofa.search.Person.aMidwife;
import static org.sankofa.search.Person.aNurse;
import static org.sankofa.search.Person.aSpecialist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.search.Explanation.Basis;
import org.sankofa.search.Explanation.Match;
import org.sankofa.search.Explanation.Part;
import org.sankofa.search.SearchPage.FacetCount;
import org.sankofa.search.question.Criterion;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Term;

class ClinicianSearchIT {

    @RegisterExtension
    static final OwnIndex own = OwnIndex.ofEachClass();

    private final ClinicianSearch search = own.search();

    private List<String> found(ClinicianQuery.Builder query) {
        return search.search(query.build()).items().stream()
                .map(item -> item.clinician().pseudonym())
                .toList();
    }

    @Nested
    class Filters {

        @BeforeAll
        static void people() {
            own.holding(
                    aMidwife()
                            .called("C-MIDWIFE")
                            .livingIn("NL")
                            .from("GH", "TG")
                            .speaking("fr", CefrLevel.B2)
                            .speaking("en", CefrLevel.C1)
                            .freeFrom("2027-03-01", "2027-03-21")
                            .accepting(Presence.PHYSICAL, Presence.HYBRID)
                            .atLevel(1),
                    aNurse().called("C-NURSE00")
                            .livingIn("DE")
                            .from("SO")
                            .speaking("fr", CefrLevel.A2)
                            .freeFrom("2027-06-01", null)
                            .accepting(Presence.VIRTUAL)
                            .accepting(Term.PERMANENT)
                            .atLevel(3),
                    aSpecialist("vascular-surgery")
                            .called("C-SURGEON")
                            .livingIn("US")
                            .from("CV")
                            .neverFree()
                            .atLevel(2));
        }

        @Test
        void whoIsOnlyToldWhomToLeaveOutFindsAllOthersAlsoThoseWithoutAPoint() {
            assertThat(found(anyone().text("-midwife"))).containsExactlyInAnyOrder("C-NURSE00", "C-SURGEON");
            assertThat(found(anyone().text("-nurse -midwife"))).containsExactly("C-SURGEON");
            assertThat(found(anyone().text("-\u0000"))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "permanent, C-NURSE00",
            "remote, C-NURSE00",
            "sur place, C-MIDWIFE",
            "Netherlands, C-MIDWIFE",
            "Somalia, C-NURSE00"
        })
        void wordsMayAskForTheStayAndTheCountry(String typed, String first) {
            assertThat(found(anyone().text(typed))).startsWith(first);
        }

        @Test
        void tellsHowManyHaveWhatIsNamed() {
            assertThat(having(anyone().text("nurse, speaks French, heart surgery")))
                    .containsExactly(Map.entry("French", 1L), Map.entry("heart surgery", 0L));
            assertThat(having(anyone().text("speaks French"))).containsExactly(Map.entry("French", 2L));
            assertThat(having(anyone().text("speaks French").residences(List.of("DE"))))
                    .containsExactly(Map.entry("French", 1L));
            assertThat(having(anyone().text("speaks French").facets(false))).isEmpty();
        }

        private List<Map.Entry<String, Long>> having(ClinicianQuery.Builder query) {
            return search.search(query.build()).having().entrySet().stream()
                    .map(counted -> Map.entry(counted.getKey().words(), counted.getValue()))
                    .toList();
        }

        @Test
        void aStayIsExplained() {
            assertThat(search.search(anyone().text("permanent nurse").build())
                            .items()
                            .getFirst()
                            .explanation())
                    .satisfies(why -> assertThat(why.parts()).containsKey(Part.STAY))
                    .satisfies(why ->
                            assertThat(why.matches()).extracting(Match::words).containsExactly("nurse", "permanent"));
        }

        private ClinicianQuery.Builder anyone() {
            return ClinicianQuery.everyone();
        }

        @Test
        void eachNarrowsToWhomItNames() {
            assertThat(found(anyone())).containsExactly("C-MIDWIFE", "C-SURGEON", "C-NURSE00");
            assertThat(found(anyone().occupations(List.of("2222", "2221")))).containsExactly("C-MIDWIFE", "C-NURSE00");
            assertThat(found(anyone().specialties(List.of("surgery")))).containsExactly("C-SURGEON");
            assertThat(found(anyone().residences(List.of("DE")))).containsExactly("C-NURSE00");
            assertThat(found(anyone().origins(List.of("TG")))).containsExactly("C-MIDWIFE");
            assertThat(found(anyone().presences(List.of(Presence.HYBRID)))).containsExactly("C-MIDWIFE");
            assertThat(found(anyone().terms(List.of(Term.PERMANENT)))).containsExactly("C-NURSE00");
            assertThat(found(anyone().worstVerificationLevel(2))).containsExactly("C-MIDWIFE", "C-SURGEON");
            assertThat(found(anyone().occupations(List.of("2222")).residences(List.of("DE"))))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"A1, 2", "A2, 2", "B1, 1", "B2, 1", "C1, 0", "C2, 0"})
        void aLanguageIsDemandedAtItsLevelOrAbove(CefrLevel level, int people) {
            assertThat(found(anyone().languages(List.of(new LanguageSkill("fr", level)))))
                    .hasSize(people);
        }

        @Test
        void allLanguagesAreDemandedTogether() {
            assertThat(found(anyone().languages(List.of(
                            new LanguageSkill("fr", CefrLevel.A1), new LanguageSkill("en", CefrLevel.B1)))))
                    .containsExactly("C-MIDWIFE");
        }

        @ParameterizedTest
        @CsvSource({
            "2027-03-21, 2027-04-10, C-MIDWIFE",
            "2027-02-01, 2027-03-01, C-MIDWIFE",
            "2027-03-22, 2027-05-31, ''",
            "2031-01-01, 2031-01-02, C-NURSE00",
            "2027-01-01, , 'C-MIDWIFE,C-NURSE00'",
            ", 2027-03-31, C-MIDWIFE"
        })
        void aWindowIsMetByEveryAvailabilityThatTouchesIt(LocalDate from, LocalDate until, String expected) {
            assertThat(String.join(",", found(anyone().from(from).until(until))))
                    .isEqualTo(expected);
        }

        @Test
        void tellsByIdWhoIsFoundAndWhoOfSomeIs() {
            UUID midwife = id(anyone().occupations(List.of("2222")));
            UUID nurse = id(anyone().residences(List.of("DE")));
            UUID surgeon = id(anyone().origins(List.of("CV")));
            UUID nobody = new UUID(7, 7);
            assertThat(search.all(anyone().build(), 100))
                    .containsExactlyInAnyOrder(midwife, nurse, surgeon)
                    .isSortedAccordingTo(Comparator.comparing(UUID::toString));
            assertThat(search.all(anyone().build(), 2)).hasSize(2);
            assertThat(search.all(anyone().text("midwife").build(), 100)).containsExactly(midwife);
            assertThat(search.among(
                            anyone().presences(List.of(Presence.HYBRID, Presence.VIRTUAL))
                                    .build(),
                            List.of(midwife, surgeon, nobody)))
                    .containsExactly(midwife);
            assertThat(search.among(anyone().text("midwife").build(), List.of(nurse, surgeon)))
                    .isEmpty();
            assertThat(search.among(anyone().build(), List.of())).isEmpty();
        }

        private UUID id(ClinicianQuery.Builder query) {
            return search.search(query.build()).items().getFirst().clinician().id();
        }

        @Test
        void aHitShowsWhatHostsMaySeeAndWhatThePersonEntered() {
            ClinicianHit midwife =
                    search.search(anyone().limit(1).build()).items().getFirst().clinician();
            assertThat(midwife.occupation()).isEqualTo("2222");
            assertThat(midwife.languages())
                    .containsExactly(new LanguageSkill("fr", CefrLevel.B2), new LanguageSkill("en", CefrLevel.C1));
            assertThat(midwife.availability())
                    .containsExactly(new Availability(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 21)));
            assertThat(midwife.verificationLevel()).isEqualTo(1);
        }

        @Test
        void withoutWordsThereAreNoPointsToExplain() {
            assertThat(search.search(anyone().build()).items()).allSatisfy(item -> {
                assertThat(item.score()).isZero();
                assertThat(item.explanation()).isEqualTo(Explanation.NONE);
            });
        }

        @Test
        void aFacetCountsAsIfItsOwnFilterWereOpen() {
            SearchPage page = search.search(anyone().occupations(List.of("2222", "2212"))
                    .residences(List.of("NL"))
                    .build());
            assertThat(page.total()).isEqualTo(1);
            assertThat(page.facets().get("occupation")).containsExactly(new FacetCount("2222", 1));
            assertThat(page.facets().get("residence"))
                    .containsExactlyInAnyOrder(new FacetCount("NL", 1), new FacetCount("US", 1));
            assertThat(page.facets().get("origin"))
                    .containsExactlyInAnyOrder(new FacetCount("GH", 1), new FacetCount("TG", 1));
        }

        @Test
        void withoutFiltersFacetsCountEveryone() {
            SearchPage page = search.search(anyone().build());
            assertThat(page.total()).isEqualTo(3);
            assertThat(page.next()).isNull();
            assertThat(page.facets().get("language")).containsExactly(new FacetCount("fr", 2), new FacetCount("en", 1));
            assertThat(page.facets().get("verificationLevel"))
                    .containsExactly(
                            new FacetCount("1", 1),
                            new FacetCount("2", 2),
                            new FacetCount("3", 3),
                            new FacetCount("4", 3));
            assertThat(search.search(anyone().facets(false).build()).facets()).isEmpty();
        }

        @Test
        void theCountOfALevelIsWhatChoosingItFinds() {
            List<FacetCount> levels = search.search(
                            anyone().worstVerificationLevel(2).build())
                    .facets()
                    .get("verificationLevel");
            assertThat(levels)
                    .hasSize(4)
                    .allSatisfy(level -> assertThat(
                                    search.search(anyone().worstVerificationLevel(Integer.parseInt(level.value()))
                                                    .build())
                                            .total())
                            .isEqualTo(level.count()));
        }

        @Test
        void theCountOfASpecialtyIsWhatChoosingItFinds() {
            List<FacetCount> specialties =
                    search.search(anyone().build()).facets().get("specialty");
            assertThat(specialties).extracting(FacetCount::value).contains("vascular-surgery", "surgery", "medicine");
            assertThat(specialties)
                    .allSatisfy(specialty -> assertThat(search.search(anyone().specialties(List.of(specialty.value()))
                                            .build())
                                    .total())
                            .isEqualTo(specialty.count()));
        }

        @Test
        void languagesAreDemandedTogetherSoTheirFacetCountsWhatIsLeft() {
            SearchPage page = search.search(anyone().languages(List.of(new LanguageSkill("en", CefrLevel.A1)))
                    .build());
            assertThat(page.facets().get("language")).containsExactly(new FacetCount("en", 1), new FacetCount("fr", 1));
        }
    }

    @Nested
    class Words {

        @BeforeAll
        static void people() {
            own.holding(
                    aMidwife()
                            .called("C-MIDWIFE")
                            .saying("Twelve years on a labour ward in Rotterdam.")
                            .skilledIn("neonatal-resuscitation", SkillLevel.EXPERT),
                    aNurse().called("C-DIALYSE")
                            .saying("J’ai ouvert l'unité de dialyse de N'Djamena, avec Côté et N'Diaye.")
                            .skilledIn("haemodialysis", SkillLevel.PROFICIENT),
                    aSpecialist("vascular-surgery").called("C-SURGEON").saying("李 teaches residents."));
        }

        @ParameterizedTest
        @CsvSource({
            "midwife, C-MIDWIFE",
            "midwives, C-MIDWIFE",
            "sage-femme, C-MIDWIFE",
            "midwfie, C-MIDWIFE",
            "newborn resuscitation, C-MIDWIFE",
            "reanimación neonatal, C-MIDWIFE",
            "infirmière qui parle portugais, C-DIALYSE",
            "rotterdam midwife, C-MIDWIFE",
            "rotterdm, C-MIDWIFE",
            "N'Djamena, C-DIALYSE",
            "surgery, C-SURGEON",
            "SAGES-FEMMES, C-MIDWIFE",
            "parteira, C-MIDWIFE",
            "matronas, C-MIDWIFE",
            "قابلة, C-MIDWIFE",
            "القابلات, C-MIDWIFE",
            "infirmières, C-DIALYSE",
            "l'infirmiere, C-DIALYSE",
            "enfermero, C-DIALYSE",
            "nurse dialysis, C-DIALYSE",
            "hémodialyse, C-DIALYSE",
            "hemodialisis, C-DIALYSE",
            "cote, C-DIALYSE",
            "Côté, C-DIALYSE",
            "N'Diaye, C-DIALYSE",
            "vascular surgeon, C-SURGEON",
            "chirurgie vasculaire, C-SURGEON",
            "cirujano vascular, C-SURGEON",
            "李, C-SURGEON",
            "c-surgeon, C-SURGEON",
            "\"ward in Rotterdam\", C-MIDWIFE",
            "\"Rotterdam ward\", ''",
            "dialyse à l'unité, C-DIALYSE",
            "\"unité de dialyse\", C-DIALYSE",
            "rotterdam -midwife, ''",
            "rotterdam -surgeon, C-MIDWIFE",
            "nurse -dialysis, ''",
            "surgeon nurse, 'C-SURGEON,C-DIALYSE'",
            "!!!, ''"
        })
        void findPeopleInWhicheverLanguageTheyAreTyped(String typed, String expected) {
            assertThat(String.join(",", found(ClinicianQuery.everyone().text(typed))))
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "\n\t"})
        void blankTextAsksForNothing(String blank) {
            assertThat(found(ClinicianQuery.everyone().text(blank))).hasSize(3);
        }

        @Test
        void aWordToTheLetterStandsAboveItsStemAndAboveASlip() {
            assertThat(points("teaches")).isGreaterThan(points("teacher")).isPositive();
            assertThat(points("rotterdam")).isGreaterThan(points("rottardam")).isPositive();
        }

        @Test
        void aPseudonymAsksForOnePersonAndGivesNoPoints() {
            SearchPage page =
                    search.search(ClinicianQuery.everyone().text("c-surgeon").build());
            assertThat(page.question().isEmpty()).isTrue();
            assertThat(page.items()).singleElement().satisfies(item -> {
                assertThat(item.score()).isZero();
                assertThat(item.explanation()).isEqualTo(Explanation.NONE);
            });
        }

        private double points(String typed) {
            return search.search(ClinicianQuery.everyone().text(typed).build()).items().stream()
                    .mapToDouble(item -> item.explanation().parts().getOrDefault(Part.WORDS, 0.0))
                    .max()
                    .orElse(0);
        }

        @Test
        void tellsHowAWordThatNobodyHasMayBeSpelled() {
            assertThat(nearest("Rottardam midwife, teaches")).isEqualTo(Map.of("Rottardam", List.of("rotterdam")));
            assertThat(nearest("rotterdam")).isEmpty();
            assertThat(nearest("\"Rottardam\" qqqqqqqq")).isEmpty();
        }

        private Map<String, List<String>> nearest(String typed) {
            return search.search(ClinicianQuery.everyone().text(typed).build()).nearest();
        }

        @Test
        void tellsWhatWasUnderstoodAndWhyEachIsFound() {
            SearchPage page = search.search(ClinicianQuery.everyone()
                    .text("infirmiere, hemodyalisis, Côté")
                    .build());
            assertThat(page.question().wanted())
                    .extracting(Criterion::words)
                    .containsExactly("infirmiere", "infirmiere", "hemodyalisis", "Côté");
            Explanation why = page.items().getFirst().explanation();
            assertThat(why.matches())
                    .extracting(Match::words, Match::basis)
                    .containsExactly(
                            tuple("infirmiere", Basis.DECLARED),
                            tuple("hemodyalisis", Basis.DECLARED),
                            tuple("Côté", Basis.MENTIONED));
            assertThat(why.matches().get(1).concepts()).extracting(Concept::id).containsExactly("haemodialysis");
            assertThat(why.parts()).containsKeys(Part.OCCUPATION, Part.ABILITIES, Part.LEVEL, Part.WORDS);
            assertThat(why.passages())
                    .singleElement()
                    .satisfies(passage -> assertThat(passage.marks())
                            .extracting(mark -> passage.text().substring(mark.start(), mark.end()))
                            .containsExactly("Côté"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "*",
                    "a*",
                    "*:*",
                    "\"",
                    "\"\"",
                    "-",
                    "--",
                    "- -",
                    "(",
                    "((((",
                    "+-=&&||><!(){}[]^\"~*?:\\/",
                    "AND",
                    "OR NOT",
                    "text:secret",
                    "{\"match_all\":{}}",
                    "\u0000",
                    "\ud800",
                    "\udfff\ud800",
                    "'",
                    "’’",
                    "́",
                    "👩🏿‍⚕️",
                    "\u202eabc",
                    "ﷺ",
                    "İstanbul",
                    "ß",
                    "１２３",
                    "-\"a b\"",
                    "\"a",
                    "a\"b\"c"
                })
        void anyStringIsALegalQuery(String typed) {
            assertThat(search.search(ClinicianQuery.everyone().text(typed).build()))
                    .isNotNull();
        }

        @Test
        void randomAndOverlongStringsAreLegalToo() {
            Random random = new Random(11);
            for (int i = 0; i < 150; i++) {
                StringBuilder typed = new StringBuilder();
                int length = i % 10 == 0 ? ClinicianQuery.MAXIMUM_TEXT : random.nextInt(60);
                while (typed.length() < length) {
                    typed.append((char) (random.nextInt(3) == 0 ? random.nextInt(0x10000) : random.nextInt(32, 127)));
                }
                assertThat(search.search(
                                ClinicianQuery.everyone().text(typed.toString()).build()))
                        .isNotNull();
            }
            for (String sign : List.of("a", "李", "a ", "\" ", "-a ", "a-", "٣", "'", "الق ")) {
                String typed = sign.repeat(ClinicianQuery.MAXIMUM_TEXT / sign.length());
                assertThat(search.search(ClinicianQuery.everyone().text(typed).build()))
                        .isNotNull();
            }
        }
    }

    @Nested
    class Summaries {

        @Test
        void wordsThatStandTogetherCountMoreThanTheSameFarApart() {
            own.holding(
                    aNurse().called("C-FARAWAY")
                            .saying("Zorblax first, then years elsewhere, and at last in the Kwumbo."),
                    aNurse().called("C-TOGETHR").saying("At the Zorblax of Kwumbo."));
            List<SearchPage.Item> items = search.search(
                            ClinicianQuery.everyone().text("Zorblax Kwumbo").build())
                    .items();
            assertThat(items)
                    .extracting(item -> item.clinician().pseudonym())
                    .containsExactly("C-TOGETHR", "C-FARAWAY");
            assertThat(items)
                    .extracting(item -> item.explanation().parts().get(Part.WORDS))
                    .satisfies(points -> assertThat(points.getFirst()).isGreaterThan(points.getLast()));
        }

        @Test
        void whatTheSummaryTellsCountsLessThanWhatIsDeclared() {
            own.holding(
                    aNurse().called("C-DECLARE").skilledIn("wound-care", SkillLevel.COMPETENT),
                    aNurse().called("C-TELLING").saying("Je soigne des plaies chroniques depuis dix ans."));
            List<SearchPage.Item> items = search.search(
                            ClinicianQuery.everyone().text("wound care").build())
                    .items();
            assertThat(items).extracting(item -> item.clinician().pseudonym()).startsWith("C-DECLARE");
        }
    }

    @Nested
    class Pages {

        @Test
        void followEachOtherWithoutGapOrRepetitionWhilePeopleComeAndGo() {
            List<Person> people = new ArrayList<>();
            HashSet<UUID> stay = new HashSet<>();
            for (int i = 0; i < 95; i++) {
                UUID id = UUID.nameUUIDFromBytes(new byte[] {(byte) i});
                people.add(aNurse().identified(id).atLevel(1 + i % 4).saying(i % 3 == 0 ? "teaches" : "teaching"));
                stay.add(id);
            }
            ClinicianIndex index = own.holding(people.toArray(Person[]::new));
            for (String typed : new String[] {null, "nurse teaches"}) {
                List<UUID> seen = new ArrayList<>();
                SearchCursor after = null;
                int round = 0;
                do {
                    SearchPage page = search.search(ClinicianQuery.everyone()
                            .text(typed)
                            .limit(7)
                            .after(after)
                            .build());
                    page.items().forEach(item -> seen.add(item.clinician().id()));
                    after = page.next() == null
                            ? null
                            : SearchCursor.parse(page.next().toString()).orElseThrow();
                    index.apply(List.of(aNurse().identified(new UUID(99, round++))
                            .inVersion(System.nanoTime())
                            .saying("teaches")
                            .put()));
                    index.refresh();
                } while (after != null);
                assertThat(seen).doesNotHaveDuplicates().containsAll(stay);
            }
        }

        @Test
        void theLastFullPageHasNoNext() {
            own.holding(aNurse(), aNurse());
            SearchPage page = search.search(ClinicianQuery.everyone().limit(2).build());
            assertThat(page.items()).hasSize(2);
            assertThat(page.next()).isNull();
        }

        @Test
        void aCursorOfAnotherQueryOrOutOfThinAirIsHarmless() {
            own.holding(aSpecialist("urology"));
            SearchCursor beyond = new SearchCursor(0, -1, 9, new UUID(-1, -1));
            assertThat(search.search(ClinicianQuery.everyone().after(beyond).build())
                            .items())
                    .isEmpty();
            SearchCursor before = new SearchCursor(0, Float.MAX_VALUE, 0, new UUID(0, 0));
            assertThat(search.search(ClinicianQuery.everyone()
                                    .text("urologist")
                                    .after(before)
                                    .build())
                            .items())
                    .hasSize(1);
        }
    }
}
