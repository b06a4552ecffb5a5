package org.sankofa.registry.token;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;

/** Service tokens, for the other service; no proxy passes this path. */
@Hidden
@Controller("/internal/tokens")
@Secured(SecurityRule.IS_ANONYMOUS)
class ServiceTokenController {
    private final ServiceClients clients;

    ServiceTokenController(ServiceClients clients) {
        this.clients = clients;
    }

    @Post
    @Status(HttpStatus.OK)
    Issued token(@Body @Valid Credentials body) {
        return clients.token(body.clientId(), body.clientSecret())
                .map(token -> new Issued(token, "Bearer", AccessTokens.LIFE.toSeconds()))
                .orElseThrow(() -> Refusal.because(ProblemType.UNAUTHENTICATED, "client"));
    }

    @Serdeable
    record Credentials(
            @NotBlank @Size(max = 100) String clientId,
            @NotBlank @Size(max = 1000) String clientSecret) {
        @Override
        public String toString() {
            return "Credentials[…]";
        }
    }

    @Serdeable
    record Issued(String accessToken, String tokenType, long expiresIn) {}
}
