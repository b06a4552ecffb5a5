package org.sankofa.matching.storage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.problem.Refusal;

/**
 * Where a page of a list begins, newest first, and how long it is.
 *
 * @param at rows created before this instant, or at it with a smaller id
 * @param limit how many rows a page has; one more is read to see whether there are more
 */
public record Place(Instant at, UUID id, int limit) {

    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1, -1));

    /**
     * Reads what a caller asks for.
     *
     * @throws Refusal when the cursor is none of ours or the limit is out of range
     */
    public static Place of(@Nullable String after, @Nullable Integer limit) {
        int rows = Page.limit(limit);
        Cursor parsed = Cursor.parse(after);
        Cursor cursor = parsed == null ? NEWEST : parsed;
        return new Place(cursor.at(), cursor.id(), rows);
    }

    /** How many rows to read. */
    public int rows() {
        return limit + 1;
    }
}
