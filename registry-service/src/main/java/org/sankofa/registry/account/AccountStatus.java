package org.sankofa.registry.account;

import io.micronaut.serde.annotation.Serdeable;

/** Where an account stands. A sign-up that nobody has confirmed is no account yet. */
@Serdeable
public enum AccountStatus {
    /** Made for somebody by an import or an administrator; has no password and cannot sign in. */
    INVITED,
    /** The e-mail address is proved and a password set. */
    ACTIVE
}
