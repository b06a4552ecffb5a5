package org.sankofa.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @CsvSource({
        "en,n,OCCUPATION,2221",
        "en,nu,OCCUPATION,2221",
        "en,mid,OCCUPATION,2222",
        "en,uk,COUNTRY,GB",
        "en,por,OCCUPATION,5329",
        "en,som,LANGUAGE,so",
        "en,midwifery,SPECIALTY,midwifery",
        "fr,sage,OCCUPATION,2222",
        "es,enf,OCCUPATION,2221",
        "ar,قابل,OCCUPATION,2222"
    })
    void putsWhatIsTypedInFullFirst_thenWhoTheyAre_thenWhatTheyCan(
            String language, String typed, Kind kind, String id) {
        Concept first = first(typed, language);
        assertThat(first.kind()).isEqualTo(kind);
        assertThat(first.id()).isEqualTo(id);
    }

    @Test
    void putsLanguagesLast_whereAllOfItBeginsAsTyped() {
        List<Kind> kinds = SUGGESTIONS.completeEnd("n", "en", 50).suggestions().stream()
                .map(suggestion -> suggestion.concept().kind())
                .toList();
        assertThat(kinds.lastIndexOf(Kind.OCCUPATION)).isLessThan(kinds.indexOf(Kind.SPECIALTY));
        assertThat(kinds).contains(Kind.SKILL);
        assertThat(kinds.indexOf(Kind.LANGUAGE)).isGreaterThan(kinds.lastIndexOf(Kind.SKILL));
    }

    @Test
    void namesNoSecondOccupation_whereOneStandsAlready() {
        ConceptSuggestions.Ending ending = SUGGESTIONS.completeEnd("midwife spe", "en", 10);
        assertThat(ending.start()).isEqualTo("midwife ".length());
        assertThat(ending.suggestions().getFirst().concept().kind()).isIn(Kind.SPECIALTY, Kind.SKILL);
        assertThat(first("spe", "en").kind()).isEqualTo(Kind.OCCUPATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nurse ", "nurse, ", "nurse,", "\"nurse\"", "midwife with 5", "5", "the", "midwife with"})
    void completesNothing_whereNothingIsHalfTyped(String typed) {
        assertThat(SUGGESTIONS.completeEnd(typed, "en", 5))
                .isEqualTo(new ConceptSuggestions.Ending(typed.length(), List.of()));
    }

    @Test
    void givesEveryTypedWordAWordOfItsOwn() {
        assertThat(SUGGESTIONS.completeEnd("nurse nurse", "en", 5).start()).isEqualTo("nurse ".length());
        assertThat(ids("neonatal neonatal", Kind.SKILL, "en")).isEmpty();
    }

    @Test
    void beginsNothingByAnArticle() {
        assertThat(SUGGESTIONS.completeEnd("midwife in ken", "en", 5).start()).isEqualTo("midwife in ".length());
        assertThat(ids("the", Kind.SKILL, "en")).isEmpty();
        assertThat(ids("12", Kind.SKILL, "en")).isEmpty();
        assertThat(ids("th", Kind.SKILL, "en")).isNotEmpty();
        assertThat(ids("the", Kind.SKILL, "fr")).isNotEmpty();
    }

    @Test
    void saysTheSameWordsOnce() {
        for (String typed : List.of("nursing m", "midwifery e", "cardiac ana", "emergency nu")) {
            assertThat(SUGGESTIONS.completeEnd(typed, "en", 20).suggestions())
                    .as(typed)
                    .filteredOn(found -> found.concept().kind() == Kind.SPECIALTY
                            || found.concept().kind() == Kind.SKILL)
                    .extracting(found -> found.concept().label("en"))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en,midwfe,2222",
        "en,mdiwi,2222",
        "en,anestehsi,anaesthesiology",
        "en,nurse somlai,so",
        "fr,infirmire,2221"
    })
    void forgivesOneSlip_whereNothingBeginsAsTyped(String language, String typed, String id) {
        assertThat(first(typed, language).id()).isEqualTo(id);
        assertThat(SUGGESTIONS.completeEnd("nrse", "en", 5).suggestions()).isEmpty();
    }

    private static Concept first(String typed, String language) {
        return SUGGESTIONS
                .completeEnd(typed, language, 10)
                .suggestions()
                .getFirst()
                .concept();
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
