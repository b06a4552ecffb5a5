package org.sankofa.registry.watch;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

/**
 * Somebody whom a search found who was not found before.
 *
 * @param untold waits for the daily mail
 */
@MappedEntity("saved_search_alert")
record Alert(
        @Id @BinaryId UUID id,
        @BinaryId UUID search,
        @BinaryId UUID clinician,
        Instant at,
        @Nullable Instant seenAt,
        boolean untold) {}
