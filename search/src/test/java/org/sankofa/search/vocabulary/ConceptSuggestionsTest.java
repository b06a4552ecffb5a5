package org.sankofa.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sankofa.search.vocabulary.Concept.Kind;

final class ConceptSuggestionsTest {
    private static final ConceptSuggestions SUGGESTIONS = new ConceptSuggestions(Vocabulary.standard());

    private static List<String> ids(String typed, Kind kind, String language) {
        return SUGGESTIONS.complete(typed, Set.of(kind), language, 10).stream()
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
                        .complete("som", Set.of(Kind.LANGUAGE), "en", 3)
                        .getFirst()
                        .form())
                .isEqualTo("Somali");
    }

    @Test
    void saysNothingToNothing() {
        assertThat(ids("", Kind.SKILL, "en")).isEmpty();
        assertThat(ids("zzzzzz", Kind.SKILL, "en")).isEmpty();
    }

    @Test
    void completesTheEndOfAQuestion_toConceptsOfAnyKind() {
        ConceptSuggestions.Ending ending = SUGGESTIONS.completeEnd("sage-femme, réa néo", "fr", 5);
        assertThat(ending.start()).isEqualTo("sage-femme, ".length());
        assertThat(ending.suggestions().getFirst().concept().id()).isEqualTo("neonatal-resuscitation");

        assertThat(SUGGESTIONS.completeEnd("theatre nu", "en", 5).start()).isZero();
        assertThat(SUGGESTIONS.completeEnd("kiné", "fr", 10).suggestions())
                .extracting(found -> found.concept().id())
                .contains("2264");
        assertThat(SUGGESTIONS.completeEnd("nurse som", "en", 9).suggestions())
                .extracting(found -> found.concept().kind())
                .contains(Kind.LANGUAGE, Kind.COUNTRY);
    }

    @Test
    void completesNoEnd_whereNothingBeginsLikeIt() {
        assertThat(SUGGESTIONS.completeEnd("nurse zzzzzz", "en", 5))
                .isEqualTo(new ConceptSuggestions.Ending("nurse zzzzzz".length(), List.of()));
        assertThat(SUGGESTIONS.completeEnd("", "en", 5).suggestions()).isEmpty();
    }

    @Property(tries = 300)
    void takesAnyEnd(@ForAll String typed) {
        ConceptSuggestions.Ending ending = SUGGESTIONS.completeEnd(typed, "ar", 10);
        assertThat(ending.start()).isBetween(0, typed.length());
        assertThat(ending.suggestions()).hasSizeLessThanOrEqualTo(10).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void takesAnyText(@ForAll String typed) {
        assertThat(ids(typed, Kind.SPECIALTY, "pt"))
                .hasSizeLessThanOrEqualTo(10)
                .doesNotHaveDuplicates();
    }
}
