package org.sankofa.registry.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(2);

    @Test
    void shouldHash_withArgon2id_of19Mebibytes() {
        String hash = passwords.hash("seven quiet herons");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash("seven quiet herons")).isNotEqualTo(hash);
        assertThat(passwords.isOutdated(hash)).isFalse();
        assertThat(passwords.isOutdated("$argon2id$v=19$m=4096,t=2,p=1$c2FsdHNhbHQ$aGFzaA"))
                .isTrue();
    }

    @Test
    void shouldMatch_onlyTheSamePassword() {
        String hash = passwords.hash("seven quiet herons");
        assertThat(passwords.matches("seven quiet herons", hash)).isTrue();
        assertThat(passwords.matches("Seven quiet herons", hash)).isFalse();
        assertThat(passwords.matches("seven quiet herons", null)).isFalse();
    }

    @Test
    void shouldMatch_theSamePassword_composedDifferently() {
        String typed = "Côté et Zoë à l'aube";
        String hash = passwords.hash(Normalizer.normalize(typed, Normalizer.Form.NFD));
        assertThat(passwords.matches(Normalizer.normalize(typed, Normalizer.Form.NFC), hash))
                .isTrue();
    }

    @Test
    void shouldKnow_theReferenceVector() {
        // From the test suite of the reference implementation, github.com/P-H-C/phc-winner-argon2, src/test.c.
        assertThat(passwords.matches(
                        "password",
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
                .isTrue();
    }

    @Test
    void shouldTakeTurns_whenManyComeAtOnce() throws Exception {
        List<Callable<String>> burst = IntStream.range(0, 12)
                .<Callable<String>>mapToObj(i -> () -> passwords.hash("seven quiet herons " + i))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> hash : threads.invokeAll(burst)) {
                assertThat(hash.get()).startsWith("$argon2id$");
            }
        }
    }
}
