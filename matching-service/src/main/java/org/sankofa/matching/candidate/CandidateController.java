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
                    + " eligible, the nearest first, with all their reasons. The filters come on top of what the"
                    + " assignment demands.")
    @ApiResponse(responseCode = "200", description = "The best candidates")
    CandidatesView rank(
            @Parameter(hidden = true) Actor actor,
            HttpRequest<?> request,
            UUID id,
            @QueryValue @Nullable Boolean eligible,
            @Parameter(description = "ESAR-VHP level, 1 to 4: this one or a better one") @QueryValue @Nullable
                    Integer verificationLevel,
            @Parameter(description = "Years of experience, 0 to 60: so many or more") @QueryValue @Nullable
                    Integer minimumYears,
            @Parameter(description = "BCP 47: a language that they speak at B1 or better") @QueryValue @Nullable
                    String language,
            @Parameter(description = "Whether to show only whom the host has put on the shortlist")
                    @QueryValue
                    @Nullable
                    Boolean shortlisted,
            @QueryValue @Nullable Integer limit) {
        int shown = Page.limit(limit, CandidateService.USUAL, CandidateService.MOST);
        Locale locale = Messages.negotiate(request);
        CandidateFilter filter = CandidateFilter.checked(verificationLevel, minimumYears, language, shortlisted);
        var ranking = candidates.rank(actor, id, eligible == null || eligible, filter, shown);
        return new CandidatesView(
                ranking.candidates().stream()
                        .map(candidate -> CandidateView.of(
                                candidate,
                                ranking.shortlist()
                                        .contains(candidate.clinician().id()),
                                ranking.reader(),
                                explanations,
                                locale))
                        .toList(),
                candidates.vocabularyVersion(),
                Rulebook.VERSION);
    }
}
