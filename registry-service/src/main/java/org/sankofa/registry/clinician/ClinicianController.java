package org.sankofa.registry.clinician;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.http.Versions;
import org.sankofa.kit.idempotency.Created;
import org.sankofa.kit.idempotency.Once;
import org.sankofa.kit.problem.RefusesChanging;
import org.sankofa.kit.problem.RefusesCreating;
import org.sankofa.kit.problem.RefusesReading;

/** A clinician's own registration. */
@Controller("/api/v1/clinicians")
@Secured("CLINICIAN")
@Tag(name = "clinicians")
@SecurityRequirement(name = "bearer")
class ClinicianController {
    private static final String ME = "/api/v1/clinicians/me";
    private final ClinicianService clinicians;
    private final Once once;

    ClinicianController(ClinicianService clinicians, Once once) {
        this.clinicians = clinicians;
        this.once = once;
    }

    @Post
    @Operation(
            operationId = "registerClinician",
            summary = "Register",
            description = "Makes a draft. Everything but the family name may follow later.",
            parameters =
                    @Parameter(
                            name = Once.HEADER,
                            in = ParameterIn.HEADER,
                            description = "Any text of your own; the same text gets the same answer",
                            schema = @Schema(implementation = String.class, maxLength = 200)))
    @ApiResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = ClinicianResponse.class)))
    @RefusesCreating
    HttpResponse<ClinicianResponse> register(
            @Parameter(hidden = true) Actor actor, HttpRequest<?> request, @Body RegistrationForm form) {
        return once.create(actor, request, form, ClinicianResponse.class, () -> {
            Registration made = clinicians.register(actor, form);
            return Created.at(ME, made.clinician().version(), body(made));
        });
    }

    @Get("/me")
    @Operation(operationId = "readOwnRegistration", summary = "Read one's own registration")
    @ApiResponse(
            responseCode = "200",
            description = "As it stands, with its version as ETag",
            content = @Content(schema = @Schema(implementation = ClinicianResponse.class)))
    @RefusesReading
    HttpResponse<ClinicianResponse> read(@Parameter(hidden = true) Actor actor) {
        return answer(clinicians.registration(actor.account()));
    }

    @Put("/me")
    @Operation(
            operationId = "editOwnRegistration",
            summary = "Replace what one said of oneself",
            description = "A draft may be incomplete; a submitted registration may not become so.")
    @ApiResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = ClinicianResponse.class)))
    @RefusesChanging
    HttpResponse<ClinicianResponse> edit(
            @Parameter(hidden = true) Actor actor,
            @Header("If-Match") @Nullable String ifMatch,
            @Body RegistrationForm form) {
        return answer(clinicians.edit(actor, Versions.required(ifMatch), form));
    }

    @Post("/me/submit")
    @Operation(
            operationId = "submitOwnRegistration",
            summary = "Submit, also again after a withdrawal",
            description = "With consent to matching it can be found about a second later.")
    @ApiResponse(
            responseCode = "200",
            description = "Submitted",
            content = @Content(schema = @Schema(implementation = ClinicianResponse.class)))
    @RefusesChanging
    HttpResponse<ClinicianResponse> submit(
            @Parameter(hidden = true) Actor actor, @Header("If-Match") @Nullable String ifMatch) {
        return answer(clinicians.submit(actor, Versions.required(ifMatch)));
    }

    @Post("/me/withdraw")
    @Operation(
            operationId = "withdrawOwnRegistration",
            summary = "Withdraw",
            description = "Out of search, and every open proposal stops.")
    @ApiResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = ClinicianResponse.class)))
    @RefusesChanging
    HttpResponse<ClinicianResponse> withdraw(
            @Parameter(hidden = true) Actor actor, @Header("If-Match") @Nullable String ifMatch) {
        return answer(clinicians.withdraw(actor, Versions.required(ifMatch)));
    }

    private HttpResponse<ClinicianResponse> answer(Registration registration) {
        return HttpResponse.ok(body(registration))
                .header("ETag", Versions.entityTag(registration.clinician().version()));
    }

    private ClinicianResponse body(Registration registration) {
        return ClinicianResponse.of(registration, clinicians.today());
    }
}
