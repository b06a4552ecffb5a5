package org.sankofa.registry.token;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

/** A refresh token of a session, of which at most one is unused at any time. */
@MappedEntity("refresh_token")
record RefreshToken(
        @Id byte[] tokenHash,
        @BinaryId UUID session,
        Instant expiresAt,
        @Nullable Instant usedAt) {}
