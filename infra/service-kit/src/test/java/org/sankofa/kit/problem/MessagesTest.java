package org.sankofa.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.testkit.MessageFiles;

class MessagesTest {
    private final Messages messages = new Messages(List.of("messages.kit"));

    @ParameterizedTest
    @ValueSource(strings = {"kit", "page"})
    void everyLanguageSaysTheSameThings(String bundle) {
        assertThat(MessageFiles.checked(bundle)).isNotEmpty();
    }

    @Test
    void everyTextOfThePagesIsSaidSomewhere() {
        assertThat(MessageFiles.unsaid(
                        "page",
                        Path.of("src/main"),
                        Path.of("../../registry-service/src/main"),
                        Path.of("../../matching-service/src/main")))
                .isEmpty();
        assertThat(MessageFiles.missing(List.of("page"), Path.of("src/main"))).isEmpty();
    }

    @Test
    void everyFaultIsFoundSomewhere() {
        assertThat(MessageFiles.unfound(
                        "kit",
                        Path.of("src/main"),
                        Path.of("../../registry-service/src/main"),
                        Path.of("../../matching-service/src/main")))
                .isEmpty();
    }

    @Test
    void saysNumbersAsTheLanguageDoes() {
        Messages counting = new Messages(List.of("counting"));
        assertThat(counting.counted("things", Locale.ENGLISH, 1)).isEqualTo("1 thing");
        assertThat(counting.counted("things", Locale.ENGLISH, 1200)).isEqualTo("1,200 things");
        assertThat(counting.counted("things", Locale.FRENCH, 0)).isEqualTo("0 chose");
        assertThat(counting.counted("things", Locale.forLanguageTag("pt"), 0)).isEqualTo("0 coisas");
        assertThat(counting.counted("things", Locale.forLanguageTag("ar"), 2)).isEqualTo("شيئان");
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemTypeHasItsTexts(ProblemType type) {
        for (var language : Messages.LANGUAGES) {
            assertThat(messages.find("problem." + type.slug(), language)).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr-CD,fr;q=0.9,en;q=0.5 | fr",
                "ar-MA | ar",
                "so,fi;q=0.8 | en",
                "de;q=0.9,pt-CV;q=0.8 | pt",
                "*;q=x | en",
                "'' | en"
            })
    void answersInTheFirstLanguageThatWeSpeak(String header, String language) {
        assertThat(Messages.negotiate(header)).isEqualTo(Locale.forLanguageTag(language));
    }

    @Test
    void fillsNamedPlaces() {
        assertThat(messages.text("error.size", Locale.FRENCH, Map.of("min", 1, "max", 9)))
                .isEqualTo("Entre 1 et 9 caractères ou éléments.");
    }
}
