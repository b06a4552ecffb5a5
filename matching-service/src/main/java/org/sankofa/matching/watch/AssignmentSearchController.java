package org.sankofa.matching.watch;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.alert.SeenForm;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.http.Versions;
import org.sankofa.kit.idempotency.Created;
import org.sankofa.kit.idempotency.Once;
import org.sankofa.kit.problem.RefusesChanging;
import org.sankofa.kit.problem.RefusesCreating;
import org.sankofa.kit.problem.RefusesReading;
import org.sankofa.matching.api.Answers;
import org.sankofa.matching.storage.Place;

/** A clinician's own saved searches over what is open. */
@Controller("/api/v1/assignment-searches")
@Secured("CLINICIAN")
@Tag(name = "Assignment searches")
@SecurityRequirement(name = "bearer")
class AssignmentSearchController {

    private static final String PATH = "/api/v1/assignment-searches/";

    private final AssignmentSearchService searches;
    private final WatchService waiting;
    private final Once once;

    AssignmentSearchController(AssignmentSearchService searches, WatchService waiting, Once once) {
        this.searches = searches;
        this.waiting = waiting;
        this.once = once;
    }

    @Post
    @RefusesCreating
    @Operation(
            summary = "Save a search of the open assignments",
            description = "Whatever matches and opens from now on raises an alert, once. At most 50 searches a person.")
    @ApiResponse(
            responseCode = "201",
            description = "Saved, with its version as ETag",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AssignmentSearchView.class)))
    HttpResponse<AssignmentSearchView> save(
            @Parameter(hidden = true) Actor actor,
            HttpRequest<?> request,
            @Header(Once.HEADER) @Nullable String idempotencyKey,
            @Valid @Body AssignmentSearchForm body) {
        return once.create(actor, request, body, AssignmentSearchView.class, () -> {
            Watch saved = searches.save(actor, body);
            return Created.at(PATH + saved.id(), saved.version(), view(saved, 0));
        });
    }

    @Get
    @RefusesReading
    @Operation(summary = "List one's own saved searches, oldest first")
    @ApiResponse(responseCode = "200", description = "All of them")
    Page<AssignmentSearchView> list(@Parameter(hidden = true) Actor actor) {
        Map<UUID, Long> unseen = waiting.unseen(actor);
        return new Page<>(
                waiting.of(actor).stream()
                        .map(saved -> view(saved, unseen.getOrDefault(saved.id(), 0L)))
                        .toList(),
                null);
    }

    @Get("/{id}")
    @RefusesReading
    @Operation(summary = "Read one of one's own saved searches")
    @ApiResponse(responseCode = "200", description = "As it stands, with its version as ETag")
    HttpResponse<AssignmentSearchView> read(@Parameter(hidden = true) Actor actor, UUID id) {
        return answer(actor, waiting.find(actor, id));
    }

    @Put("/{id}")
    @RefusesChanging
    @Operation(
            summary = "Change a saved search, its name or when it is mailed",
            description =
                    "What is open already and matches the new query raises no alert. Alerts that were raised stay.")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    HttpResponse<AssignmentSearchView> edit(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body AssignmentSearchForm body) {
        return answer(actor, searches.edit(actor, id, Versions.required(ifMatch), body));
    }

    @Delete("/{id}")
    @RefusesChanging
    @Operation(summary = "Remove a saved search with its alerts")
    @ApiResponse(responseCode = "204", description = "Removed")
    HttpResponse<Void> remove(
            @Parameter(hidden = true) Actor actor, UUID id, @Header("If-Match") @Nullable String ifMatch) {
        waiting.remove(actor, id, Versions.required(ifMatch), "assignment-search.removed");
        return HttpResponse.noContent();
    }

    @Get("/{id}/alerts")
    @RefusesReading
    @Operation(
            summary = "List what a saved search has found since, newest first",
            description = "Without what is not open any more.")
    @ApiResponse(responseCode = "200", description = "A page")
    Page<AssignmentAlertView> alerts(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String after) {
        return searches.alerts(actor, id, Place.of(after, limit));
    }

    @Post("/{id}/alerts/seen")
    @RefusesCreating
    @Operation(
            summary = "Mark alerts as seen, up to the newest that was",
            description = "May be sent again. What is marked is not told by the daily mail.")
    @ApiResponse(responseCode = "200", description = "The search, with how many are left")
    HttpResponse<AssignmentSearchView> see(@Parameter(hidden = true) Actor actor, UUID id, @Valid @Body SeenForm body) {
        return answer(actor, waiting.see(actor, id, body));
    }

    private HttpResponse<AssignmentSearchView> answer(Actor actor, Watch saved) {
        return Answers.versioned(view(saved, waiting.unseen(actor, saved)), saved.version());
    }

    private AssignmentSearchView view(Watch saved, long unseen) {
        return new AssignmentSearchView(
                saved.id(),
                saved.name(),
                searches.terms(saved),
                saved.mailing(),
                unseen,
                saved.version(),
                saved.createdAt(),
                saved.updatedAt());
    }
}
