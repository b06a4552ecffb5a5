package org.sankofa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sankofa.testkit.Api;

/** Keys come and go as files in a directory, while both services run on. */
class KeyRotationIT {
    private final House house = House.shared();

    private static void write(Path file, KeyPair pair) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, Tokens.pem(pair.getPrivate()));
        Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
        Files.move(beside, file);
    }

    private static String kid(String token) {
        String header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]));
        return header.replaceAll(".*\"kid\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    /** Both services take the token: the registry for the own account, matching for a list. */
    private boolean opensBoth(String token) {
        Api api = house.api().unchecked().as(token);
        return api.get("/api/v1/accounts/me").status() == 200
                && api.get("/api/v1/institutions").status() == 200;
    }

    @Test
    void aNewKeyTakesOverWithoutARestartAndOldTokensLiveOn() throws IOException {
        Person host = house.people().invited("HOST");
        long registry = house.registryProcess().pid();
        long matching = house.matchingProcess().pid();
        Path old = Tokens.anyKey(house.keys());
        assertThat(kid(host.token())).isEqualTo(Tokens.kid(old));
        KeyPair pair = Tokens.keyPair();
        String name = "rotated-" + UUID.randomUUID();
        Path fresh = house.keys().resolve(name + ".pem");

        String withNewKey = Tokens.good(host.id(), "HOST", name, pair.getPrivate());
        assertThat(opensBoth(withNewKey)).as("before the key is there").isFalse();
        write(fresh, pair);
        Awaitility.await("the key is published")
                .atMost(Duration.ofSeconds(30))
                .until(() -> house.publicKeys().contains(name));
        Awaitility.await("both services verify with it")
                .atMost(Duration.ofSeconds(30))
                .until(() -> opensBoth(Tokens.good(host.id(), "HOST", name, pair.getPrivate())));
        assertThat(opensBoth(host.token())).as("a token of the old key").isTrue();
        assertThat(kid(house.people()
                        .signIn(host.email(), host.password(), "HOST")
                        .token()))
                .as("the new key signs only when every verifier has had time to fetch it")
                .isEqualTo(Tokens.kid(old));

        // The end of the rotation: the old key is taken away, and what it signed is worth nothing at the registry.
        Path aside = house.keys().resolve(Tokens.kid(old) + ".aside");
        Files.move(old, aside);
        try {
            Awaitility.await("the old key is withdrawn")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !house.publicKeys().contains("\"" + Tokens.kid(old) + "\""));
            Person again = house.people().signIn(host.email(), host.password(), "HOST");
            assertThat(kid(again.token())).isEqualTo(name);
            assertThat(opensBoth(again.token())).isTrue();
            assertThat(house.registry()
                            .unchecked()
                            .as(host.token())
                            .get("/api/v1/accounts/me")
                            .status())
                    .isEqualTo(401);
        } finally {
            Files.move(aside, old);
        }
        Awaitility.await("the old key is back").atMost(Duration.ofSeconds(30)).until(() -> opensBoth(host.token()));
        assertThat(house.registryProcess().pid()).isEqualTo(registry);
        assertThat(house.matchingProcess().pid()).isEqualTo(matching);
    }
}
