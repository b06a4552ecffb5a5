/** The registry: who can help. Accounts and tokens, clinicians, credentials, consent, disclosure, import, search. */
@NullMarked
package org.sankofa.registry;

import org.jspecify.annotations.NullMarked;
