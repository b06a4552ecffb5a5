package org.sankofa.registry.token;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** The public keys that access tokens are verified with, as a JWK set (RFC 7517). */
@Controller("/keys")
@Tag(name = "tokens")
class KeyController {
    private final SigningKeys keys;

    KeyController(SigningKeys keys) {
        this.keys = keys;
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(operationId = "keys", summary = "Public keys of the access tokens")
    @ApiResponse(responseCode = "200", description = "A JWK set; a new key is here ten minutes before it signs")
    HttpResponse<PublishedKeySet> keys() {
        List<PublishedKey> published = keys.published().getKeys().stream()
                .map(key -> key.toRSAKey())
                .map(key -> new PublishedKey(
                        "RSA",
                        "sig",
                        "RS256",
                        key.getKeyID(),
                        key.getModulus().toString(),
                        key.getPublicExponent().toString()))
                .toList();
        return HttpResponse.ok(new PublishedKeySet(published)).header("Cache-Control", "public, max-age=60");
    }

    @Serdeable
    record PublishedKeySet(List<PublishedKey> keys) {}

    /** A public key; the names are those of RFC 7517 and RFC 7518. */
    @Serdeable
    record PublishedKey(String kty, String use, String alg, String kid, String n, String e) {}
}
