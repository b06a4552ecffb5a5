package org.sankofa.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.testkit.MessageFiles;

/** Every text is there in each of the five languages, with the same places to fill. */
class MessagesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry",
                "account",
                "mail",
                "joining",
                "profile",
                "welcome",
                "policy",
                "credential",
                "directory"
            })
    void shouldSpeak_fiveLanguages(String bundle) {
        assertThat(MessageFiles.checked(bundle)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"joining", "profile", "welcome", "policy", "credential", "directory"})
    void shouldHold_noTextThatNoPageSays(String bundle) {
        assertThat(MessageFiles.unsaid(bundle, Path.of("src/main"))).isEmpty();
    }

    @Test
    void shouldHold_everyTextThatAPageSays() {
        assertThat(MessageFiles.missing(
                        List.of("joining", "profile", "welcome", "policy", "credential", "directory", "page"),
                        Path.of("src/main")))
                .isEmpty();
    }
}
