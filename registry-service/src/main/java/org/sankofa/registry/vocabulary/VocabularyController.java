package org.sankofa.registry.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.kit.problem.RefusesReading;
import org.sankofa.search.ClinicianQuery;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.ConceptSuggestions;
import org.sankofa.search.vocabulary.OccupationLookup;
import org.sankofa.search.vocabulary.Vocabulary;

/** The vocabulary of the field, open to everybody: codes with labels in the reader's language. */
@Controller("/api/v1/vocabulary")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "vocabulary")
class VocabularyController {
    private static final int LIMIT = 5;
    private static final int LIMIT_MAXIMUM = 50;
    private static final Map<String, Kind> KINDS = Map.of(
            "specialties", Kind.SPECIALTY, "skills", Kind.SKILL, "languages", Kind.LANGUAGE, "countries", Kind.COUNTRY);

    /** The language of the answer, and the likeliest one of the words. */
    @Schema(
            description =
                    "Language of the words and labels, en, fr, pt, es or ar, with or without a region (BCP 47); else"
                            + " that of Accept-Language")
    @Target(ElementType.PARAMETER)
    @interface OfTheReader {}

    /** How many of those that the words may mean are told. */
    @Schema(
            description = "How many at most with q",
            minimum = "1",
            maximum = "" + LIMIT_MAXIMUM,
            defaultValue = "" + LIMIT)
    @Target(ElementType.PARAMETER)
    @interface AtMost {}

    private final Vocabulary vocabulary;
    private final OccupationLookup lookup;
    private final ConceptSuggestions suggestions;

    VocabularyController(Vocabulary vocabulary, OccupationLookup lookup, ConceptSuggestions suggestions) {
        this.vocabulary = vocabulary;
        this.lookup = lookup;
        this.suggestions = suggestions;
    }

    @Get("/occupations")
    @Operation(
            operationId = "occupations",
            summary = "ISCO-08 unit groups, or those that a job title may mean",
            description =
                    "With q, the unit groups that an official coder would give the job title, best first, and none"
                            + " where nothing is likely; the title may be in any of the languages. Without q, all of them.")
    @ApiResponse(responseCode = "200", description = "The unit groups")
    @RefusesReading
    OccupationsView occupations(
            @QueryValue
                    @Nullable
                    @Schema(description = "A job title, such as theatre nurse", maxLength = ClinicianQuery.MAXIMUM_TEXT)
                    String q,
            @QueryValue @Nullable @OfTheReader String language,
            @QueryValue @Nullable @AtMost Integer limit,
            HttpRequest<?> request) {
        String reader = reader(language, request);
        int most = Page.limit(limit, LIMIT, LIMIT_MAXIMUM);
        List<OccupationView> items = q == null
                ? vocabulary.occupations().stream()
                        .map(occupation -> new OccupationView(occupation.id(), occupation.label(reader), null, null))
                        .toList()
                : lookup.find(readable(q), reader, most).stream()
                        .map(match -> new OccupationView(
                                match.occupation().id(),
                                match.occupation().label(reader),
                                match.confidence(),
                                match.title()))
                        .toList();
        return new OccupationsView(vocabulary.version(), items);
    }

    @Get("/{kind}")
    @Operation(
            operationId = "concepts",
            summary = "Specialties, skills, languages or countries, or those that begin as typed",
            description = "With q, what the typed letters may become, likeliest first. Without q, all of them.")
    @ApiResponse(responseCode = "200", description = "The concepts")
    @RefusesReading
    ConceptsView concepts(
            @PathVariable @Schema(allowableValues = {"specialties", "skills", "languages", "countries"}) String kind,
            @QueryValue
                    @Nullable
                    @Schema(description = "The beginnings of words", maxLength = ClinicianQuery.MAXIMUM_TEXT)
                    String q,
            @QueryValue @Nullable @OfTheReader String language,
            @QueryValue @Nullable @AtMost Integer limit,
            HttpRequest<?> request) {
        Kind asked = Optional.ofNullable(KINDS.get(kind)).orElseThrow(Refusal::notFound);
        String reader = reader(language, request);
        int most = Page.limit(limit, LIMIT, LIMIT_MAXIMUM);
        List<ConceptView> items = q == null
                ? vocabulary.concepts(asked).stream()
                        .map(concept -> ConceptView.of(concept, reader, null))
                        .toList()
                : suggestions.complete(readable(q), Set.of(asked), reader, most).stream()
                        .map(found -> ConceptView.of(found.concept(), reader, found.form()))
                        .toList();
        return new ConceptsView(vocabulary.version(), items);
    }

