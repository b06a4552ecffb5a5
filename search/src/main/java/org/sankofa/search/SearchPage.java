package org.sankofa.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.question.Criterion;
import org.sankofa.search.question.Question;

/**
 * One page of results.
 *
 * @param question what was understood of the typed text; empty without one
 * @param nearest for words of the question that nobody's profile has, those it has that are spelled most like them
 * @param having how many of all people found have what is named, by what names it; empty if facets are not asked
 * @param items best first
 * @param facets how many people each value would leave, by the query parameter that would choose it; of a verification
 *     level, with the better ones that its filter lets pass; empty if not asked
 * @param total all people found, on whichever page
 * @param next where the next page starts; null on the last
 */
public record SearchPage(
        Question question,
        Map<String, List<String>> nearest,
        Map<Criterion, Long> having,
        List<Item> items,
        Map<String, List<FacetCount>> facets,
        long total,
        @Nullable SearchCursor next) {

    /**
     * Somebody found.
     *
     * @param score points for what is met of the question; 0 without words
     * @param explanation of these points; empty without words
     */
    public record Item(ClinicianHit clinician, double score, Explanation explanation) {}

    public record FacetCount(String value, long count) {}
}
