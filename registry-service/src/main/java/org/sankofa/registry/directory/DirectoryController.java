package org.sankofa.registry.directory;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.sankofa.kit.http.TakesQuery;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.kit.problem.RefusesReading;
import org.sankofa.search.ClinicianQuery;
import org.sankofa.search.ClinicianSearch;
import org.sankofa.search.Explanation;
import org.sankofa.search.SearchPage.FacetCount;
import org.sankofa.search.SearchUnavailableException;
import org.sankofa.search.SkillClaim;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;
import org.sankofa.search.vocabulary.Vocabulary;

/** The search over those who submitted and allow it. Answered from the index alone. */
@SerdeImport(SkillClaim.class)
@SerdeImport(FacetCount.class)
@SerdeImport(Explanation.Passage.class)
@SerdeImport(Explanation.Mark.class)
@Controller("/api/v1/clinicians")
@Secured("MANAGER")
@Tag(name = "directory")
@SecurityRequirement(name = "bearer")
class DirectoryController {
    static final int RETRY_SECONDS = 5;
    private final ClinicianSearch search;
    private final Vocabulary vocabulary;

    DirectoryController(ClinicianSearch search, Vocabulary vocabulary) {
        this.search = search;
        this.vocabulary = vocabulary;
    }

    @Get
    // The schema of a @Parameter is read only within @Operation, its type only from an implementation.
    @Operation(
            operationId = "searchClinicians",
            summary = "Search clinicians by words and filters",
            description = "Within a filter any value is enough, except for languages, all of which are demanded."
                    + " Facets count what choosing a value would find: of a verificationLevel, those of a"
                    + " better one too, of a specialty those of what is part of it.",
            parameters = {
                @Parameter(
                        name = "q",
                        in = ParameterIn.QUERY,
                        description =
                                "What is wanted, in words of any language: midwife with newborn resuscitation, speaks"
                                        + " Portuguese. A -word must not be met. A \"quoted phrase\" has to be: by its"
                                        + " words, one after the other, or, where it names something of the"
                                        + " vocabulary, by having that.",
                        schema = @Schema(implementation = String.class, maxLength = ClinicianQuery.MAXIMUM_TEXT)),
                @Parameter(
                        name = "occupation",
                        in = ParameterIn.QUERY,
                        description = "ISCO-08 unit group; may be repeated",
                        array =
                                @ArraySchema(
                                        maxItems = DirectoryQuery.VALUES_MAXIMUM,
                                        items = @Schema(implementation = String.class, pattern = "^[0-9]{4}$"))),
                @Parameter(
                        name = "specialty",
                        in = ParameterIn.QUERY,
                        description = "Specialty, or one that it is part of; may be repeated",
                        array =
                                @ArraySchema(
                                        maxItems = DirectoryQuery.VALUES_MAXIMUM,
                                        items = @Schema(implementation = String.class, pattern = "^[a-z0-9-]+$"))),
                @Parameter(
                        name = "residence",
                        in = ParameterIn.QUERY,
                        description = "Country (ISO 3166-1 alpha-2); may be repeated",
                        array =
                                @ArraySchema(
                                        maxItems = DirectoryQuery.VALUES_MAXIMUM,
                                        items = @Schema(implementation = String.class, pattern = "^[A-Za-z]{2}$"))),
                @Parameter(
                        name = "origin",
                        in = ParameterIn.QUERY,
                        description = "Country of origin or heritage; may be repeated",
                        array =
                                @ArraySchema(
                                        maxItems = DirectoryQuery.VALUES_MAXIMUM,
                                        items = @Schema(implementation = String.class, pattern = "^[A-Za-z]{2}$"))),
                @Parameter(
                        name = "language",
                        in = ParameterIn.QUERY,
                        description = "Language with the lowest CEFR level that will do, fr:B2; may be repeated",
                        array =
                                @ArraySchema(
                                        maxItems = DirectoryQuery.VALUES_MAXIMUM,
                                        items =
                                                @Schema(
                                                        implementation = String.class,
                                                        pattern = "^[A-Za-z-]+(:[A-Ca-c][12])?$"))),
                @Parameter(
                        name = "presence",
                        in = ParameterIn.QUERY,
                        description = "How they work; may be repeated",
                        array =
                                @ArraySchema(
                                        maxItems = DirectoryQuery.VALUES_MAXIMUM,
                                        schema = @Schema(implementation = Presence.class))),
                @Parameter(
                        name = "term",
                        in = ParameterIn.QUERY,
                        description = "For how long they come; may be repeated",
                        array =
                                @ArraySchema(
                                        maxItems = DirectoryQuery.VALUES_MAXIMUM,
                                        schema = @Schema(implementation = Term.class))),
                @Parameter(
                        name = "availableFrom",
                        in = ParameterIn.QUERY,
                        description = "First day of a window that they are free in",
                        schema = @Schema(implementation = LocalDate.class)),
                @Parameter(
                        name = "availableUntil",
                        in = ParameterIn.QUERY,
                        description = "Last day of that window",
                        schema = @Schema(implementation = LocalDate.class)),
                @Parameter(
                        name = "verificationLevel",
                        in = ParameterIn.QUERY,
                        description = "The worst level that will do: that one or a better one, as the facet counts too",
                        schema =
                                @Schema(
                                        implementation = Integer.class,
                                        minimum = "1",
                                        maximum = "" + ClinicianQuery.WORST_VERIFICATION_LEVEL)),
                @Parameter(
                        name = "facets",
                        in = ParameterIn.QUERY,
                        description = "Whether to count values, true unless told",
                        schema = @Schema(implementation = Boolean.class)),
                @Parameter(
                        name = "limit",
                        in = ParameterIn.QUERY,
                        description = "Page size, 20 unless told",
                        schema =
                                @Schema(
                                        implementation = Integer.class,
                                        minimum = "1",
                                        maximum = "" + ClinicianQuery.MAXIMUM_LIMIT)),
                @Parameter(
                        name = "after",
                        in = ParameterIn.QUERY,
                        description = "Cursor from the page before, of the same question",
                        schema = @Schema(implementation = String.class))
            })
    @ApiResponse(
            responseCode = "200",
            description = "A page, best first",
            content = @Content(schema = @Schema(implementation = DirectoryResponse.class)))
    @TakesQuery({
        "q",
        "occupation",
        "specialty",
        "residence",
        "origin",
        "language",
        "presence",
        "term",
        "availableFrom",
        "availableUntil",
        "verificationLevel",
        "facets",
        "limit",
        "after"
    })
    @RefusesReading
    DirectoryResponse search(HttpRequest<?> request) {
        try {
            return DirectoryResponse.of(
                    search.search(DirectoryQuery.read(request.getParameters().asMap(), "", vocabulary)),
                    Messages.negotiate(request).toLanguageTag());
        } catch (SearchUnavailableException down) {
            throw Refusal.because(
                    ProblemType.UNAVAILABLE, FieldError.of("", "search-unavailable", "seconds", RETRY_SECONDS));
        }
    }
}
