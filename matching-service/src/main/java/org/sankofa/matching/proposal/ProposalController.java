package org.sankofa.matching.proposal;

import io.micronaut.http.HttpRequest;
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
import org.sankofa.kit.problem.RefusesState;
import org.sankofa.matching.api.Answers;
import org.sankofa.matching.input.ReasonForm;
import org.sankofa.matching.registry.Identity;
import org.sankofa.matching.storage.Place;

@Controller("/api/v1")
@Tag(name = "Proposals")
@SecurityRequirement(name = "bearer")
@Secured({"CLINICIAN", "HOST", "MANAGER"})
class ProposalController {

    private final ProposalService proposals;
    private final Once once;

    ProposalController(ProposalService proposals, Once once) {
        this.proposals = proposals;
        this.once = once;
    }

    @Post("/assignments/{id}/proposals")
    @RefusesCreating
    @Operation(
            summary = "Offer a published assignment to a candidate, or apply for it",
            description = "Hosts and managers name a candidate by pseudonym; clinicians send an empty object.")
    @ApiResponse(
            responseCode = "201",
            description = "OFFERED or APPLIED",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProposalView.class)))
    HttpResponse<ProposalView> propose(
            @Parameter(hidden = true) Actor actor,
            HttpRequest<?> request,
            UUID id,
            @Header(Once.HEADER) @Nullable String idempotencyKey,
            @Valid @Body ProposalForm body) {
        return once.create(actor, request, body, ProposalView.class, () -> proposals.know(actor, id, body), known -> {
            Proposal proposal = proposals.propose(actor, id, known);
            return Created.at("/api/v1/proposals/" + proposal.id(), proposal.version(), ProposalView.of(proposal));
        });
    }

    @Get("/proposals")
    @RefusesReading
    @Operation(summary = "List one's proposals, newest first")
    @ApiResponse(responseCode = "200", description = "One page")
    Page<ProposalView> list(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable ProposalStatus status,
            @QueryValue @Nullable UUID assignment,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String after) {
        Place place = Place.of(after, limit);
        return Page.of(
                proposals.list(actor, status, assignment, place),
                place.limit(),
                ProposalView::of,
                last -> new Cursor(last.createdAt(), last.id()).text());
    }

    @Get("/proposals/{id}")
    @RefusesReading
    @Operation(summary = "Read a proposal")
    @ApiResponse(responseCode = "200", description = "The proposal, with its version as ETag")
    HttpResponse<ProposalView> show(@Parameter(hidden = true) Actor actor, UUID id) {
        return answer(proposals.show(actor, id));
    }

    @Post("/proposals/{id}/accept")
    @RefusesChanging
    @Operation(
            summary = "Accept a proposal that the other side made",
            description = "Takes a place of the assignment and makes a placement that waits for approval.")
    @ApiResponse(responseCode = "200", description = "Accepted; names the placement")
    HttpResponse<ProposalView> accept(
            @Parameter(hidden = true) Actor actor, UUID id, @Header("If-Match") @Nullable String ifMatch) {
        return answer(proposals.accept(actor, id, Versions.required(ifMatch)));
    }

    @Post("/proposals/{id}/decline")
    @RefusesChanging
    @Operation(summary = "Decline a proposal that the other side made", description = "No reason is owed.")
    @ApiResponse(responseCode = "200", description = "Declined")
    HttpResponse<ProposalView> decline(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body @Nullable ReasonForm body) {
        return answer(proposals.decline(actor, id, Versions.required(ifMatch), ReasonForm.optional(body)));
    }

    @Post("/proposals/{id}/withdraw")
    @RefusesChanging
    @Operation(summary = "Take back a proposal that one's own side made")
    @ApiResponse(responseCode = "200", description = "Withdrawn")
    HttpResponse<ProposalView> withdraw(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body @Nullable ReasonForm body) {
        return answer(proposals.withdraw(actor, id, Versions.required(ifMatch), ReasonForm.optional(body)));
    }

    @Get("/proposals/{id}/identity")
    @RefusesReading
    @RefusesState
    @Secured({"HOST", "MANAGER"})
    @Operation(
            summary = "Open the clinician's name and contact",
            description =
                    "Only after the clinician has accepted, or consented to it before, and to a host only while it is"
                            + " vetted; every opening is recorded.")
    @ApiResponse(responseCode = "200", description = "Name and contact")
    Identity identity(@Parameter(hidden = true) Actor actor, UUID id) {
        return proposals.identity(actor, id);
    }

    private static HttpResponse<ProposalView> answer(Proposal proposal) {
        return Answers.versioned(ProposalView.of(proposal), proposal.version());
    }
}
