package org.sankofa.matching.watch;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.sankofa.kit.alert.Mailing;

/**
 * That a host waits for candidates.
 *
 * @param name title of the assignment
 * @param unseen how many alerts the host has not marked as seen
 */
@Serdeable
@Schema(name = "CandidateWatch")
record CandidateWatchView(
        UUID id,
        String name,
        UUID assignment,
        Mailing mail,
        long unseen,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static CandidateWatchView of(Watch watch, long unseen) {
        return new CandidateWatchView(
                watch.id(),
                watch.name(),
                watch.wanted(),
                watch.mailing(),
                unseen,
                watch.version(),
                watch.createdAt(),
                watch.updatedAt());
    }
}
