/** A host's own pages: the institutions it speaks for, what it needs, and what waits for it. */
@NullMarked
package org.sankofa.matching.hospital;

import org.jspecify.annotations.NullMarked;
