package org.sankofa.matching.placement;

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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.http.Versions;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.RefusesChanging;
import org.sankofa.kit.problem.RefusesReading;
import org.sankofa.kit.problem.RefusesState;
import org.sankofa.matching.api.Answers;
import org.sankofa.matching.candidate.Explanations;
import org.sankofa.matching.candidate.ReasonView;
import org.sankofa.matching.candidate.Rulebook;
import org.sankofa.matching.input.ReasonForm;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.storage.Place;

@Controller("/api/v1/placements")
@Tag(name = "Placements")
@SecurityRequirement(name = "bearer")
@Secured({"CLINICIAN", "HOST", "MANAGER"})
class PlacementController {

    private final PlacementService placements;
    private final Explanations explanations;

    PlacementController(PlacementService placements, Explanations explanations) {
        this.placements = placements;
        this.explanations = explanations;
    }

    @Get
    @RefusesReading
    @Operation(summary = "List one's placements, newest first")
    @ApiResponse(responseCode = "200", description = "One page")
    Page<PlacementView> list(
            @Parameter(hidden = true) Actor actor,
            HttpRequest<?> request,
            @QueryValue @Nullable PlacementStatus status,
            @QueryValue @Nullable UUID assignment,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String after) {
        Place place = Place.of(after, limit);
        Party reader = Party.valueOf(actor.role().name());
        Locale locale = Messages.negotiate(request);
        return Page.of(
                placements.list(actor, status, assignment, place),
                place.limit(),
                placement -> PlacementView.of(placement, reader, explanations, locale),
                last -> new Cursor(last.createdAt(), last.id()).text());
    }

    @Get("/{id}")
    @RefusesReading
    @Operation(summary = "Read a placement")
    @ApiResponse(responseCode = "200", description = "The placement, with its version as ETag")
    HttpResponse<PlacementView> show(@Parameter(hidden = true) Actor actor, HttpRequest<?> request, UUID id) {
        return answer(request, placements.show(actor, id));
    }

    @Get("/{id}/checks")
    @RefusesReading
    @RefusesState
    @Secured("MANAGER")
    @Operation(
            summary = "Run the approval checks",
            description = "Every check with its outcome and the data that it rests on, passed or not.")
    @ApiResponse(responseCode = "200", description = "The checks as they stand now")
    ChecksView checks(@Parameter(hidden = true) Actor actor, HttpRequest<?> request, UUID id) {
        Locale locale = Messages.negotiate(request);
        var examination = placements.examine(actor, id);
        var dossier = examination.dossier();
        return new ChecksView(
                examination.checks().stream()
                        .map(check -> CheckView.of(check, explanations, locale))
                        .toList(),
                examination.blocking().isEmpty(),
                !examination.advisory().isEmpty(),
                dossier.candidate().eligibility().reasons().stream()
                        .map(reason -> ReasonView.of(reason, Party.MANAGER, explanations, locale))
                        .toList(),
                dossier.candidate().score().total(),
                dossier.comparison().clinician().version(),
                Rulebook.VERSION,
                dossier.comparison().vocabulary().version());
    }

    @Post("/{id}/approve")
    @RefusesChanging
    @Secured("MANAGER")
    @Operation(
            summary = "Approve a placement",
            description =
                    "The checks are run again. A failed check that is blocking forbids it; any other needs a reason.")
    @ApiResponse(responseCode = "200", description = "Approved; the budget is committed")
    HttpResponse<PlacementView> approve(
            @Parameter(hidden = true) Actor actor,
            HttpRequest<?> request,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body @Nullable ReasonForm body) {
        return answer(request, placements.approve(actor, id, Versions.required(ifMatch), ReasonForm.optional(body)));
    }

