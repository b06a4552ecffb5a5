package org.sankofa.registry.watch;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Which alerts were seen.
 *
 * @param until the {@code at} of the newest alert that was seen
 */
@Serdeable
record SeenForm(@NotNull Instant until) {}
