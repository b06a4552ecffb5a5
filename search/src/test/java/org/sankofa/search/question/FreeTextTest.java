package org.sankofa.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.search.question.FreeText.Piece;

class FreeTextTest {

    @Test
    void takesApartWordsPhrasesAndUnwantedWords() {
        FreeText text = FreeText.parse("sage-femme \"salle de naissance\" -dialyse -\"chef de service\" N'Diaye");
        assertThat(text.wanted())
                .containsExactly(
                        new Piece("sage", false, 0, 4),
                        new Piece("femme", false, 5, 10),
                        new Piece("salle de naissance", true, 12, 30),
                        new Piece("N'Diaye", false, 60, 67));
        assertThat(text.unwanted())
                .containsExactly(new Piece("dialyse", false, 33, 40), new Piece("chef de service", true, 43, 58));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nurse -burns", "nurse \u2212burns", "nurse \u2013burns", "nurse \uff0dburns"})
    void aMinusMayBeAnyDash(String typed) {
        assertThat(FreeText.parse(typed).unwanted()).extracting(Piece::text).containsExactly("burns");
    }

    @Test
    void aDashBetweenWordsOnlySeparates() {
        assertThat(FreeText.parse("ICU nurse - Ghana").unwanted()).isEmpty();
    }

    @Test
    void operatorsOfSearchEnginesAreJustSigns() {
        assertThat(FreeText.parse("nurse* (midwife~2) text:x \"open").wanted())
                .extracting(Piece::text)
                .containsExactly("nurse", "midwife", "2", "text", "x", "open");
    }

    @Property(tries = 2000)
    void whateverIsTypedTheQueryStaysSmall(@ForAll @StringLength(max = 3000) String typed) {
        FreeText text = FreeText.parse(typed);
        assertThat(text.wanted().size() + text.unwanted().size()).isLessThanOrEqualTo(FreeText.MAXIMUM_PIECES);
        int signs = 0;
        for (Piece piece : text.wanted()) {
            signs += piece.text().length();
            assertThat(piece.text().codePoints()).anyMatch(Character::isLetterOrDigit);
            assertThat(piece.text().codePoints()).noneMatch(sign -> sign >= 0xD800 && sign <= 0xDFFF);
        }
        assertThat(signs).isLessThanOrEqualTo(FreeText.MAXIMUM_SIGNS);
    }
}
