package org.sankofa.matching.candidate;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.problem.RefusesReading;
import org.sankofa.kit.problem.RefusesState;

@Controller("/api/v1/assignments/{id}/shortlist/{pseudonym}")
@Secured("HOST")
@Tag(name = "Candidates")
@SecurityRequirement(name = "bearer")
class ShortlistController {

    private final ShortlistService shortlists;

    ShortlistController(ShortlistService shortlists) {
        this.shortlists = shortlists;
    }

    @Put
    @RefusesReading
    @RefusesState
    @Operation(
            summary = "Put a candidate on the shortlist",
            description =
                    "At most 100 an assignment; who is on it already stays there. The candidates of the assignment"
                            + " say who is on it, to its host and to the managers of its programme. It ends when the assignment"
                            + " closes.")
    @ApiResponse(responseCode = "204", description = "On the shortlist")
    HttpResponse<Void> put(@Parameter(hidden = true) Actor actor, UUID id, String pseudonym) {
        shortlists.put(actor, id, pseudonym);
        return HttpResponse.noContent();
    }

    @Delete
    @RefusesReading
    @RefusesState
    @Operation(summary = "Take a candidate off the shortlist", description = "May be sent again.")
    @ApiResponse(responseCode = "204", description = "Not on the shortlist")
    HttpResponse<Void> remove(@Parameter(hidden = true) Actor actor, UUID id, String pseudonym) {
        shortlists.remove(actor, id, pseudonym);
        return HttpResponse.noContent();
    }
}
