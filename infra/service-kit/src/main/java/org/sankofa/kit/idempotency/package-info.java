/** Creating calls that may be sent again without doing their work twice. */
@NullMarked
package org.sankofa.kit.idempotency;

import org.jspecify.annotations.NullMarked;
