package org.sankofa.registry.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.id.BinaryId;

/**
 * A person who may sign in, or has been invited to. A clinician's id is the id of their account.
 *
 * @param email as its owner wrote it
 * @param emailKey {@link EmailAddress#key()}, unique
 * @param passwordHash argon2id in its PHC form; null until the invited person sets a password
 * @param language of mails to this person: en, fr, pt, es or ar
 */
@MappedEntity("account")
public record Account(
        @Id @BinaryId UUID id,
        String email,
        String emailKey,
        @Nullable String passwordHash,
        Role role,
        AccountStatus status,
        String language,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public boolean isActive() {
        return status == AccountStatus.ACTIVE;
    }

    /** Without address and password, for logs. */
    @Override
    public String toString() {
        return "Account[" + id + ' ' + role + ' ' + status + ']';
    }
}
