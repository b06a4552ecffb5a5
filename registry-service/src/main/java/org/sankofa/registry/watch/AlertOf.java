package org.sankofa.registry.watch;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

/** An alert with whom it is about, as far as the owner of the search may know. */
@MappedEntity("saved_search_alert")
record AlertOf(
        @Id @BinaryId UUID id,
        String pseudonym,
        Instant at,
        @Nullable Instant seenAt) {}
