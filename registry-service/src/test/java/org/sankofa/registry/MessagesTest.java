package org.sankofa.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.testkit.MessageFiles;

/** Every text is there in each of the five languages, with the same places to fill. */
class MessagesTest {
    private static final Path SOURCES = Path.of("src/main");

    private static List<String> ofPages() {
        return List.of("joining", "profile", "welcome", "policy", "credential", "directory", "searches");
    }

    private static List<String> all() {
        return with(ofPages(), "registry", "account", "mail");
    }

    private static List<String> with(List<String> bundles, String... more) {
        List<String> together = new ArrayList<>(bundles);
        together.addAll(List.of(more));
        return together;
    }

    @ParameterizedTest
    @MethodSource("all")
    void shouldSpeak_fiveLanguages(String bundle) {
        assertThat(MessageFiles.checked(bundle)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("ofPages")
    void shouldHold_noTextThatNoPageSays(String bundle) {
        assertThat(MessageFiles.unsaid(bundle, SOURCES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry", "account"})
    void shouldHold_noFaultThatNothingFinds(String bundle) {
        assertThat(MessageFiles.unfound(bundle, SOURCES)).isEmpty();
    }

    @Test
    void shouldHold_everyTextThatAPageSays() {
        assertThat(MessageFiles.missing(with(ofPages(), "page"), SOURCES)).isEmpty();
    }
}
