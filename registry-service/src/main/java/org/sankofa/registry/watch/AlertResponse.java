package org.sankofa.registry.watch;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * Somebody who matches a search and did not when it was saved.
 *
 * @param at when that was noticed
 */
@Serdeable
record AlertResponse(String pseudonym, Instant at, boolean seen) {
    static AlertResponse of(AlertOf alert) {
        return new AlertResponse(alert.pseudonym(), alert.at(), alert.seenAt() != null);
    }
}
