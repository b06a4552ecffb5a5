package org.sankofa.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "fr, infirmières spécialisées, infirmier spécialisé",
        "fr, hôpitaux, hôpital",
        "fr, chirurgiennes, chirurgien",
        "fr, masseuses, masseur",
        "pt, cirurgiões, cirurgião",
        "pt, enfermeiras, enfermeiro",
        "pt, hospitais, hospital",
        "es, médicas especialistas, médico especialista",
        "en, midwives, midwife",
        "en, paediatrics, pediatric",
        "ar, الممرضات, ممرضة"
    })
    void numberAndGenderMakeNoOtherWord(String language, String one, String other) {
        assertThat(Words.of(one, language)).isEqualTo(Words.of(other, language));
    }
}