    @Post("/{id}/refuse")
    @RefusesChanging
    @Secured("MANAGER")
    @Operation(summary = "Refuse a placement, with a reason", description = "The place is free again.")
    @ApiResponse(responseCode = "200", description = "Refused")
    HttpResponse<PlacementView> refuse(
            @Parameter(hidden = true) Actor actor,
            HttpRequest<?> request,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body ReasonForm body) {
        return answer(request, placements.refuse(actor, id, Versions.required(ifMatch), ReasonForm.required(body)));
    }

    @Post("/{id}/prepare")
    @RefusesChanging
    @Secured({"HOST", "MANAGER"})
    @Operation(summary = "Begin the preparation")
    @ApiResponse(responseCode = "200", description = "Preparing")
    HttpResponse<PlacementView> prepare(
            @Parameter(hidden = true) Actor actor,
            HttpRequest<?> request,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch) {
        return answer(request, placements.prepare(actor, id, Versions.required(ifMatch)));
    }

    @Put("/{id}/checklist")
    @RefusesChanging
    @Secured({"HOST", "MANAGER"})
    @Operation(summary = "Work through the preparation checklist")
    @ApiResponse(responseCode = "200", description = "Changed")
    HttpResponse<PlacementView> tick(
            @Parameter(hidden = true) Actor actor,
            HttpRequest<?> request,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body ChecklistForm body) {
        return answer(request, placements.tick(actor, id, Versions.required(ifMatch), body));
    }

    @Post("/{id}/start")
    @RefusesChanging
    @Secured({"HOST", "MANAGER"})
    @Operation(summary = "Begin the work", description = "The checklist has to be complete.")
    @ApiResponse(responseCode = "200", description = "In progress")
    HttpResponse<PlacementView> start(
            @Parameter(hidden = true) Actor actor,
            HttpRequest<?> request,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch) {
        return answer(request, placements.start(actor, id, Versions.required(ifMatch)));
    }

    @Post("/{id}/complete")
    @RefusesChanging
    @Secured({"HOST", "MANAGER"})
    @Operation(summary = "End the work")
    @ApiResponse(responseCode = "200", description = "Completed; reports are due")
    HttpResponse<PlacementView> complete(
            @Parameter(hidden = true) Actor actor,
            HttpRequest<?> request,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch) {
        return answer(request, placements.complete(actor, id, Versions.required(ifMatch)));
    }

    @Post("/{id}/report")
    @RefusesChanging
    @Secured({"CLINICIAN", "HOST"})
    @Operation(summary = "Say what came of it", description = "Each side has one report and may mend it until closing.")
    @ApiResponse(responseCode = "200", description = "Reported")
    HttpResponse<PlacementView> report(
            @Parameter(hidden = true) Actor actor,
            HttpRequest<?> request,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body ReportForm body) {
        return answer(request, placements.report(actor, id, Versions.required(ifMatch), body.cleanSummary()));
    }

    @Post("/{id}/close")
    @RefusesChanging
    @Secured("MANAGER")
    @Operation(summary = "Close the file")
    @ApiResponse(responseCode = "200", description = "Closed")
    HttpResponse<PlacementView> close(
            @Parameter(hidden = true) Actor actor,
            HttpRequest<?> request,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch) {
        return answer(request, placements.close(actor, id, Versions.required(ifMatch)));
    }

    @Post("/{id}/cancel")
    @RefusesChanging
    @Operation(summary = "Give a placement up, with a reason", description = "The place is free again.")
    @ApiResponse(responseCode = "200", description = "Cancelled")
    HttpResponse<PlacementView> cancel(
            @Parameter(hidden = true) Actor actor,
            HttpRequest<?> request,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body ReasonForm body) {
        return answer(request, placements.cancel(actor, id, Versions.required(ifMatch), ReasonForm.required(body)));
    }

    private HttpResponse<PlacementView> answer(HttpRequest<?> request, PlacementService.Seen seen) {
        Locale locale = Messages.negotiate(request);
        return Answers.versioned(
                PlacementView.of(seen.placement(), seen.reader(), explanations, locale),
                seen.placement().version());
    }
}
