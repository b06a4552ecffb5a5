package org.sankofa.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConceptTaggerTest {
    private static final ConceptTagger TAGGER = new ConceptTagger(Vocabulary.standard());

    private static List<String> named(String text) {
        List<String> named = new ArrayList<>();
        for (Mention mention : TAGGER.tag(text)) {
            mention.concepts().forEach(concept -> named.add(concept.kind() + ":" + concept.id()));
        }
        return named;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            theatre nurse                                 | OCCUPATION:2221
            theatre nurse                                 | SPECIALTY:perioperative-nursing
            vascular surgeon                              | SPECIALTY:vascular-surgery
            surgeon (vascular)                            | OCCUPATION:2212
            nurse, wound care                             | SKILL:wound-care
            OB/GYN                                        | SPECIALTY:obstetrics-gynaecology
            ob-gyn consultant                             | SPECIALTY:obstetrics-gynaecology
            experience in HIV/AIDS                        | SKILL:hiv-care
            ICU nurse                                     | SPECIALTY:critical-care-nursing
            sage-femme expérimentée                       | OCCUPATION:2222
            elle parle portugais                          | LANGUAGE:pt
            médecin au Sénégal                            | COUNTRY:SN
            técnico de laboratório                        | OCCUPATION:3212
            طبيب أطفال                                    | SPECIALTY:paediatrics
            طبيبة الأطفال                                 | SPECIALTY:paediatrics
            réanimation néonatale                         | SKILL:neonatal-resuscitation
            nurse from France                             | COUNTRY:FR
            A&E nurse                                     | SPECIALTY:emergency-nursing
            clinical audit and teaching                   | SKILL:teaching
            paediatrc nurse                               | SPECIALTY:paediatric-nursing
            """)
    void findsWhatIsMeant(String text, String concept) {
        assertThat(named(text)).contains(concept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cirurgião", "cirurgião geral", "médecin spécialisée en cardiologie"})
    void readsTitlesAsTheyAreWritten(String title) {
        assertThat(TAGGER.tagAsWritten(title))
                .singleElement()
                .satisfies(mention ->
                        assertThat(mention.concepts()).extracting(Concept::kind).contains(Concept.Kind.OCCUPATION))
                .satisfies(mention -> assertThat(mention.end()).isEqualTo(title.length()));
    }

    /** What is written is meant, and not what has the same stem, or the same words in another order. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Somalia                 | LANGUAGE:so
            elle parle portugais    | COUNTRY:PT
            emergency obstetric care| OCCUPATION:2222
            Tamale Teaching Hospital| SKILL:teaching
            """)
    void doesNotFindWhatIsOnlyAlike(String text, String concept) {
        assertThat(named(text)).doesNotContain(concept);
    }

    @Test
    void aPartOfATitleIsReadInItsOwnOrder() {
        assertThat(TAGGER.tag("community health worker"))
                .singleElement()
                .satisfies(mention -> assertThat(mention.within()).isEmpty());
    }

    @Test
    void takesTheLongestForm() {
        assertThat(TAGGER.tag("vascular surgeon")).hasSize(1);
    }

    @Test
    void saysWhichWordsItWas() {
        String text = "Je suis sage-femme, et je parle arabe.";
        assertThat(TAGGER.tag(text))
                .extracting(mention -> text.substring(mention.start(), mention.end()))
                .containsExactly("sage-femme", "arabe");
    }

    @Test
    void saysThatItCorrected() {
        assertThat(TAGGER.tag("anesthesiologyst")).singleElement().matches(Mention::corrected);
        assertThat(TAGGER.tag("anaesthesiologist")).singleElement().matches(mention -> !mention.corrected());
    }

    @Test
    void doesNotTakeASmallWordForAnAbbreviation() {
        assertThat(named("formation en soins")).doesNotContain("OCCUPATION:3221");
    }

    @Property(tries = 500)
    void takesAnyText(@ForAll String text) {
        int end = 0;
        for (Mention mention : TAGGER.tag(text)) {
            assertThat(mention.start()).isGreaterThanOrEqualTo(end);
            assertThat(mention.end()).isGreaterThan(mention.start()).isLessThanOrEqualTo(text.length());
            assertThat(mention.concepts()).isNotEmpty();
            end = mention.end();
        }
    }
}
