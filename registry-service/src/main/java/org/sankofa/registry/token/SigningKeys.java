package org.sankofa.registry.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.sankofa.kit.access.VerificationKeys;
import org.sankofa.kit.start.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The keys that sign access tokens: one RSA key per PEM file of a directory, named after its file. The directory is read
 * again every few seconds, so a rotation is a file put there and, a token's life after the new one signs, a file taken
 * away. A new key is published at once and signs only after {@link #OVERLAP}, when whoever verifies has it.
 */
@Context
public class SigningKeys implements VerificationKeys {
    /** Longer than a verifier keeps what it fetched (two minutes). */
    static final Duration OVERLAP = Duration.ofMinutes(10);

    static final Duration FRESH = Duration.ofSeconds(5);
    private static final String SUFFIX = ".pem";
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final @Nullable Path directory;
    private final Clock clock;
    private final Map<String, Held> held = new HashMap<>();
    private volatile List<Held> published = List.of();
    private volatile Instant read = Instant.MIN;
    private boolean isFirstReading = true;

    /**
     * @param directory where the PEM files are; may be left out only in the embedded run, which makes a key by itself
     * @throws ConfigurationException in production, where there is no usable key
     */
    @Inject
    SigningKeys(@Nullable @Value("${sankofa.keys.directory:}") String directory, Mode mode, Clock clock) {
        this(directory == null || directory.isBlank() ? null : Path.of(directory), mode.isEmbedded(), clock);
    }

    SigningKeys(@Nullable Path directory, boolean makesMissing, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        if (makesMissing) {
            makeMissing();
        }
        refresh();
        if (published.isEmpty()) {
            throw new ConfigurationException("SANKOFA_KEYS_DIRECTORY must name a directory with at least one RSA key of"
                    + " 2048 bits or more as PKCS #8, in a file NAME.pem; make one with: openssl genpkey -algorithm RSA"
                    + " -pkeyopt rsa_keygen_bits:3072 -out NAME.pem");
        }
    }

    /** The newest key that has been published long enough; where none has, the one published longest. */
    RSAKey signing() {
        refreshIfStale();
        Instant latest = clock.instant().minus(OVERLAP);
        List<Held> keys = published;
        Comparator<Held> byAge = Comparator.comparing(Held::since).thenComparing(Held::name);
        return keys.stream()
                .filter(key -> !key.since().isAfter(latest))
                .max(byAge)
                .or(() -> keys.stream().min(byAge))
                .orElseThrow()
                .key();
    }

    /** The public halves of all keys. */
    JWKSet published() {
        refreshIfStale();
        return new JWKSet(published.stream()
                .map(Held::key)
                .map(key -> (JWK) key.toPublicJWK())
                .toList());
    }

    @Override
    public Publisher<RSAPublicKey> find(String kid) {
        refreshIfStale();
        return published.stream()
                .filter(key -> key.name().equals(kid))
                .findFirst()
                .map(key -> Mono.just(key.verifying()))
                .orElseGet(Mono::empty);
    }

    private void refreshIfStale() {
        if (read.isBefore(clock.instant().minus(FRESH))) {
            refresh();
        }
    }

    private synchronized void refresh() {
        Instant now = clock.instant();
        if (!isFirstReading && !read.isBefore(now.minus(FRESH))) {
            return;
        }
        read = now;
        if (directory == null) {
            return;
        }
        Map<String, Path> files = new HashMap<>();
        try (Stream<Path> listed = Files.list(directory)) {
            listed.forEach(file -> {
                String name = file.getFileName().toString();
                if (name.endsWith(SUFFIX) && name.matches(NAME)) {
                    files.put(name.substring(0, name.length() - SUFFIX.length()), file);
                }
            });
        } catch (IOException unreadable) {
            LOG.error("The directory of keys cannot be read; the known keys stay: {}", unreadable.toString());
            return;
        }
        held.keySet().removeIf(name -> {
            boolean gone = !files.containsKey(name);
            if (gone) {
                LOG.info("Key {} is withdrawn", name);
            }
            return gone;
        });
        files.forEach((name, file) -> read(name, file, now));
        published = List.copyOf(held.values());
        isFirstReading = false;
    }

    private void read(String name, Path file, Instant now) {
        try {
            Instant changed = Files.getLastModifiedTime(file).toInstant();
            Held before = held.get(name);
            if (before != null && before.changed().equals(changed)) {
                return;
            }
            RSAKey key = PemKey.read(name, Files.readString(file));
            // A key that was there at start may have been published by this service before; its file's date says when.
            Instant since = isFirstReading || changed.isAfter(now) ? changed : now;
            held.put(name, new Held(name, key, key.toRSAPublicKey(), changed, since));
            LOG.info("Key {} is published", name);
        } catch (IOException | IllegalArgumentException | JOSEException unusable) {
            // The file's content is not in the message: PemKey sees to that.
            LOG.error("Key {} cannot be used: {}", name, unusable.getMessage());
        }
    }

    private void makeMissing() {
        try {
            if (directory == null) {
                RSAKey key = PemKey.generate("embedded");
                published = List.of(new Held("embedded", key, key.toRSAPublicKey(), clock.instant(), clock.instant()));
                return;
            }
            Files.createDirectories(directory);
            try (Stream<Path> listed = Files.list(directory)) {
                if (listed.noneMatch(file -> file.toString().endsWith(SUFFIX))) {
                    PemKey.write(PemKey.generate("embedded"), directory.resolve("embedded" + SUFFIX));
                }
            }
        } catch (IOException | JOSEException unwritable) {
            throw new ConfigurationException("No key can be made in " + directory + ": " + unwritable.getMessage());
        }
    }

    /**
     * A key in use.
     *
     * @param changed when its file last changed
     * @param since when it was first published, as far as we know
     */
    private record Held(String name, RSAKey key, RSAPublicKey verifying, Instant changed, Instant since) {}

    static RSAKey.Builder named(RSAPublicKey key, String name) {
        return new RSAKey.Builder(key).keyID(name).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256);
    }
}
