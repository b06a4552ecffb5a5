package org.sankofa.matching.watch;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

/**
 * Something that was found and had not been found before.
 *
 * @param subject what was found: the assignment, or the clinician
 * @param pseudonym of the clinician
 * @param untold waits for the daily mail
 * @param letter in which it is told; null where it is not (yet)
 * @param gone whether the clinician has left, or does not want to be matched any more
 */
@MappedEntity("watch_alert")
record Alert(
        @Id @BinaryId UUID id,
        @BinaryId UUID watch,
        @BinaryId UUID subject,
        @Nullable String pseudonym,
        Instant at,
        @Nullable Instant seenAt,
        boolean untold,
        @BinaryId @Nullable UUID letter,
        boolean gone) {}
