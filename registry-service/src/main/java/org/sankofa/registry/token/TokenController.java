package org.sankofa.registry.token;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sankofa.kit.problem.Problem;
import org.sankofa.kit.problem.RefusesPublic;
import org.sankofa.kit.problem.RefusesTooMany;
import org.sankofa.registry.account.NetworkAddress;

/** Sign-in, refresh, sign-out. */
@Controller("/api/v1/tokens")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "tokens")
class TokenController {
    private static final String PROBLEM = "application/problem+json";

    private final TokenService tokens;
    private final NetworkAddress networks;

    TokenController(TokenService tokens, NetworkAddress networks) {
        this.tokens = tokens;
        this.networks = networks;
    }

    @Post
    @Status(HttpStatus.OK)
    @Operation(operationId = "signIn", summary = "Sign in")
    @RefusesPublic
    @RefusesTooMany
    @ApiResponse(responseCode = "200", description = "An access token for ten minutes, and a refresh token")
    @ApiResponse(
            responseCode = "401",
            description = "Wrong address or password, or an account that is not active",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    TokenPair signIn(HttpRequest<?> request, @Body @Valid SignIn body) {
        return tokens.signIn(body.email(), body.password(), networks.of(request))
                .tokens();
    }

    @Post("/refresh")
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "refresh",
            summary = "Get the next pair of tokens",
            description = "A refresh token works once. Used again it ends the session, except within ten seconds,"
                    + " when the answer is 409 and the pair of the first call stays good.")
    @RefusesPublic
    @ApiResponse(responseCode = "200", description = "The next pair")
    @ApiResponse(
            responseCode = "401",
            description = "The session has ended; sign in again",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "409",
            description = "The token was refreshed a moment ago",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    TokenPair refresh(@Body @Valid RefreshForm body) {
        return tokens.refresh(body.refreshToken());
    }

    @Post("/revocations")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "signOut",
            summary = "Sign out",
            description =
                    "Ends the session of the refresh token. The answer is the same for a token that nobody knows.")
    @RefusesPublic
    @ApiResponse(responseCode = "204", description = "The session has ended")
    void signOut(@Body @Valid RefreshForm body) {
        tokens.revoke(body.refreshToken());
    }

    @Serdeable
    record SignIn(
            @NotBlank @Size(max = 320) String email,
            @NotBlank @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "SignIn[…]";
        }
    }

    @Serdeable
    record RefreshForm(@NotBlank @Size(max = 200) String refreshToken) {
        @Override
        public String toString() {
            return "RefreshForm[…]";
        }
    }
}
