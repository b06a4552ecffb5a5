/** Defaults of both services, and the refusal to start unsafely. */
@NullMarked
package org.sankofa.kit.start;

import org.jspecify.annotations.NullMarked;
