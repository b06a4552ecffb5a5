package org.sankofa.kit.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Decides whether the bearer token of a request is one of ours and still good. */
@Singleton
class BearerTokens implements TokenValidator<HttpRequest<?>> {
    /** Set on a request whose token was refused, so that it is not taken for one that brought none. */
    static final String REFUSED = "sankofa.token-refused";

    private final VerificationKeys keys;
    private final TokenRules rules;
    private final Clock clock;

    BearerTokens(VerificationKeys keys, TokenRules rules, Clock clock) {
        this.keys = keys;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        Optional<AccessToken> parsed = AccessToken.parse(token);
        Mono<Authentication> accepted = parsed.isEmpty()
                ? Mono.empty()
                : Mono.from(keys.find(parsed.get().kid()))
                        .mapNotNull(key ->
                                parsed.get().verify(key, rules, clock.instant()).orElse(null))
                        .map(actor -> Authentication.build(
                                actor.account().toString(), List.of(actor.role().name())));
        return accepted.switchIfEmpty(Mono.fromRunnable(() -> {
            if (request != null) {
                request.setAttribute(REFUSED, true);
            }
        }));
    }
}