    @Get("/suggestions")
    @Operation(
            operationId = "suggestions",
            summary = "What the end of a question may become, as one types it",
            description =
                    "Occupations, specialties, skills, languages and countries that the last words begin, likeliest"
                            + " first: a form in full, then occupations, then what they can do, then languages and"
                            + " countries. What comes before start stays as it is. Nothing follows a space or another"
                            + " sign, for nothing is half typed there, nor an article or a number.")
    @ApiResponse(responseCode = "200", description = "The concepts")
    @RefusesReading
    SuggestionsView suggestions(
            @QueryValue @Schema(description = "What has been typed", maxLength = ClinicianQuery.MAXIMUM_TEXT) String q,
            @QueryValue @Nullable @OfTheReader String language,
            @QueryValue @Nullable @AtMost Integer limit,
            HttpRequest<?> request) {
        String reader = reader(language, request);
        ConceptSuggestions.Ending ending =
                suggestions.completeEnd(readable(q), reader, Page.limit(limit, LIMIT, LIMIT_MAXIMUM));
        return new SuggestionsView(
                vocabulary.version(),
                ending.start(),
                ending.suggestions().stream()
                        .map(found -> new SuggestionView(
                                found.concept().kind(),
                                found.concept().id(),
                                found.concept().label(reader),
                                found.form()))
                        .toList());
    }

    /** @throws Refusal for a language that there are no labels in, rather than answer in another */
    private static String reader(@Nullable String language, HttpRequest<?> request) {
        if (language == null || language.isBlank()) {
            return Messages.negotiate(request).toLanguageTag();
        }
        Locale reader = Locale.forLanguageTag(language);
        if (!Vocabulary.LABEL_LANGUAGES.contains(reader.getLanguage())) {
            throw Refusal.unreadable(List.of(
                    new FieldError("language", "unknown-choice", Map.of("choices", Vocabulary.LABEL_LANGUAGES))));
        }
        return reader.toLanguageTag();
    }

    private static String readable(String text) {
        if (text.length() > ClinicianQuery.MAXIMUM_TEXT) {
            throw Refusal.invalid(new FieldError("q", "too-long", Map.of("maximum", ClinicianQuery.MAXIMUM_TEXT)));
        }
        return text;
    }

    /** @param vocabularyVersion changes whenever the vocabulary does */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OccupationsView(String vocabularyVersion, List<OccupationView> items) {}

    /**
     * A unit group.
     *
     * @param code ISCO-08
     * @param confidence 0 to 1, where a title was asked for
     * @param title the nearest title that we know, where a title was asked for
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OccupationView(
            String code,
            String label,
            @Nullable Double confidence,
            @Nullable String title) {}

    /** @param vocabularyVersion changes whenever the vocabulary does */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConceptsView(String vocabularyVersion, List<ConceptView> items) {}

    /**
     * A specialty, skill, language or country.
     *
     * @param broader ids of what it is a part of
     * @param form the written form that the typed letters begin, where some were typed
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConceptView(
            String id,
            String label,
            List<String> broader,
            @Nullable String form) {
        static ConceptView of(Concept concept, String language, @Nullable String form) {
            return new ConceptView(concept.id(), concept.label(language), concept.broader(), form);
        }
    }

    /**
     * @param vocabularyVersion changes whenever the vocabulary does
     * @param start index in what was typed (UTF-16) where the words begin that an item takes the place of
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SuggestionsView(String vocabularyVersion, int start, List<SuggestionView> items) {}

    /**
     * Something that the last words may become.
     *
     * @param id of a concept of that kind; ISCO-08 for an occupation
     * @param form the written form that the typed letters begin, which a question may name it by
     */
    @Serdeable
    record SuggestionView(Kind kind, String id, String label, String form) {}
}
