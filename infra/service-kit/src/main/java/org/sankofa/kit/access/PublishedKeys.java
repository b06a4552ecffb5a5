package org.sankofa.kit.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import jakarta.inject.Singleton;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The keys that the registry publishes at {@code /keys}, kept here so that tokens are verified while it is away.
 *
 * <p>A key id that is not known is asked for at once, so a rotation needs no restart; but at most once in {@link
 * #PATIENCE}, so that forged ids cannot make us flood the registry. Known keys are refreshed after {@link #FRESH}, so
 * that a withdrawn one is forgotten.
 */
@Singleton
@Requires(property = "sankofa.registry.url")
class PublishedKeys implements VerificationKeys {
    static final Duration FRESH = Duration.ofMinutes(2);
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(PublishedKeys.class);

    private final HttpClient registry;
    private final Clock clock;
    private volatile Map<String, RSAPublicKey> known = Map.of();
    private volatile Instant fetched = Instant.MIN;
    private volatile Instant attempted = Instant.MIN;
    private @Nullable Mono<Map<String, RSAPublicKey>> underWay;

    PublishedKeys(@Client("${sankofa.registry.url}") HttpClient registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public Publisher<RSAPublicKey> find(String kid) {
        RSAPublicKey key = known.get(kid);
        Instant now = clock.instant();
        if (key != null) {
            if (isBefore(fetched, now, FRESH) && isBefore(attempted, now, PATIENCE)) {
                refresh().onErrorComplete().subscribe();
            }
            return Mono.just(key);
        }
        if (!isBefore(attempted, now, PATIENCE) && !isUnderWay()) {
            return fetched.equals(attempted) ? Mono.empty() : Mono.error(new KeysUnavailable());
        }
        return refresh().mapNotNull(keys -> keys.get(kid)).onErrorMap(cause -> new KeysUnavailable());
    }

    private static boolean isBefore(Instant past, Instant now, Duration age) {
        return past.equals(Instant.MIN) || past.isBefore(now.minus(age));
    }

    private synchronized boolean isUnderWay() {
        return underWay != null;
    }

    private synchronized Mono<Map<String, RSAPublicKey>> refresh() {
        if (underWay != null) {
            return underWay;
        }
        Instant start = clock.instant();
        attempted = start;
        underWay = Mono.from(registry.retrieve(HttpRequest.GET("/keys"), String.class))
                .timeout(Duration.ofSeconds(5))
                .map(PublishedKeys::parse)
                .doOnNext(keys -> {
                    known = keys;
                    fetched = start;
                })
                .doOnError(cause -> LOG.warn("The registry's keys cannot be had: {}", cause.toString()))
                .doFinally(signal -> done())
                .cache();
        return underWay;
    }

    private synchronized void done() {
        underWay = null;
    }

    private static Map<String, RSAPublicKey> parse(String body) {
        try {
            Map<String, RSAPublicKey> keys = new HashMap<>();
            for (var jwk : JWKSet.parse(body).getKeys()) {
                boolean forSignatures =
                        jwk.getKeyUse() == null || jwk.getKeyUse().equals(KeyUse.SIGNATURE);
                if (jwk instanceof RSAKey rsa && forSignatures && rsa.size() >= 2048 && rsa.getKeyID() != null) {
                    keys.put(rsa.getKeyID(), rsa.toRSAPublicKey());
                }
            }
            return Map.copyOf(keys);
        } catch (ParseException | JOSEException broken) {
            throw new IllegalStateException("The registry's keys cannot be read", broken);
        }
    }
}
