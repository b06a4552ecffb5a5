package org.sankofa.kit.change;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

@MappedEntity("feed")
record FeedEntry(
        @Id long position,
        @BinaryId UUID id,
        String type,
        @BinaryId UUID subject,
        long version,
        Instant at,
        @Nullable String request,
        @Nullable String data) {}
