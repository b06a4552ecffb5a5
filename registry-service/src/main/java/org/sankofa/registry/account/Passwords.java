package org.sankofa.registry.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;

/**
 * Hashes passwords with argon2id: 19 MiB, 2 passes, 1 lane, the second of OWASP's recommended settings (Password Storage
 * Cheat Sheet, 2025). Each takes its 19 MiB of heap, so only a few run at once; the others wait, and are told to come
 * back after a while.
 */
@Singleton
class Passwords {
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final String PREFIX = "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=" + LANES + "$";
    private static final long PATIENCE_SECONDS = 10;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns;
    private final String nobodys;

    Passwords(@Value("${sankofa.passwords.at-once:2}") int atOnce) {
        this.turns = new Semaphore(atOnce, true);
        this.nobodys = hash(OpaqueToken.fresh().text());
    }

    /** The hash in its PHC form, {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. */
    final String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return inTurn(() -> current().hash(bytes(password), salt).getResult());
    }

    /** Takes as long for nobody's password as for somebody's, so that time does not tell who has an account. */
    boolean matches(String password, @Nullable String hash) {
        String compared = hash == null ? nobodys : hash;
        boolean same = inTurn(() -> Argon2Function.getInstanceFromHash(compared)
                .check(bytes(password), compared.getBytes(StandardCharsets.UTF_8)));
        return same && hash != null;
    }

    /** Whether a hash was made with settings that we have since left. */
    boolean isOutdated(String hash) {
        return !hash.startsWith(PREFIX);
    }

    private static Argon2Function current() {
        return Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID);
    }

    /** The same password typed on two keyboards may differ in its composition (NIST SP 800-63B, 3.1.1.2). */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Refusal.because(ProblemType.UNAVAILABLE, FieldError.of("", "busy", "seconds", PATIENCE_SECONDS));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refusal.of(ProblemType.UNAVAILABLE);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
