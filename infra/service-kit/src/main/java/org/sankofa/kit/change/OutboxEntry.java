package org.sankofa.kit.change;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

/** An event that was written with its change and has no place in the feed yet. */
@MappedEntity("outbox")
record OutboxEntry(
        @Id @GeneratedValue @Nullable Long entry,
        @BinaryId UUID id,
        String type,
        @BinaryId UUID subject,
        long version,
        Instant at,
        @Nullable String request,
        @Nullable String data) {}
