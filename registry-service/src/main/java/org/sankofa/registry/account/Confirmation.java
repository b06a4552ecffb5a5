package org.sankofa.registry.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.id.BinaryId;

/**
 * A sign-up, an invitation or a forgotten password that waits for its owner to send back the token they got by mail.
 *
 * @param account whose password is chosen; null for a sign-up, whose account is made when it is confirmed
 */
@MappedEntity("confirmation")
record Confirmation(
        @Id byte[] tokenHash,
        @Nullable @BinaryId UUID account,
        String email,
        String emailKey,
        Role role,
        String language,
        Instant expiresAt) {}
