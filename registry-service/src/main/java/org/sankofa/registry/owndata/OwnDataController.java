package org.sankofa.registry.owndata;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.problem.RefusesReading;

/** What is kept about oneself. */
@Controller("/api/v1/accounts/me/data")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "accounts")
@SecurityRequirement(name = "bearer")
class OwnDataController {
    private final OwnDataService data;

    OwnDataController(OwnDataService data) {
        this.data = data;
    }

    @Get
    @Operation(
            operationId = "downloadOwnData",
            summary = "Everything that the registry keeps about oneself",
            description =
                    "Account, living sessions, registration, consents, credentials, disclosures and saved searches."
                            + " Proposals and placements are read from the matching service. That it was read is on record.")
    @ApiResponse(responseCode = "200", description = "All of it")
    @RefusesReading
    OwnData read(@Parameter(hidden = true) Actor actor) {
        return data.of(actor);
    }
}
