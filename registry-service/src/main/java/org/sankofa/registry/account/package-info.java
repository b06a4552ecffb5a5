/** Accounts: sign-up proved by mail, invitation, passwords, and how often somebody may try. */
@NullMarked
package org.sankofa.registry.account;

import org.jspecify.annotations.NullMarked;
