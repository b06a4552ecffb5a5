package org.sankofa.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpellingTest {

    @Property
    void findsAWordWithALetterTooMany(
            @ForAll @AlphaChars @StringLength(min = 5, max = 20) String word,
            @ForAll @IntRange(max = 4) int place,
            @ForAll @AlphaChars char letter) {
        String slip = word.substring(0, place) + letter + word.substring(place);
        assertThat(new Spelling(List.of(word)).nearest(slip)).isEqualTo(word);
    }

    @Property
    void findsAWordWithALetterTooFew(
            @ForAll @AlphaChars @StringLength(min = 6, max = 20) String word, @ForAll @IntRange(max = 5) int place) {
        String slip = word.substring(0, place) + word.substring(place + 1);
        assertThat(new Spelling(List.of(word)).nearest(slip)).isEqualTo(word);
    }

    @Property
    void findsAWordWithTwoLettersSwapped(
            @ForAll @AlphaChars @StringLength(min = 5, max = 20) String word, @ForAll @IntRange(max = 3) int place) {
        String slip =
                word.substring(0, place) + word.charAt(place + 1) + word.charAt(place) + word.substring(place + 2);
        assertThat(new Spelling(List.of(word)).nearest(slip)).isEqualTo(word);
    }

    @Test
    void findsALongWordWithTwoSlips() {
        Spelling spelling = new Spelling(List.of("anaesthesiologist"));
        assertThat(spelling.nearest("anesthesiologyst")).isEqualTo("anaesthesiologist");
        assertThat(spelling.nearest("anestheziologyst")).isNull();
    }

    @Test
    void prefersTheNearerAndThenTheEarlier() {
        Spelling spelling = new Spelling(List.of("cardiologist", "radiologist", "audiologist"));
        assertThat(spelling.nearest("radiologst")).isEqualTo("radiologist");
        assertThat(new Spelling(List.of("grade", "trade")).nearest("brade")).isEqualTo("grade");
    }

    @Test
    void leavesShortWordsAlone() {
        assertThat(new Spelling(List.of("nurse", "burn")).nearest("nurs")).isNull();
    }

    @Test
    void countsSlips() {
        assertThat(Spelling.distance("kitten", "sitting", 9)).isEqualTo(3);
        assertThat(Spelling.distance("nurse", "nusre", 9)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"midw", "midwfe", "midwiife", "midqi", "mdiwi", "idwife", "midwifex"})
    void knowsABeginning_butForOneSlip(String written) {
        assertThat(Spelling.beginsButForASlip(written, "midwife")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mdwfe", "midwifexx", "wife", "dimwi"})
    void knowsNoBeginning_withMoreSlips(String written) {
        assertThat(Spelling.beginsButForASlip(written, "midwife")).isFalse();
    }
}
