package org.sankofa.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sankofa.search.vocabulary.Concept.Kind;

class VocabularyTest {

    private static final String HEADER = "id\tbroader\ten\tfr\tpt\tes\tar\n";

    private final Vocabulary vocabulary = Vocabulary.standard();

    @ParameterizedTest
    @EnumSource
    void everyConceptHasATrimmedLabelInAllFiveLanguages(Kind kind) {
        assertThat(vocabulary.concepts(kind)).isNotEmpty().allSatisfy(concept -> {
            assertThat(concept.labels()).containsOnlyKeys("en", "fr", "pt", "es", "ar");
            assertThat(concept.labels().values())
                    .allSatisfy(label -> assertThat(label).isNotBlank().isEqualTo(label.strip()));
            assertThat(concept.labels().get("ar")).containsPattern("\\p{IsArabic}");
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyBroaderConceptExistsAndNoneContainsItself(Kind kind) {
        for (Concept concept : vocabulary.concepts(kind)) {
            assertThat(concept.broader())
                    .as(concept.id())
                    .doesNotHaveDuplicates()
                    .allSatisfy(parent ->
                            assertThat(vocabulary.concept(kind, parent)).isPresent());
            assertThat(vocabulary.ancestors(kind, concept.id()))
                    .as("what %s is a part of", concept.id())
                    .doesNotContain(concept.id());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SPECIALTY", "SKILL"})
    void slugsAreKebabCaseAndEnglishLabelsAreUnique(Kind kind) {
        Set<String> seen = new HashSet<>();
        for (Concept concept : vocabulary.concepts(kind)) {
            assertThat(concept.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(seen.add(concept.label("en").toLowerCase(Locale.ROOT)))
                    .as("%s twice", concept.label("en"))
                    .isTrue();
        }
    }

    @Test
    void knowsTheHealthOccupationsOfIsco08() {
        assertThat(vocabulary.occupations()).hasSize(37);
        assertThat(vocabulary.occupation("2222").orElseThrow().label("en")).isEqualTo("Midwifery professionals");
        assertThat(vocabulary.occupation("9999")).isEmpty();
    }

    @Test
    void knowsEveryCountryOfIso3166() {
        assertThat(vocabulary.countries()).extracting(Concept::id).containsExactlyInAnyOrder(Locale.getISOCountries());
        assertThat(vocabulary.isCountry("SO")).isTrue();
        assertThat(vocabulary.isCountry("so")).isFalse();
        assertThat(vocabulary.isCountry("XX")).isFalse();
    }

    @Test
    void languageTagsAreWellFormedAndHoldThoseOfThePublishedNeeds() {
        for (Concept language : vocabulary.languages()) {
            assertThat(Locale.forLanguageTag(language.id()).toLanguageTag()).isEqualTo(language.id());
        }
        for (String tag :
                List.of("en", "fr", "pt", "ar", "so", "am", "ti", "rw", "ln", "kea", "kri", "tw", "prs", "nl")) {
            assertThat(vocabulary.isLanguage(tag)).as(tag).isTrue();
        }
        assertThat(vocabulary.isLanguage("xx")).isFalse();
    }

    @Test
    void theSafeguardsListIsThatOf2023() {
        assertThat(vocabulary.safeguardCountries())
                .hasSize(55)
                .contains("SO", "GH", "HT")
                .doesNotContain("NL", "ZA")
                .allMatch(vocabulary::isCountry);
    }

    @Test
    void aRegionalTagReadsTheLabelOfItsLanguageAndAnUnknownOneEnglish() {
        Concept midwife = vocabulary.occupation("2222").orElseThrow();
        assertThat(midwife.label("fr-CA")).isEqualTo(midwife.label("fr"));
        assertThat(midwife.label("sw")).isEqualTo(midwife.label("en"));
    }

    @Test
    void everyRegionHasKnownCountriesAndANameOfItsOwn() {
        Set<String> names = new HashSet<>();
        for (Region region : vocabulary.regions()) {
            assertThat(region.countries())
                    .as(region.id())
                    .doesNotHaveDuplicates()
                    .allMatch(vocabulary::isCountry);
            for (String name : region.names().getOrDefault("en", List.of())) {
                assertThat(names.add(name)).as(name).isTrue();
            }
        }
        assertThat(vocabulary.regions())
                .filteredOn(region -> region.id().equals("002"))
                .singleElement()
                .satisfies(africa ->
                        assertThat(africa.countries()).contains("SO", "CV").doesNotContain("YE"));
    }

    @Test
    void shouldRefuseARegionOfUnknownCountriesOrWithoutAName() {
        Map<Kind, Map<String, Concept>> countries =
                Map.of(Kind.COUNTRY, Map.of("SO", vocabulary.country("SO").orElseThrow()));
        String header = "id\tcountries\ten\tfr\tpt\tes\tar\n";
        assertThatThrownBy(() -> Vocabulary.parseRegions(header + "x\tXX\tA\tB\tC\tD\tE\n", countries))
                .hasMessage("regions.tsv:2: unknown country XX");
        assertThatThrownBy(() -> Vocabulary.parseRegions(header + "x\tSO\tA\t\tC\tD\tE\n", countries))
                .hasMessage("regions.tsv:2: no name in fr");
        assertThatThrownBy(() -> Vocabulary.parseRegions(header + "x\tSO\tA\n", countries))
                .hasMessage("regions.tsv:2: 3 columns");
    }

    @Test
    void theVersionNamesTheContent() {
        assertThat(vocabulary.version()).matches("[0-9a-f]{12}");
    }

    @Test
    void shouldRefuseARepeatedIdAMissingLabelAWrongHeader() {
        String row = "surgery\t\tSurgery\tChirurgie\tCirurgia\tCirugía\tالجراحة\n";
        assertThatThrownBy(() -> Vocabulary.parse(Kind.SPECIALTY, HEADER + row + row))
                .hasMessageContaining("specialties.tsv:3")
                .hasMessageContaining("surgery");
        assertThatThrownBy(() -> Vocabulary.parse(Kind.SPECIALTY, HEADER + "surgery\t\tSurgery\t\tC\tC\tج\n"))
                .hasMessageContaining("no label in fr");
        assertThatThrownBy(() -> Vocabulary.parse(Kind.SPECIALTY, "id\ten\n")).hasMessageContaining("header");
    }
}
