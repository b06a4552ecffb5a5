package org.sankofa.registry.credential;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.http.Versions;
import org.sankofa.kit.problem.RefusesChanging;
import org.sankofa.kit.problem.RefusesReading;
import org.sankofa.registry.clinician.ClinicianService;

/** The queue of those who verify credentials. */
@Controller("/api/v1/credentials")
@Secured("VERIFIER")
@Tag(name = "credentials")
@SecurityRequirement(name = "bearer")
class VerificationController {
    private final CredentialService credentials;
    private final ClinicianService clinicians;

    VerificationController(CredentialService credentials, ClinicianService clinicians) {
        this.credentials = credentials;
        this.clinicians = clinicians;
    }

    @Get
    @Operation(
            operationId = "listCredentials",
            summary = "List credentials of a status, those that wait longest first",
            description = "Without their holders.")
    @ApiResponse(responseCode = "200", description = "A page")
    @RefusesReading
    Page<CredentialResponse> list(
            @QueryValue(defaultValue = "PENDING") CredentialStatus status,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String after) {
        LocalDate today = clinicians.today();
        Page<Credential> page = credentials.queue(status, Cursor.parse(after), Page.limit(limit));
        return new Page<>(
                page.items().stream()
                        .map(credential -> CredentialResponse.of(credential, today))
                        .toList(),
                page.next());
    }

    @Get("/{id}")
    @Operation(
            operationId = "openCredential",
            summary = "Open a credential to verify it",
            description = "Shows its holder's name, by which a register is searched. That it was opened is on record.")
    @ApiResponse(
            responseCode = "200",
            description = "With its version as ETag",
            content = @Content(schema = @Schema(implementation = CredentialResponse.class)))
    @RefusesReading
    HttpResponse<CredentialResponse> open(@Parameter(hidden = true) Actor actor, UUID id) {
        return answer(credentials.open(actor, id));
    }

    @Post("/{id}/verification")
    @Operation(
            operationId = "verifyCredential",
            summary = "Say what was found at the source",
            description = "The holder's level follows at once.")
    @ApiResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = CredentialResponse.class)))
    @RefusesChanging
    HttpResponse<CredentialResponse> verify(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch,
            @Body VerificationForm form) {
        return answer(credentials.verify(actor, id, Versions.required(ifMatch), form));
    }

    private HttpResponse<CredentialResponse> answer(CredentialService.Opened opened) {
        return HttpResponse.ok(CredentialResponse.opened(opened, clinicians.today()))
                .header("ETag", Versions.entityTag(opened.credential().version()));
    }
}
