/** The promises of the whole system, played on both services as processes of their own, over HTTP. */
@NullMarked
package org.sankofa.e2e;

import org.jspecify.annotations.NullMarked;
