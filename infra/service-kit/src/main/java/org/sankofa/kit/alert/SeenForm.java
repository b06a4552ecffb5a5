package org.sankofa.kit.alert;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Which alerts were seen.
 *
 * @param until the {@code at} of the newest alert that was seen
 */
@Serdeable
public record SeenForm(@NotNull Instant until) {

    /** The last moment whose alerts were seen, as the database keeps moments; nothing where none can be that old. */
    public Optional<Instant> upTo(Instant now) {
        if (until.isAfter(now)) {
            return Optional.of(now);
        }
        // Finer than the database keeps it, a moment would round up and take in what was raised after.
        return until.isAfter(Instant.EPOCH) ? Optional.of(until.truncatedTo(ChronoUnit.MICROS)) : Optional.empty();
    }
}
