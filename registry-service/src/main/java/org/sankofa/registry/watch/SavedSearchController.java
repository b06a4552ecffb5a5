package org.sankofa.registry.watch;

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
import io.swagger.v3.oas.annotations.enums.ParameterIn;
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
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.http.Versions;
import org.sankofa.kit.idempotency.Created;
import org.sankofa.kit.idempotency.Once;
import org.sankofa.kit.problem.RefusesChanging;
import org.sankofa.kit.problem.RefusesCreating;
import org.sankofa.kit.problem.RefusesReading;

/** A manager's own saved searches. */
@Controller("/api/v1/searches")
@Secured("MANAGER")
@Tag(name = "searches")
@SecurityRequirement(name = "bearer")
class SavedSearchController {
    private static final String PATH = "/api/v1/searches/";
    private final SavedSearchService searches;
    private final Once once;

    SavedSearchController(SavedSearchService searches, Once once) {
        this.searches = searches;
        this.once = once;
    }

    @Post
    @Operation(
            operationId = "saveSearch",
            summary = "Save a search of the directory",
            description = "Whoever matches from now on and does not yet raises an alert, once. At most 50 searches a"
                    + " person, of at most 50,000 people each.",
            parameters =
                    @Parameter(
                            name = Once.HEADER,
                            in = ParameterIn.HEADER,
                            description = "Any text of your own; the same text gets the same answer",
                            schema = @Schema(implementation = String.class, maxLength = 200)))
    @ApiResponse(
            responseCode = "201",
            description = "Saved, with its version as ETag",
            content = @Content(schema = @Schema(implementation = SavedSearchResponse.class)))
    @RefusesCreating
    HttpResponse<SavedSearchResponse> save(
            @Parameter(hidden = true) Actor actor, HttpRequest<?> request, @Body @Valid SearchForm body) {
        return once.create(actor, request, body, SavedSearchResponse.class, () -> searches.check(body), query -> {
            SavedSearch saved = searches.save(actor, body, query);
            return Created.at(PATH + saved.id(), saved.version(), response(saved, 0));
        });
    }

    @Get
    @Operation(operationId = "listSearches", summary = "List one's own saved searches, oldest first")
    @ApiResponse(responseCode = "200", description = "All of them")
    @RefusesReading
    Page<SavedSearchResponse> list(@Parameter(hidden = true) Actor actor) {
        Map<UUID, Long> unseen = searches.unseen(actor);
        return new Page<>(
                searches.of(actor).stream()
                        .map(saved -> response(saved, unseen.getOrDefault(saved.id(), 0L)))
                        .toList(),
                null);
    }

    @Get("/{id}")
    @Operation(operationId = "readSearch", summary = "Read one of one's own saved searches")
    @ApiResponse(
            responseCode = "200",
            description = "As it stands, with its version as ETag",
            content = @Content(schema = @Schema(implementation = SavedSearchResponse.class)))
    @RefusesReading
    HttpResponse<SavedSearchResponse> read(@Parameter(hidden = true) Actor actor, UUID id) {
        return answer(actor, searches.find(actor, id));
    }

    @Put("/{id}")
    @Operation(
            operationId = "editSearch",
            summary = "Change a saved search, its name or when it is mailed",
            description = "Whoever matches the new query already raises no alert. Alerts that were raised stay.")
    @ApiResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = SavedSearchResponse.class)))
    @RefusesChanging
    HttpResponse<SavedSearchResponse> edit(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch,
            @Body @Valid SearchForm body) {
        return answer(actor, searches.edit(actor, id, Versions.required(ifMatch), body));
    }

    @Delete("/{id}")
    @Operation(operationId = "removeSearch", summary = "Remove a saved search with its alerts")
    @ApiResponse(responseCode = "204", description = "Removed")
    @RefusesChanging
    HttpResponse<Void> remove(
            @Parameter(hidden = true) Actor actor, UUID id, @Header("If-Match") @Nullable String ifMatch) {
        searches.remove(actor, id, Versions.required(ifMatch));
        return HttpResponse.noContent();
    }

    @Get("/{id}/alerts")
    @Operation(
            operationId = "listAlerts",
            summary = "List whom a saved search has found since, newest first",
            description = "Without those who have withdrawn. GET /clinicians?q= with a pseudonym shows who it is.")
    @ApiResponse(responseCode = "200", description = "A page")
    @RefusesReading
    Page<AlertResponse> alerts(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String after) {
        return searches.alerts(actor, id, Cursor.parse(after), Page.limit(limit));
    }

    @Post("/{id}/alerts/seen")
    @Operation(
            operationId = "seeAlerts",
            summary = "Mark alerts as seen, up to the newest that was",
            description = "May be sent again. What is marked is not told by the daily mail.")
    @ApiResponse(
            responseCode = "200",
            description = "The search, with how many are left",
            content = @Content(schema = @Schema(implementation = SavedSearchResponse.class)))
    @RefusesCreating
    HttpResponse<SavedSearchResponse> see(@Parameter(hidden = true) Actor actor, UUID id, @Body @Valid SeenForm body) {
        return answer(actor, searches.see(actor, id, body));
    }

    private HttpResponse<SavedSearchResponse> answer(Actor actor, SavedSearch saved) {
        long unseen = searches.unseen(actor).getOrDefault(saved.id(), 0L);
        return HttpResponse.ok(response(saved, unseen)).header("ETag", Versions.entityTag(saved.version()));
    }

    private SavedSearchResponse response(SavedSearch saved, long unseen) {
        return new SavedSearchResponse(
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
