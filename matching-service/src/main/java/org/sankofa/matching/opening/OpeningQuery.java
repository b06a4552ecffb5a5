package org.sankofa.matching.opening;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.assignment.AssignmentStatus;
import org.sankofa.search.Fingerprint;

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

    /**
     * What is typed, if it is anything.
     *
     * @param field that it is typed into
     * @throws Refusal when it is longer than anybody types
     */
    static @Nullable String text(String field, @Nullable String typed) {
        if (typed != null && typed.length() > MAXIMUM_TEXT) {
            throw Refusal.invalid(new FieldError(field, "too-long", Map.of("maximum", MAXIMUM_TEXT)));
        }
        return typed == null || typed.isBlank() ? null : typed;
    }

    /** By which cursors know the pages of what is asked, however long, and those of something else. */
    static int fingerprint(@Nullable String text, boolean fit, @Nullable AssignmentStatus status, Filters filters) {
        return Fingerprint.of(
                text,
                fit,
                status,
                filters.programme(),
                filters.occupations(),
                filters.countries(),
                filters.presences(),
                filters.terms(),
                filters.free());
    }

    int fingerprint() {
        return fingerprint(text, fit, status, filters);
    }

    boolean admitsOpen() {
        return status == null || status == AssignmentStatus.PUBLISHED;
    }
}
