/** Outgoing mail: queued in the transaction of what it tells, sent afterwards, at least once. */
@NullMarked
package org.sankofa.registry.mail;

import org.jspecify.annotations.NullMarked;
