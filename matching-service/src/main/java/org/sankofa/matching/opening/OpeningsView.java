package org.sankofa.matching.opening;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.search.Met;
import org.sankofa.kit.search.Understood;
import org.sankofa.matching.assignment.AssignmentView;
import org.sankofa.matching.candidate.Candidate;
import org.sankofa.matching.candidate.Explanations;
import org.sankofa.matching.opening.OpeningService.Found;
import org.sankofa.matching.opening.OpeningService.Result;
import org.sankofa.search.Explanation;
import org.sankofa.search.Explanation.Passage;

/**
 * A page of assignments.
 *
 * @param understood what was read out of the words, in their order; absent without words
 * @param unread the end of the words, where they are more than are read
 * @param total on all pages; absent where nothing was searched for
 * @param next cursor of the page that follows; absent on the last
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Assignments")
record OpeningsView(
        @Nullable List<Understood> understood,
        @Nullable String unread,
        List<OpeningView> items,
        @Nullable Integer total,
        @Nullable String next) {

    /**
     * An assignment, and why it was found.
     *
     * @param score points for what the words ask for; absent without words, like its parts, matches and passages
     * @param parts of the score, by what they are for
     * @param matches what is met of the words
     * @param passages of the texts that speak of it
     * @param fit of the reader; absent unless asked for
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ListedAssignment")
    record OpeningView(
            @JsonUnwrapped AssignmentView assignment,
            @Nullable Double score,
            @Schema(nullable = false) @Nullable Map<Explanation.Part, Double> parts,
            @Nullable List<Met> matches,
            @Nullable List<Passage> passages,
            @Schema(nullable = false) @Nullable FitView fit) {}

    /** A list that nothing was searched in. */
    static OpeningsView of(Page<AssignmentView> page) {
        return new OpeningsView(
                null,
                null,
                page.items().stream()
                        .map(assignment -> new OpeningView(assignment, null, null, null, null, null))
                        .toList(),
                null,
                page.next());
    }

    static OpeningsView of(Result result, Explanations explanations, Locale locale) {
        String language = locale.toLanguageTag();
        return new OpeningsView(
                result.question() == null ? null : Understood.all(result.question(), Map.of(), Map.of(), language),
                result.question() == null ? null : result.question().unread(),
                result.items().stream()
                        .map(found -> item(found, explanations, locale))
                        .toList(),
                result.total(),
                result.next());
    }

    private static OpeningView item(Found found, Explanations explanations, Locale locale) {
        Explanation why = found.points() == null ? null : found.explanation();
        Candidate fit = found.fit();
        return new OpeningView(
                found.assignment(),
                found.points(),
                why == null ? null : why.parts(),
                why == null ? null : Met.all(why, locale.toLanguageTag()),
                why == null ? null : why.passages(),
                fit == null ? null : FitView.of(fit, explanations, locale));
    }
}
