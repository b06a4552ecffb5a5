package org.sankofa.matching.watch;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;

/**
 * Somebody who may be proposed and might not when the host began to wait.
 *
 * @param at when that was noticed
 */
@Serdeable
@Schema(name = "CandidateAlert")
record CandidateAlertView(String pseudonym, Instant at, boolean seen) {

    static CandidateAlertView of(Alert alert) {
        return new CandidateAlertView(Objects.requireNonNull(alert.pseudonym()), alert.at(), alert.seenAt() != null);
    }
}
