package org.sankofa.registry.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

/**
 * A change of address that waits for its owner to send back the token that went to the new one.
 *
 * @param email the new address
 */
@MappedEntity("email_change")
record EmailChange(@Id byte[] tokenHash, @BinaryId UUID account, String email, String emailKey, Instant expiresAt) {}
