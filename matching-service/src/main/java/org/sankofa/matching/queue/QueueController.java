package org.sankofa.matching.queue;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.problem.RefusesReading;

@Controller("/api/v1/queue")
@Tag(name = "Queue")
@SecurityRequirement(name = "bearer")
@Secured("MANAGER")
class QueueController {

    private final QueueService queue;

    QueueController(QueueService queue) {
        this.queue = queue;
    }

    @Get
    @RefusesReading
    @Operation(
            summary = "List what waits for one's decision, most urgent first",
            description = "Assignments, applications and placements of one's programmes, and every institution that has"
                    + " applied. What waits is due after 14 days, but 28 days before the work would begin.")
    @ApiResponse(responseCode = "200", description = "One page, and how many wait in all")
    QueueView list(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable WaitingKind kind,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String after) {
        int rows = Page.limit(limit);
        Page<QueueView.WaitingView> page = Page.of(
                queue.list(actor, kind, Cursor.parse(after), rows),
                rows,
                QueueView.WaitingView::of,
                last -> new Cursor(last.due(), last.id()).text());
        Map<WaitingKind, Long> counts = queue.counts(actor);
        return new QueueView(
                page.items(),
                new QueueView.CountsView(
                        counts.getOrDefault(WaitingKind.INSTITUTION, 0L),
                        counts.getOrDefault(WaitingKind.ASSIGNMENT, 0L),
                        counts.getOrDefault(WaitingKind.PROPOSAL, 0L),
                        counts.getOrDefault(WaitingKind.PLACEMENT, 0L)),
                page.next());
    }
}
