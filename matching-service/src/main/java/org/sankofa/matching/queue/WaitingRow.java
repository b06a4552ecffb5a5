package org.sankofa.matching.queue;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

/**
 * Something that waits, as it is read.
 *
 * @param since when it came to wait, or was last changed while it did
 * @param due when it should be decided by
 * @param startsOn when the work would begin; null where none is planned yet
 * @param pseudonym of the clinician whom it is about; null for nobody
 */
@MappedEntity("placement")
record WaitingRow(
        @Id @BinaryId UUID id,
        Instant since,
        Instant due,
        @Nullable LocalDate startsOn,
        String title,
        String host,
        String place,
        String country,
        @Nullable String pseudonym) {}
