package org.sankofa.matching.assignment;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
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
import org.sankofa.kit.http.Versions;
import org.sankofa.kit.idempotency.Created;
import org.sankofa.kit.idempotency.Once;
import org.sankofa.kit.problem.RefusesChanging;
import org.sankofa.kit.problem.RefusesCreating;
import org.sankofa.kit.problem.RefusesReading;
import org.sankofa.matching.api.Answers;
import org.sankofa.matching.input.ReasonForm;

@Controller("/api/v1/assignments")
@Tag(name = "Assignments")
@SecurityRequirement(name = "bearer")
class AssignmentController {

    private final AssignmentService assignments;
    private final Once once;

    AssignmentController(AssignmentService assignments, Once once) {
        this.assignments = assignments;
        this.once = once;
    }

    @Post
    @RefusesCreating
    @Secured("HOST")
    @Operation(summary = "Draft an assignment of a vetted institution")
    @ApiResponse(
            responseCode = "201",
            description = "A draft",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AssignmentView.class)))
    HttpResponse<AssignmentView> post(
            @Parameter(hidden = true) Actor actor,
            HttpRequest<?> request,
            @Header(Once.HEADER) @Nullable String idempotencyKey,
            @Valid @Body AssignmentForm body) {
        return once.create(actor, request, body, AssignmentView.class, () -> {
            AssignmentView assignment = assignments.post(actor, body);
            return Created.at("/api/v1/assignments/" + assignment.id(), assignment.version(), assignment);
        });
    }

    @Get("/{id}")
    @RefusesReading
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "Read an assignment")
    @ApiResponse(responseCode = "200", description = "The assignment, with its version as ETag")
    HttpResponse<AssignmentView> show(@Parameter(hidden = true) @Nullable Actor actor, UUID id) {
        return answer(assignments.show(actor, id));
    }

    @Put("/{id}")
    @RefusesChanging
    @Secured("HOST")
    @Operation(summary = "Change a draft, or one that was returned")
    @ApiResponse(responseCode = "200", description = "Changed")
    HttpResponse<AssignmentView> edit(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body AssignmentForm body) {
        return answer(assignments.edit(actor, id, Versions.required(ifMatch), body));
    }

    @Post("/{id}/submit")
    @RefusesChanging
    @Secured("HOST")
    @Operation(
            summary = "Hand an assignment to the programme",
            description = "Whatever candidates and the programme would miss is refused with 422, all of it at once:"
                    + " objectives, support and supervisor that are empty, a window that is past, a cost beyond the"
                    + " programme's budget.")
    @ApiResponse(responseCode = "200", description = "Submitted")
    HttpResponse<AssignmentView> submit(
            @Parameter(hidden = true) Actor actor, UUID id, @Header("If-Match") @Nullable String ifMatch) {
        return answer(assignments.submit(actor, id, Versions.required(ifMatch)));
    }

    @Post("/{id}/take-back")
    @RefusesChanging
    @Secured("HOST")
    @Operation(
            summary = "Take a submitted assignment back",
            description = "It is a draft again, as long as no manager has published or returned it.")
    @ApiResponse(responseCode = "200", description = "A draft again")
    HttpResponse<AssignmentView> takeBack(
            @Parameter(hidden = true) Actor actor, UUID id, @Header("If-Match") @Nullable String ifMatch) {
        return answer(assignments.takeBack(actor, id, Versions.required(ifMatch)));
    }

    @Post("/{id}/publish")
    @RefusesChanging
    @Secured("MANAGER")
    @Operation(
            summary = "Open an assignment to proposals",
            description = "What has to hold of a submitted one is asked again: days pass, and programmes change.")
    @ApiResponse(responseCode = "200", description = "Published")
    HttpResponse<AssignmentView> publish(
            @Parameter(hidden = true) Actor actor, UUID id, @Header("If-Match") @Nullable String ifMatch) {
        return answer(assignments.publish(actor, id, Versions.required(ifMatch)));
    }

    @Post("/{id}/return")
    @RefusesChanging
    @Secured("MANAGER")
    @Operation(summary = "Send an assignment back to its host, with a reason")
    @ApiResponse(responseCode = "200", description = "Returned")
    HttpResponse<AssignmentView> giveBack(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body ReasonForm body) {
        return answer(assignments.giveBack(actor, id, Versions.required(ifMatch), ReasonForm.required(body)));
    }

    @Post("/{id}/close")
    @RefusesChanging
    @Secured({"HOST", "MANAGER"})
    @Operation(summary = "End an assignment", description = "Open proposals are stopped; placements go on.")
    @ApiResponse(responseCode = "200", description = "Closed")
    HttpResponse<AssignmentView> close(
            @Parameter(hidden = true) Actor actor, UUID id, @Header("If-Match") @Nullable String ifMatch) {
        return answer(assignments.close(actor, id, Versions.required(ifMatch)));
    }

    private static HttpResponse<AssignmentView> answer(AssignmentView assignment) {
        return Answers.versioned(assignment, assignment.version());
    }
}
