/** Rosters that a diaspora association loads as CSV. */
@NullMarked
package org.sankofa.registry.imports;

import org.jspecify.annotations.NullMarked;
