package org.sankofa.matching.opening;

import org.jspecify.annotations.Nullable;
import org.sankofa.kit.http.Page;
import org.sankofa.matching.assignment.AssignmentStatus;

/**
 * A search for open assignments.
 *
 * @param text what is typed; null for everything
 * @param fit whether they are ranked by how well the reader fits
 * @param status that they have to have; only what is published is open
 * @param after the place of the last one on the page before; null for the first page
 */
record OpeningQuery(
        @Nullable String text,
        boolean fit,
        @Nullable AssignmentStatus status,
        Filters filters,
        int limit,
        @Nullable Rank after) {

    /** Characters (UTF-16) of text that are accepted. */
    static final int MAXIMUM_TEXT = 10_000;

    OpeningQuery {
        if (limit < 1 || limit > Page.MAXIMUM_LIMIT) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }

    boolean admitsOpen() {
        return status == null || status == AssignmentStatus.PUBLISHED;
    }
}
