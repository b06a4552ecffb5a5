package org.sankofa.matching.candidate;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.RefusesReading;
import org.sankofa.kit.problem.RefusesState;

@Controller("/api/v1/assignments/{id}/candidates")
@Tag(name = "Candidates")
@SecurityRequirement(name = "bearer")
class CandidateController {

    private final CandidateService candidates;
    private final Explanations explanations;

    CandidateController(CandidateService candidates, Explanations explanations) {
        this.candidates = candidates;
        this.explanations = explanations;
    }

    @Get
    @RefusesReading
    @RefusesState
    @Secured({"HOST", "MANAGER"})
    @Operation(
            summary = "Rank the candidates of an assignment",
            description = "Each with the parts of the score and every rule. With eligible=false those who are not"
                    + " eligible, the nearest first, with all their reasons.")
    @ApiResponse(responseCode = "200", description = "The best candidates")
    CandidatesView rank(
            @Parameter(hidden = true) Actor actor,
            HttpRequest<?> request,
            UUID id,
            @QueryValue @Nullable Boolean eligible,
            @QueryValue @Nullable Integer limit) {
        int shown = Page.limit(limit, CandidateService.USUAL, CandidateService.MOST);
        Locale locale = Messages.negotiate(request);
        var ranking = candidates.rank(actor, id, eligible == null || eligible, shown);
        return new CandidatesView(
                ranking.candidates().stream()
                        .map(candidate -> CandidateView.of(candidate, ranking.reader(), explanations, locale))
                        .toList(),
                candidates.vocabularyVersion(),
                Rulebook.VERSION);
    }
}
