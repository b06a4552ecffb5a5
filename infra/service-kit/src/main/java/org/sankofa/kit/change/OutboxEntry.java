package org.sankofa.kit.change;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

/**
 * An event that was written with its change and has no place in the feed yet.
 *
 * <p>The number that the database gives each entry is left out: entries whose numbers were to be read back would have
 * to be inserted one by one.
 */
@MappedEntity("outbox")
record OutboxEntry(
        @Id @BinaryId UUID id,
        String type,
        @BinaryId UUID subject,
        long version,
        Instant at,
        @Nullable String request,
        @Nullable String data) {}
