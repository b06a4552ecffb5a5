package org.sankofa.kit.access;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.filters.SecurityFilter;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Gives controllers the {@link Actor} that the bearer token names. */
@Singleton
public class ActorBinder implements TypedRequestArgumentBinder<Actor> {

    @Override
    public Argument<Actor> argumentType() {
        return Argument.of(Actor.class);
    }

    @Override
    public BindingResult<Actor> bind(ArgumentConversionContext<Actor> context, HttpRequest<?> request) {
        if (!request.getAttributes().contains(SecurityFilter.KEY)) {
            return BindingResult.unsatisfied();
        }
        Optional<Actor> actor = of(request);
        if (actor.isEmpty() && (isRefused(request) || !context.getArgument().isNullable())) {
            throw new AuthorizationException(null);
        }
        return actor.isPresent() ? () -> actor : BindingResult.empty();
    }

    /** Who calls; empty where nobody is known. */
    public static Optional<Actor> of(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class).map(ActorBinder::actor);
    }

    /**
     * Whether a token came and was refused. Who brings an expired one must not silently get the anonymous view of what would
     * show its owner more.
     */
    public static boolean isRefused(HttpRequest<?> request) {
        return request.getAttribute(BearerTokens.REFUSED).isPresent();
    }

    private static Actor actor(Authentication authentication) {
        return new Actor(
                UUID.fromString(authentication.getName()),
                Role.valueOf(authentication.getRoles().iterator().next()));
    }
}
