package org.sankofa.registry.owndata;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.problem.RefusesCreating;
import org.sankofa.kit.problem.RefusesTooMany;
import org.sankofa.registry.account.NetworkAddress;

/** The end of one's own account. */
@Controller("/api/v1/accounts/me/deletion")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "accounts")
@SecurityRequirement(name = "bearer")
class ErasureController {
    private final ErasureService erasure;
    private final NetworkAddress networks;

    ErasureController(ErasureService erasure, NetworkAddress networks) {
        this.erasure = erasure;
        this.networks = networks;
    }

    /** @param password the present one */
    @Serdeable
    record DeletionForm(@NotBlank @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "DeletionForm[…]";
        }
    }

    @Post
    @Operation(
            operationId = "deleteOwnAccount",
            summary = "Delete one's own account",
            description =
                    "At once and for good, with name, profile and credentials; open proposals stop. What stays is"
                            + " under the pseudonym, without name or contact. An access token lives for up to ten minutes more.")
    @ApiResponse(responseCode = "204", description = "Deleted")
    @RefusesCreating
    @RefusesTooMany
    HttpResponse<Void> delete(
            @Parameter(hidden = true) Actor actor, HttpRequest<?> request, @Body @Valid DeletionForm body) {
        erasure.erase(actor, body.password(), networks.of(request));
        return HttpResponse.noContent();
    }
}
