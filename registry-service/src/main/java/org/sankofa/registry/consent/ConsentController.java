package org.sankofa.registry.consent;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.http.Versions;
import org.sankofa.kit.problem.RefusesChanging;
import org.sankofa.registry.clinician.ClinicianResponse;
import org.sankofa.registry.clinician.ClinicianService;
import org.sankofa.registry.clinician.Registration;

/** What a clinician allows. */
@Controller("/api/v1/clinicians/me/consents")
@Secured("CLINICIAN")
@Tag(name = "clinicians")
@SecurityRequirement(name = "bearer")
class ConsentController {
    private final ConsentService consents;
    private final ClinicianService clinicians;

    ConsentController(ConsentService consents, ClinicianService clinicians) {
        this.consents = consents;
        this.clinicians = clinicians;
    }

    @Put
    @Operation(
            operationId = "decideConsents",
            summary = "Give or take back consent, per purpose",
            description = "Without consent to matching one is in no index. What was decided before is kept on record.")
    @ApiResponse(
            responseCode = "200",
            description = "The registration with what is allowed now",
            content = @Content(schema = @Schema(implementation = ClinicianResponse.class)))
    @RefusesChanging
    HttpResponse<ClinicianResponse> decide(
            @Parameter(hidden = true) Actor actor,
            @Header("If-Match") @Nullable String ifMatch,
            @Body ConsentForm form) {
        Registration decided = consents.decide(actor, Versions.required(ifMatch), form);
        return HttpResponse.ok(ClinicianResponse.of(decided, clinicians.today()))
                .header("ETag", Versions.entityTag(decided.clinician().version()));
    }
}
