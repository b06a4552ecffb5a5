package org.sankofa.registry.account;

import java.util.UUID;
import org.sankofa.kit.access.Role;

/** What became of an invitation, in the order of the invitations. */
public sealed interface Invited {
    /** The id of the account, new or not. */
    UUID account();

    /** An account was made, and its owner is being written to. */
    record Written(UUID account) implements Invited {}

    /** The address has an account already, or came earlier in the same call; nobody is written to. */
    record Known(UUID account, Role role, AccountStatus status) implements Invited {}
}
