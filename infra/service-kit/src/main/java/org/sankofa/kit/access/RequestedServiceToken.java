package org.sankofa.kit.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A service token asked of the registry with this service's secret, and kept until shortly before it expires. */
@Singleton
@Requires(property = "sankofa.registry.url")
class RequestedServiceToken implements ServiceToken {
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final HttpClient registry;
    private final Clock clock;
    private final Request request;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Held held;

    RequestedServiceToken(
            @Client("${sankofa.registry.url}") HttpClient registry,
            Clock clock,
            @Value("${sankofa.service.client:matching}") String client,
            @Value("${sankofa.service.secret}") String secret) {
        this.registry = registry;
        this.clock = clock;
        this.request = new Request(client, secret);
    }

    @Override
    public String value() {
        Held current = held;
        if (current != null && clock.instant().isBefore(current.until())) {
            return current.token();
        }
        lock.lock();
        try {
            Held again = held;
            if (again != null && clock.instant().isBefore(again.until())) {
                return again.token();
            }
            Instant asked = clock.instant();
            Answer answer = registry.toBlocking().retrieve(HttpRequest.POST("/internal/tokens", request), Answer.class);
            Held fresh = new Held(
                    answer.accessToken(), asked.plusSeconds(answer.expiresIn()).minus(MARGIN));
            held = fresh;
            return fresh.token();
        } finally {
            lock.unlock();
        }
    }

    private record Held(String token, Instant until) {}

    @Serdeable
    @Introspected
    record Request(String clientId, String clientSecret) {}

    /** What we read of the answer; it may say more. */
    @Serdeable
    @Introspected
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(String accessToken, int expiresIn) {}
}
