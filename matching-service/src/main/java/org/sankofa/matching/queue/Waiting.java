package org.sankofa.matching.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a decision.
 *
 * @param due when it should be decided by
 * @param overdue whether that is past
 * @param startsOn when the work would begin; null where none is planned yet
 * @param title of the assignment, or the institution's name
 * @param country of the host, ISO 3166-1 alpha-2
 * @param candidate the clinician's pseudonym; null where it is about nobody
 */
record Waiting(
        WaitingKind kind,
        UUID id,
        Instant since,
        Instant due,
        boolean overdue,
        @Nullable LocalDate startsOn,
        String title,
        String host,
        String place,
        String country,
        @Nullable String candidate) {

    /** Ids as the database orders them: by their bytes, which Java's UUIDs are not. */
    static final Comparator<Waiting> MOST_URGENT_FIRST = Comparator.comparing(Waiting::due)
            .thenComparing(waiting -> waiting.id().toString());

    static Waiting of(WaitingKind kind, WaitingRow row, Instant now) {
        return new Waiting(
                kind,
                row.id(),
                row.since(),
                row.due(),
                row.due().isBefore(now),
                row.startsOn(),
                row.title(),
                row.host(),
                row.place(),
                row.country(),
                row.pseudonym());
    }
}
