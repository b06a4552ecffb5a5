package org.sankofa.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of results.
 *
 * @param items best first
 * @param facets how many people each value would leave, by the query parameter that would choose it; empty if not asked
 * @param total all people found, on whichever page
 * @param next where the next page starts; null on the last
 */
public record SearchPage(
        List<Item> items,
        Map<String, List<FacetCount>> facets,
        long total,
        @Nullable SearchCursor next) {

    /** @param score how many of the words were met, those met to the letter counting most; 0 without words */
    public record Item(ClinicianHit clinician, double score) {}

    public record FacetCount(String value, long count) {}
}
