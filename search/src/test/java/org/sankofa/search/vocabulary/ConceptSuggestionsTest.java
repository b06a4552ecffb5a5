package org.sankofa.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sankofa.search.vocabulary.Concept.Kind;

final class ConceptSuggestionsTest {
    private static final ConceptSuggestions SUGGESTIONS = new ConceptSuggestions(Vocabulary.standard());

    private static List<String> ids(String typed, Kind kind, String language) {
        return SUGGESTIONS.complete(typed, kind, language, 10).stream()
                .map(suggestion -> suggestion.concept().id())
                .toList();
    }

    @Test
    void completesWordsThatAreBegun() {
        assertThat(ids("neo res", Kind.SKILL, "en")).startsWith("neonatal-resuscitation");
        assertThat(ids("res neo", Kind.SKILL, "en")).contains("neonatal-resuscitation");
        assertThat(ids("réa", Kind.SKILL, "fr")).isNotEmpty();
        assertThat(ids("REA", Kind.SKILL, "fr")).isEqualTo(ids("réa", Kind.SKILL, "fr"));
    }

    @Test
    void findsByTheWordsOfAnotherLanguage() {
        assertThat(ids("midwife", Kind.OCCUPATION, "ar")).contains("2222");
        assertThat(ids("sénégal", Kind.COUNTRY, "en")).containsExactly("SN");
    }

    @Test
    void putsTheBeginningOfAFormFirst() {
        assertThat(SUGGESTIONS
                        .complete("som", Kind.LANGUAGE, "en", 3)
                        .getFirst()
                        .form())
                .isEqualTo("Somali");
    }

    @Test
    void saysNothingToNothing() {
        assertThat(ids("", Kind.SKILL, "en")).isEmpty();
        assertThat(ids("zzzzzz", Kind.SKILL, "en")).isEmpty();
    }

    @Property(tries = 300)
    void takesAnyText(@ForAll String typed) {
        assertThat(ids(typed, Kind.SPECIALTY, "pt"))
                .hasSizeLessThanOrEqualTo(10)
                .doesNotHaveDuplicates();
    }
}
