package org.sankofa.registry.token;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

/** One sign-in, until it ends by itself, is signed out, or one of its refresh tokens is used a second time. */
@MappedEntity("session")
public record Session(
        @Id @BinaryId UUID id,
        @BinaryId UUID account,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {
    boolean isLiving(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
