package org.sankofa.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");
    private final Messages messages = new Messages(List.of("messages.kit"));

    @ParameterizedTest
    @ValueSource(strings = {"fr", "pt", "es", "ar"})
    void everyLanguageSaysTheSameThings(String language) throws IOException {
        var english = properties("en");
        var other = properties(language);

        assertThat(other.keySet()).isEqualTo(english.keySet());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(other.getProperty(key)))
                        .as(key)
                        .containsExactlyInAnyOrderElementsOf(places(english.getProperty(key))));
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

    private static Properties properties(String language) throws IOException {
        var properties = new Properties();
        try (var file = Objects.requireNonNull(
                MessagesTest.class.getResourceAsStream("/messages/kit_" + language + ".properties"))) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return properties;
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).toList();
    }
}
