package org.sankofa.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.search.vocabulary.OccupationLookup.Match;

final class OccupationLookupTest {
    private static final OccupationLookup LOOKUP = new OccupationLookup(Vocabulary.standard());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | theatre nurse                                    | 2221
            en | Nurse, charge                                    | 2221
            en | Surgeon, cardiothoracic                          | 2212
            en | registered midwife                               | 2222
            en | Midwives                                         | 2222
            en | anaesthetist                                     | 2212
            en | anesthetist                                      | 2212
            en | pediatric cardiac surgen                         | 2212
            en | pharmacy technician                              | 3213
            en | Technician, medical laboratory                   | 3212
            en | healthcare assistant                             | 5321
            en | director of nursing                              | 1342
            fr | kiné                                             | 2264
            fr | sage-femme                                       | 2222
            fr | infirmier de bloc opératoire/infirmière de bloc opératoire | 2221
            fr | aides-soignantes                                 | 5321
            fr | préparatrice en pharmacie                        | 3213
            fr | Chirurgienne viscérale                           | 2212
            pt | técnico de laboratório                           | 3212
            pt | enfermeira obstetra                              | 2222
            pt | médica pediatra                                  | 2212
            pt | agente comunitária de saúde                      | 3253
            es | enfermera de quirófano                           | 2221
            es | trabajadora social                               | 2635
            es | matronas                                         | 2222
            ar | طبيب أطفال                                       | 2212
            ar | الممرضة                                          | 2221
            ar | صيدلاني                                          | 2262
            ar | فني مختبر                                        | 3212
            """)
    void findsTheUnitGroup(String language, String title, String code) {
        assertThat(LOOKUP.find(title, language, 3))
                .as(title)
                .extracting(match -> match.occupation().id())
                .startsWith(code);
    }

    @Test
    void knowsEveryTitleOfItsOwnWordForWord() {
        for (String language : Vocabulary.LABEL_LANGUAGES) {
            for (JobTitle title : Vocabulary.standard().titles(language).stream()
                    .filter(title -> title.title().hashCode() % 20 == 0)
                    .toList()) {
                assertThat(LOOKUP.find(title.title(), language, 5))
                        .as("%s: %s", language, title.title())
                        .extracting(match -> match.occupation().id())
                        .contains(title.occupation());
            }
        }
    }

    @Test
    void readsTheOtherLanguagesToo() {
        assertThat(LOOKUP.find("sage-femme", "en", 1))
                .extracting(match -> match.occupation().id())
                .containsExactly("2222");
        assertThat(LOOKUP.find("enfermeira", "fr-SN", 1))
                .extracting(match -> match.occupation().id())
                .containsExactly("2221");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "bicycle", "zxcvb", "🐘", "-", "\u0000", "the of and", "12345"})
    void saysNothingRatherThanSomethingWrong(String title) {
        assertThat(LOOKUP.find(title, "en", 5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asdf", "asdfg", "hjkl", "qwerty", "blah"})
    void takesNothingForAnAbbreviation_inAnyLanguage(String title) {
        for (String language : Vocabulary.LABEL_LANGUAGES) {
            assertThat(LOOKUP.find(title, language, 5)).as(language).isEmpty();
        }
    }

    @Property(tries = 300)
    void takesAnyText(@ForAll String title) {
        List<Match> matches = LOOKUP.find(title, "fr", 4);

        assertThat(matches).hasSizeLessThanOrEqualTo(4);
        double previous = 1;
        for (Match match : matches) {
            assertThat(match.confidence()).isBetween(OccupationLookup.LEAST, previous);
            previous = match.confidence();
        }
    }

    @Test
    void readsTheBeginningOfAnEndlessTitle() {
        assertThat(LOOKUP.find("nurse ".repeat(10_000), "en", 1))
                .extracting(match -> match.occupation().id())
                .containsExactly("2221");
    }
}
