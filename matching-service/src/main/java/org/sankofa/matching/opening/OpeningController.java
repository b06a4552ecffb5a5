package org.sankofa.matching.opening;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.kit.problem.RefusesReading;
import org.sankofa.kit.problem.RefusesState;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.assignment.AssignmentStatus;
import org.sankofa.matching.candidate.Explanations;
import org.sankofa.matching.storage.Place;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

@Controller("/api/v1/assignments")
@Tag(name = "Assignments")
@SecurityRequirement(name = "bearer")
class OpeningController {

    private final AssignmentService assignments;
    private final OpeningService openings;
    private final Explanations explanations;

    OpeningController(AssignmentService assignments, OpeningService openings, Explanations explanations) {
        this.assignments = assignments;
        this.openings = openings;
        this.explanations = explanations;
    }

    @Get
    @RefusesReading
    @RefusesState
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(
            summary = "List assignments, newest first, or search the open ones, best first",
            description =
                    "Hosts see their institutions', managers their programmes'; all others what vetted institutions have"
                            + " published. With q, fit or a filter other than status and programme only what is open is"
                            + " found: published by a vetted institution.")
    @ApiResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OpeningsView.class)))
    OpeningsView list(
            @Parameter(hidden = true) @Nullable Actor actor,
            HttpRequest<?> request,
            @Parameter(
                            description =
                                    "What is looked for, in words of any language: sage-femme, salle de naissance,"
                                            + " Ghana. A -word must not be met. A \"quoted phrase\" has to be: by its"
                                            + " words, one after the other, or, where it names something of the"
                                            + " vocabulary, by that.",
                            schema = @Schema(implementation = String.class, maxLength = OpeningQuery.MAXIMUM_TEXT))
                    @QueryValue
                    @Nullable
                    String q,
            @Parameter(
                            description = "For clinicians: whether to rank by how well they fit, and to say why. What"
                                    + " they are eligible for comes first, what is for another occupation last.")
                    @QueryValue
                    @Nullable
                    Boolean fit,
            @QueryValue @Nullable AssignmentStatus status,
            @QueryValue @Nullable UUID programme,
            @Parameter(description = "ISCO-08 unit group; may be repeated") @QueryValue @Nullable
                    List<String> occupation,
            @Parameter(description = "Host country (ISO 3166-1 alpha-2); may be repeated") @QueryValue @Nullable
                    List<String> country,
            @Parameter(description = "PHYSICAL, VIRTUAL or HYBRID; may be repeated") @QueryValue @Nullable
                    List<String> presence,
            @Parameter(description = "TEMPORARY or PERMANENT; may be repeated") @QueryValue @Nullable List<String> term,
            @Parameter(description = "First day on which the work could be done") @QueryValue @Nullable
                    LocalDate availableFrom,
            @Parameter(description = "Last day on which the work could be done") @QueryValue @Nullable
                    LocalDate availableUntil,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String after) {
        Filters filters = Filters.read(
                "",
                programme,
                values(occupation),
                values(country),
                choices("presence", presence, Presence.class),
                choices("term", term, Term.class),
                availableFrom,
                availableUntil);
        String text = OpeningQuery.text("q", q);
        boolean fitting = Boolean.TRUE.equals(fit);
        if (text == null && !fitting && !filters.any()) {
            Place place = Place.of(after, limit);
            return OpeningsView.of(Page.of(
                    assignments.list(actor, status, programme, place),
                    place.limit(),
                    Function.identity(),
                    last -> new Cursor(last.createdAt(), last.id()).text()));
        }
        Rank start = Rank.parse(after, OpeningQuery.fingerprint(text, fitting, status, filters));
        OpeningQuery query = new OpeningQuery(text, fitting, status, filters, Page.limit(limit), start);
        Locale locale = Messages.negotiate(request);
        return OpeningsView.of(openings.search(actor, query), explanations, locale);
    }

    private static Set<String> values(@Nullable List<String> given) {
        return given == null
                ? Set.of()
                : given.stream().filter(value -> !value.isBlank()).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Set<E> choices(String field, @Nullable List<String> given, Class<E> type) {
        Map<String, E> names =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Enum::name, Function.identity()));
        Set<String> values = values(given);
        if (!names.keySet().containsAll(values)) {
            throw Refusal.unreadable(List.of(new FieldError(
                    field, "unknown-choice", Map.of("choices", Arrays.asList(type.getEnumConstants())))));
        }
        return values.stream().map(names::get).collect(Collectors.toSet());
    }
}
