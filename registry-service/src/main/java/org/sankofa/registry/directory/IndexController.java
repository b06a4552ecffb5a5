package org.sankofa.registry.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.kit.problem.RefusesCreating;
import org.sankofa.kit.problem.RefusesReading;

/** The index, for administrators. */
@Controller("/api/v1/clinicians/index")
@Secured("ADMIN")
@Tag(name = "directory")
@SecurityRequirement(name = "bearer")
class IndexController {
    private final IndexUpkeep upkeep;

    IndexController(IndexUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    /**
     * How the index is doing on the instance that answers.
     *
     * @param running whether it is being made or rebuilt now
     * @param refused documents of the last rebuild that Elasticsearch would not take
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IndexResponse(
            boolean running,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Integer written,
            @Nullable Integer refused) {}

    @Get
    @Operation(operationId = "readIndex", summary = "Whether the index is being rebuilt, and the last rebuild")
    @ApiResponse(
            responseCode = "200",
            description = "Of the instance that answers",
            content = @Content(schema = @Schema(implementation = IndexResponse.class)))
    @RefusesReading
    IndexResponse read() {
        IndexUpkeep.Rebuild last = upkeep.last();
        return last == null
                ? new IndexResponse(upkeep.isRunning(), null, null, null, null)
                : new IndexResponse(
                        upkeep.isRunning(), last.startedAt(), last.endedAt(), last.written(), last.refused());
    }

    @Post("/rebuild")
    @Operation(
            operationId = "rebuildIndex",
            summary = "Rebuild the index from the database",
            description = "In the background; the present one is searched and written to until the new one takes over.")
    @ApiResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = IndexResponse.class)))
    @RefusesCreating
    HttpResponse<IndexResponse> rebuild() {
        if (!upkeep.beginRebuild()) {
            throw Refusal.because(ProblemType.CONFLICT, "rebuild-running");
        }
        return HttpResponse.<IndexResponse>status(HttpStatus.ACCEPTED).body(read());
    }
}
