package org.sankofa.matching.watch;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

/**
 * Something that a search found and had not found before.
 *
 * @param subject what was found: the assignment
 * @param untold waits for the daily mail
 * @param letter in which it is told; null where it is not (yet)
 */
@MappedEntity("watch_alert")
record Alert(
        @Id @BinaryId UUID id,
        @BinaryId UUID watch,
        @BinaryId UUID subject,
        Instant at,
        @Nullable Instant seenAt,
        boolean untold,
        @BinaryId @Nullable UUID letter) {}
