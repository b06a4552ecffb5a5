package org.sankofa.kit.access;

import java.util.Objects;
import java.util.UUID;

/**
 * The authenticated caller of an endpoint. Declare it as a controller argument; where an endpoint also serves anonymous
 * callers, declare it {@code @Nullable}.
 *
 * @param account the account that the token was given to; for a service, an id derived from its client id
 * @param role the one role of that account
 */
public record Actor(UUID account, Role role) {
    public Actor {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(role, "role");
    }

    public boolean is(Role wanted) {
        return role == wanted;
    }
}
