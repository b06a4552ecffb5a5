package org.sankofa.matching.programme;

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

@Controller("/api/v1/programmes")
@Tag(name = "Programmes")
@SecurityRequirement(name = "bearer")
class ProgrammeController {

    private final ProgrammeService programmes;
    private final Once once;

    ProgrammeController(ProgrammeService programmes, Once once) {
        this.programmes = programmes;
        this.once = once;
    }

    @Post
    @RefusesCreating
    @Secured("MANAGER")
    @Operation(summary = "Found a programme", description = "The account becomes its manager.")
    @ApiResponse(
            responseCode = "201",
            description = "Founded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProgrammeView.class)))
    HttpResponse<ProgrammeView> found(
            @Parameter(hidden = true) Actor actor,
            HttpRequest<?> request,
            @Header(Once.HEADER) @Nullable String idempotencyKey,
            @Valid @Body ProgrammeForm body) {
        return once.create(actor, request, body, ProgrammeView.class, () -> {
            ProgrammeView programme = programmes.found(actor, body);
            return Created.at("/api/v1/programmes/" + programme.id(), programme.version(), programme);
        });
    }

    @Get
    @RefusesReading
    @Secured({"HOST", "MANAGER", "ADMIN"})
    @Operation(
            summary = "List programmes, newest first",
            description = "Managers see their own; hosts and administrators see all, without budget and agreements.")
    @ApiResponse(responseCode = "200", description = "One page")
    Page<ProgrammeView> list(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String after) {
        Place place = Place.of(after, limit);
        return Page.of(
                programmes.list(actor, place),
                place.limit(),
                row -> programmes.view(actor, row),
                last -> new Cursor(last.createdAt(), last.id()).text());
    }

    @Get("/{id}")
    @RefusesReading
    @Secured({"HOST", "MANAGER", "ADMIN"})
    @Operation(summary = "Read a programme")
    @ApiResponse(responseCode = "200", description = "The programme, with its version as ETag")
    HttpResponse<ProgrammeView> show(@Parameter(hidden = true) Actor actor, UUID id) {
        return answer(programmes.show(actor, id));
    }

    @Put("/{id}")
    @RefusesChanging
    @Secured("MANAGER")
    @Operation(summary = "Change a programme")
    @ApiResponse(responseCode = "200", description = "Changed")
    HttpResponse<ProgrammeView> edit(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body ProgrammeForm body) {
        return answer(programmes.edit(actor, id, Versions.required(ifMatch), body));
    }

    @Post("/{id}/managers")
    @RefusesChanging
    @Secured({"MANAGER", "ADMIN"})
    @Operation(
            summary = "Let another account manage the programme too",
            description = "For its managers, and for administrators where these have left. A manager with an active"
                    + " account, by its id or by e-mail address. Doing it again changes nothing.")
    @ApiResponse(responseCode = "200", description = "The account is a manager of the programme")
    HttpResponse<ProgrammeView> addManager(
            @Parameter(hidden = true) Actor actor, UUID id, @Valid @Body ManagerForm body) {
        return answer(programmes.addManager(actor, id, body));
    }

    @Get("/{id}/managers")
    @RefusesReading
    @Secured({"MANAGER", "ADMIN"})
    @Operation(
            summary = "List who manages a programme",
            description = "For its managers and administrators. All on one page.")
    @ApiResponse(responseCode = "200", description = "Its managers")
    Page<ManagerView> managers(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(programmes.managers(actor, id), null);
    }

    private static HttpResponse<ProgrammeView> answer(ProgrammeView programme) {
        return Answers.versioned(programme, programme.version());
    }
}
