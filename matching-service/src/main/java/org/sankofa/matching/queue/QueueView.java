package org.sankofa.matching.queue;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of what waits for a manager.
 *
 * @param counts how many of each kind wait, on all pages
 * @param next cursor to send as {@code after} for the page that follows; absent on the last
 */
@Serdeable
@Schema(name = "Queue")
record QueueView(
        List<WaitingView> items,
        CountsView counts,
        @Schema(nullable = false) @Nullable String next) {

    /** How many wait. */
    @Serdeable
    @Schema(name = "QueueCounts")
    record CountsView(long institutions, long assignments, long proposals, long placements) {}

    /**
     * Something that waits.
     *
     * @param due when it should be decided by
     */
    @Serdeable
    @Schema(name = "Waiting")
    record WaitingView(
            WaitingKind kind,
            UUID id,
            Instant since,
            Instant due,
            boolean overdue,
            @Schema(nullable = false) @Nullable LocalDate startsOn,
            String title,
            HostView host,
            @Schema(nullable = false) @Nullable String candidate) {

        static WaitingView of(Waiting waiting) {
            return new WaitingView(
                    waiting.kind(),
                    waiting.id(),
                    waiting.since(),
                    waiting.due(),
                    waiting.overdue(),
                    waiting.startsOn(),
                    waiting.title(),
                    new HostView(waiting.host(), waiting.place(), waiting.country()),
                    waiting.candidate());
        }
    }

    /** Whose it is. */
    @Serdeable
    @Schema(name = "WaitingHost")
    record HostView(String name, String place, String country) {}
}
