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

/** That a host waits for candidates. */
@Controller("/api/v1/candidate-watches")
@Secured("HOST")
@Tag(name = "Candidate watches")
@SecurityRequirement(name = "bearer")
class CandidateWatchController {

    private static final String PATH = "/api/v1/candidate-watches/";

    private final CandidateWatchService watches;
    private final WatchService waiting;
    private final Once once;

    CandidateWatchController(CandidateWatchService watches, WatchService waiting, Once once) {
        this.watches = watches;
        this.waiting = waiting;
        this.once = once;
    }

    @Post
    @RefusesCreating
    @Operation(
            summary = "Wait for new candidates of a published assignment",
            description = "Whoever becomes eligible from now on and is not yet raises an alert, once, as long as the"
                    + " assignment is published and the institution vetted. At most 50 a person. It ends when the"
                    + " assignment closes.")
    @ApiResponse(
            responseCode = "201",
            description = "Kept, with its version as ETag",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CandidateWatchView.class)))
    HttpResponse<CandidateWatchView> save(
            @Parameter(hidden = true) Actor actor,
            HttpRequest<?> request,
            @Header(Once.HEADER) @Nullable String idempotencyKey,
            @Valid @Body CandidateWatchForm body) {
        return once.create(
                actor, request, body, CandidateWatchView.class, () -> watches.check(actor, body), assignment -> {
                    Watch saved = watches.save(actor, body, assignment);
                    return Created.at(PATH + saved.id(), saved.version(), CandidateWatchView.of(saved, 0));
                });
    }

    @Get
    @RefusesReading
    @Operation(summary = "List what one waits for, oldest first")
    @ApiResponse(responseCode = "200", description = "All of it")
    Page<CandidateWatchView> list(@Parameter(hidden = true) Actor actor) {
        Map<UUID, Long> unseen = waiting.unseen(actor);
        return new Page<>(
                waiting.of(actor).stream()
                        .map(watch -> CandidateWatchView.of(watch, unseen.getOrDefault(watch.id(), 0L)))
                        .toList(),
                null);
    }

    @Get("/{id}")
    @RefusesReading
    @Operation(summary = "Read what one waits for")
    @ApiResponse(responseCode = "200", description = "As it stands, with its version as ETag")
    HttpResponse<CandidateWatchView> read(@Parameter(hidden = true) Actor actor, UUID id) {
        return answer(actor, waiting.find(actor, id));
    }

    @Put("/{id}")
    @RefusesChanging
    @Operation(summary = "Change when one is written to")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    HttpResponse<CandidateWatchView> edit(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body MailingForm body) {
        return answer(actor, watches.edit(actor, id, Versions.required(ifMatch), body.mailing()));
    }

    @Delete("/{id}")
    @RefusesChanging
    @Operation(summary = "Wait no longer, and remove the alerts")
    @ApiResponse(responseCode = "204", description = "Removed")
    HttpResponse<Void> remove(
            @Parameter(hidden = true) Actor actor, UUID id, @Header("If-Match") @Nullable String ifMatch) {
        waiting.remove(actor, id, Versions.required(ifMatch), "candidate-watch.removed");
        return HttpResponse.noContent();
    }

    @Get("/{id}/alerts")
    @RefusesReading
    @Operation(
            summary = "List who has become eligible since, newest first",
            description = "Without those who have withdrawn; none while the assignment is not published or the"
                    + " institution not vetted. GET /assignments/{id}/candidates says more of them.")
    @ApiResponse(responseCode = "200", description = "A page")
    Page<CandidateAlertView> alerts(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String after) {
        return watches.alerts(actor, id, Place.of(after, limit));
    }

    @Post("/{id}/alerts/seen")
    @RefusesCreating
    @Operation(
            summary = "Mark alerts as seen, up to the newest that was",
            description = "May be sent again. What is marked is not told by the daily mail.")
    @ApiResponse(responseCode = "200", description = "With how many are left")
    HttpResponse<CandidateWatchView> see(@Parameter(hidden = true) Actor actor, UUID id, @Valid @Body SeenForm body) {
        return answer(actor, waiting.see(actor, id, body));
    }

    private HttpResponse<CandidateWatchView> answer(Actor actor, Watch watch) {
        return Answers.versioned(CandidateWatchView.of(watch, waiting.unseen(actor, watch)), watch.version());
    }
}
