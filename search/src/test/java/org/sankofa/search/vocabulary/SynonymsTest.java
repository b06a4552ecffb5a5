package org.sankofa.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sankofa.search.vocabulary.Concept.Kind;

class SynonymsTest {

    private final Vocabulary vocabulary = Vocabulary.standard();

    @Test
    void namePeopleWhereLabelsNameProfessions() {
        assertThat(vocabulary.alsoCalled(vocabulary.occupation("2222").orElseThrow(), "en"))
                .contains("Midwife");
        assertThat(vocabulary.alsoCalled(vocabulary.country("GI").orElseThrow(), "en"))
                .isEmpty();
    }

    @Test
    void areTrimmedAndNotBlank() {
        for (Kind kind : Kind.values()) {
            for (Concept concept : vocabulary.concepts(kind)) {
                for (String language : Vocabulary.LABEL_LANGUAGES) {
                    assertThat(vocabulary.alsoCalled(concept, language))
                            .as("%s in %s", concept.id(), language)
                            .doesNotHaveDuplicates()
                            .allSatisfy(word -> assertThat(word).isNotBlank().isEqualTo(word.strip()));
                }
            }
        }
    }

    @Test
    void shouldRefuseAWordForAConceptThatIsNotThere() {
        assertThatThrownBy(() -> Vocabulary.parseSynonyms("header\nSKILL\tjuggling\ta\tb\tc\td\te\n", Map.of()))
                .hasMessageContaining("synonyms.tsv:2")
                .hasMessageContaining("juggling");
    }
}
