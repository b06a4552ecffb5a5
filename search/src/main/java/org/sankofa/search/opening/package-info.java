/** The search over open assignments: of those there are few enough to be read one by one, in memory (ADR 11). */
@NullMarked
package org.sankofa.search.opening;

import org.jspecify.annotations.NullMarked;
