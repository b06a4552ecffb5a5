package org.sankofa.registry.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sankofa.testkit.TestClock;
import reactor.core.publisher.Mono;

class SigningKeysTest {
    private static final RSAKey ONE = PemKey.generate("one");
    private static final RSAKey TWO = PemKey.generate("two");

    private final TestClock clock = TestClock.going();

    @TempDir
    Path temporary;

    private Path directory;

    @BeforeEach
    void oldKey() throws IOException {
        directory = Files.createDirectory(temporary.resolve("keys"));
        put(ONE, "one", Duration.ofDays(30));
    }

    @Test
    void shouldSign_withTheOnlyKey_andPublishItsPublicHalfOnly() {
        SigningKeys keys = keys();
        assertThat(keys.signing().getKeyID()).isEqualTo("one");
        assertThat(keys.published().getKeys()).singleElement().satisfies(key -> {
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.getAlgorithm().getName()).isEqualTo("RS256");
        });
    }

    @Test
    void shouldPublish_aNewKeyAtOnce_andSignWithItAfterTheOverlap() throws IOException {
        SigningKeys keys = keys();
        put(TWO, "two", Duration.ZERO);
        clock.pass(SigningKeys.FRESH.plusSeconds(1));

        assertThat(names(keys)).containsExactlyInAnyOrder("one", "two");
        assertThat(keys.signing().getKeyID()).isEqualTo("one");
        assertThat(Mono.from(keys.find("two")).block()).isNotNull();

        clock.pass(SigningKeys.OVERLAP.minusSeconds(30));
        assertThat(keys.signing().getKeyID()).isEqualTo("one");
        clock.pass(Duration.ofMinutes(1));
        assertThat(keys.signing().getKeyID()).isEqualTo("two");
        assertThat(Mono.from(keys.find("one")).block()).isNotNull();
    }

    @Test
    void shouldWaitTheOverlap_alsoFor_aNewFileWithAnOldDate() throws IOException {
        SigningKeys keys = keys();
        put(TWO, "two", Duration.ofDays(1));
        clock.pass(SigningKeys.FRESH.plusSeconds(1));
        assertThat(keys.signing().getKeyID()).isEqualTo("one");
    }

    @Test
    void shouldGoOn_afterARestart_withTheKeyThatSigned() throws IOException {
        put(TWO, "two", Duration.ofMinutes(3));
        assertThat(keys().signing().getKeyID()).isEqualTo("one");
        put(TWO, "two", Duration.ofMinutes(11));
        assertThat(keys().signing().getKeyID()).isEqualTo("two");
    }

    @Test
    void shouldForget_aKeyWhoseFileIsGone() throws IOException {
        put(TWO, "two", Duration.ofHours(1));
        SigningKeys keys = keys();
        Files.delete(directory.resolve("one.pem"));
        clock.pass(SigningKeys.FRESH.plusSeconds(1));
        assertThat(names(keys)).containsExactly("two");
        assertThat(Mono.from(keys.find("one")).block()).isNull();
    }

    @Test
    void shouldPassOver_filesThatAreNoKeys() throws IOException {
        Files.writeString(
                directory.resolve("broken.pem"), "-----BEGIN PRIVATE KEY-----\nrubbish\n-----END PRIVATE KEY-----\n");
        Files.writeString(directory.resolve("notes.txt"), "rotate monthly");
        Files.writeString(directory.resolve("ec.pem"), "-----BEGIN EC PRIVATE KEY-----\n-----END EC PRIVATE KEY-----");
        assertThat(names(keys())).containsExactly("one");
    }

    @Test
    void shouldKeep_theKnownKeys_whileTheDirectoryIsAway() throws IOException {
        SigningKeys keys = keys();
        Files.move(directory, temporary.resolve("away"));
        clock.pass(SigningKeys.FRESH.plusSeconds(1));
        assertThat(keys.signing().getKeyID()).isEqualTo("one");
    }

    @Test
    void shouldRefuseToStart_inProduction_withoutAKey() {
        for (Path none : new Path[] {temporary, temporary.resolve("missing"), null}) {
            assertThatThrownBy(() -> new SigningKeys(none, false, clock))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("SANKOFA_KEYS_DIRECTORY");
        }
    }

    @Test
    void shouldMakeAKey_inTheEmbeddedRun_andFindItAgain() throws IOException {
        Path made = temporary.resolve("made");
        SigningKeys first = new SigningKeys(made, true, clock);
        SigningKeys second = new SigningKeys(made, true, clock);
        assertThat(second.signing().getModulus()).isEqualTo(first.signing().getModulus());
        try (Stream<Path> files = Files.list(made)) {
            Path file = files.toList().getFirst();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(new SigningKeys((Path) null, true, clock).signing().isPrivate())
                .isTrue();
    }

    private SigningKeys keys() {
        return new SigningKeys(directory, false, clock);
    }

    private static List<String> names(SigningKeys keys) {
        return keys.published().getKeys().stream().map(JWK::getKeyID).toList();
    }

    private void put(RSAKey key, String name, Duration age) throws IOException {
        Path file = directory.resolve(name + ".pem");
        PemKey.write(key, file);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
