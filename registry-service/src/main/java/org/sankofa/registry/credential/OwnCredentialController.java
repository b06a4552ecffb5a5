package org.sankofa.registry.credential;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.http.Versions;
import org.sankofa.kit.idempotency.Created;
import org.sankofa.kit.idempotency.Once;
import org.sankofa.kit.problem.RefusesChanging;
import org.sankofa.kit.problem.RefusesCreating;
import org.sankofa.kit.problem.RefusesReading;
import org.sankofa.registry.clinician.ClinicianService;

/** A clinician's own credentials. */
@SerdeImport(CredentialForm.class)
@Controller("/api/v1/clinicians/me/credentials")
@Secured("CLINICIAN")
@Tag(name = "credentials")
@SecurityRequirement(name = "bearer")
class OwnCredentialController {
    private static final String PATH = "/api/v1/clinicians/me/credentials/";
    private final CredentialService credentials;
    private final ClinicianService clinicians;
    private final Once once;

    OwnCredentialController(CredentialService credentials, ClinicianService clinicians, Once once) {
        this.credentials = credentials;
        this.clinicians = clinicians;
        this.once = once;
    }

    @Post
    @Operation(
            operationId = "addCredential",
            summary = "Add a licence, registration, diploma or certificate",
            parameters =
                    @Parameter(
                            name = Once.HEADER,
                            in = ParameterIn.HEADER,
                            description = "Any text of your own; the same text gets the same answer",
                            schema = @Schema(implementation = String.class, maxLength = 200)))
    @ApiResponse(
            responseCode = "201",
            description = "It waits for a verifier",
            content = @Content(schema = @Schema(implementation = CredentialResponse.class)))
    @RefusesCreating
    HttpResponse<CredentialResponse> add(
            @Parameter(hidden = true) Actor actor, HttpRequest<?> request, @Body CredentialForm form) {
        return once.create(actor, request, form, CredentialResponse.class, () -> {
            Credential added = credentials.add(actor, form);
            return Created.at(PATH + added.id(), added.version(), body(added));
        });
    }

    @Get
    @Operation(operationId = "listOwnCredentials", summary = "List one's own credentials, oldest first")
    @ApiResponse(responseCode = "200", description = "All of them")
    @RefusesReading
    Page<CredentialResponse> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(
                credentials.ownedBy(actor.account()).stream().map(this::body).toList(), null);
    }

    @Get("/{id}")
    @Operation(operationId = "readOwnCredential", summary = "Read one of one's own credentials")
    @ApiResponse(
            responseCode = "200",
            description = "As it stands, with its version as ETag",
            content = @Content(schema = @Schema(implementation = CredentialResponse.class)))
    @RefusesReading
    HttpResponse<CredentialResponse> read(@Parameter(hidden = true) Actor actor, UUID id) {
        return answer(credentials.owned(actor, id));
    }

    @Put("/{id}")
    @Operation(
            operationId = "editOwnCredential",
            summary = "Correct a credential",
            description = "It then has to be verified again, and the level falls to what the others give.")
    @ApiResponse(
            responseCode = "200",
            description = "It waits for a verifier",
            content = @Content(schema = @Schema(implementation = CredentialResponse.class)))
    @RefusesChanging
    HttpResponse<CredentialResponse> edit(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch,
            @Body CredentialForm form) {
        return answer(credentials.edit(actor, id, Versions.required(ifMatch), form));
    }

    @Delete("/{id}")
    @Operation(operationId = "removeOwnCredential", summary = "Remove a credential")
    @ApiResponse(responseCode = "204", description = "Removed")
    @RefusesChanging
    HttpResponse<Void> remove(
            @Parameter(hidden = true) Actor actor, UUID id, @Header("If-Match") @Nullable String ifMatch) {
        credentials.remove(actor, id, Versions.required(ifMatch));
        return HttpResponse.noContent();
    }

    private HttpResponse<CredentialResponse> answer(Credential credential) {
        return HttpResponse.ok(body(credential)).header("ETag", Versions.entityTag(credential.version()));
    }

    private CredentialResponse body(Credential credential) {
        return CredentialResponse.of(credential, clinicians.today());
    }
}
