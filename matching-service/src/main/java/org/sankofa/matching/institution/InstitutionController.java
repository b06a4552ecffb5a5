package org.sankofa.matching.institution;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.http.Versions;
import org.sankofa.kit.idempotency.Created;
import org.sankofa.kit.idempotency.Once;
import org.sankofa.kit.problem.RefusesChanging;
import org.sankofa.kit.problem.RefusesCreating;
import org.sankofa.kit.problem.RefusesReading;
import org.sankofa.matching.api.Answers;
import org.sankofa.matching.storage.Place;

@Controller("/api/v1/institutions")
@Tag(name = "Institutions")
@SecurityRequirement(name = "bearer")
class InstitutionController {

    private final InstitutionService institutions;
    private final Once once;

    InstitutionController(InstitutionService institutions, Once once) {
        this.institutions = institutions;
        this.once = once;
    }

    @Post
    @RefusesCreating
    @Secured("HOST")
    @Operation(summary = "Apply as a host institution", description = "The account becomes its member.")
    @ApiResponse(
            responseCode = "201",
            description = "Applied; waits for a manager",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = InstitutionView.class)))
    HttpResponse<InstitutionView> apply(
            @Parameter(hidden = true) Actor actor,
            HttpRequest<?> request,
            @Header(Once.HEADER) @Nullable String idempotencyKey,
            @Valid @Body InstitutionForm body) {
        return once.create(actor, request, body, InstitutionView.class, () -> {
            Institution institution = institutions.apply(actor, body);
            return Created.at(
                    "/api/v1/institutions/" + institution.id(), institution.version(), InstitutionView.of(institution));
        });
    }

    @Get
    @RefusesReading
    @Secured({"HOST", "MANAGER"})
    @Operation(summary = "List institutions, newest first", description = "Hosts see their own.")
    @ApiResponse(responseCode = "200", description = "One page")
    Page<InstitutionView> list(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable InstitutionStatus status,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String after) {
        Place place = Place.of(after, limit);
        return Page.of(
                institutions.list(actor, status, place),
                place.limit(),
                InstitutionView::of,
                last -> new Cursor(last.createdAt(), last.id()).text());
    }

    @Get("/{id}")
    @RefusesReading
    @Secured({"HOST", "MANAGER"})
    @Operation(summary = "Read an institution")
    @ApiResponse(responseCode = "200", description = "The institution, with its version as ETag")
    HttpResponse<InstitutionView> show(@Parameter(hidden = true) Actor actor, UUID id) {
        return answer(institutions.show(actor, id));
    }

    @Put("/{id}")
    @RefusesChanging
    @Secured("HOST")
    @Operation(
            summary = "Change what an institution says of itself",
            description =
                    "Another name, country, place or kind has to be vetted again; until then its assignments are hidden."
                            + " What it says about itself and whom to contact may change at any time.")
    @ApiResponse(responseCode = "200", description = "Changed")
    HttpResponse<InstitutionView> edit(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body InstitutionForm body) {
        return answer(institutions.edit(actor, id, Versions.required(ifMatch), body));
    }

    @Post("/{id}/vet")
    @RefusesChanging
    @Secured("MANAGER")
    @Operation(
            summary = "Approve, refuse or suspend an institution",
            description = "While it is not vetted, its published assignments are hidden, nobody is proposed or accepted"
                    + " for it, no identity opens to it and no placement with it is approved or begun.")
    @ApiResponse(responseCode = "200", description = "Vetted")
    HttpResponse<InstitutionView> vet(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body VettingForm body) {
        return answer(institutions.vet(actor, id, Versions.required(ifMatch), body));
    }

    private static HttpResponse<InstitutionView> answer(Institution institution) {
        return Answers.versioned(InstitutionView.of(institution), institution.version());
    }
}
