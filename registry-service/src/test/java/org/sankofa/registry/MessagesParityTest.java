package org.sankofa.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every language says everything that English says, with the same places to fill. */
class MessagesParityTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "pt", "es", "ar"})
    void saysTheSameInEveryLanguage(String language) throws IOException {
        assertThat(places("messages/registry_" + language + ".properties"))
                .isEqualTo(places("messages/registry_en.properties"));
    }

    private static Map<String, Set<String>> places(String bundle) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = MessagesParityTest.class.getClassLoader().getResourceAsStream(bundle)) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in, bundle), StandardCharsets.UTF_8));
        }
        Map<String, Set<String>> places = new TreeMap<>();
        texts.forEach((key, text) -> {
            assertThat(text.toString()).as("%s in %s", key, bundle).isNotBlank();
            places.put(
                    key.toString(),
                    PLACE.matcher(text.toString())
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
        return places;
    }
}
