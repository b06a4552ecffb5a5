package org.sankofa.registry.account;

import java.util.UUID;

/** Ends what was begun with a password that holds no longer. */
public interface SessionEnding {
    /** Ends every session of the account, in the caller's transaction. */
    void endAll(UUID account);
}
