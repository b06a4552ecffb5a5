package org.sankofa.registry.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the throttle has counted for one subject. */
@MappedEntity("throttle")
record Tally(
        @Id byte[] subject,
        int attempts,
        Instant since,
        @Nullable Instant lockedUntil) {}
