package org.sankofa.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text is there in each of the five languages, with the same places to fill. */
class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{[a-zA-Z]+}");

    @ParameterizedTest
    @ValueSource(strings = {"registry", "account", "mail"})
    void shouldSpeak_fiveLanguages(String bundle) throws IOException {
        Properties english = read(bundle, "en");
        assertThat(english).isNotEmpty();
        for (String language : List.of("fr", "pt", "es", "ar")) {
            Properties other = read(bundle, language);
            assertThat(other.keySet()).as(language).isEqualTo(english.keySet());
            for (String key : english.stringPropertyNames()) {
                assertThat(places(other.getProperty(key)))
                        .as("%s in %s", key, language)
                        .isEqualTo(places(english.getProperty(key)));
                assertThat(other.getProperty(key)).as("%s in %s", key, language).isNotBlank();
            }
        }
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        PLACE.matcher(text).results().map(MatchResult::group).forEach(places::add);
        return places;
    }

    private static Properties read(String bundle, String language) throws IOException {
        String file = "/messages/" + bundle + "_" + language + ".properties";
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(MessagesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
