/** Placements: accepted by both sides, approved by a manager, prepared, carried out, reported, closed. */
@NullMarked
package org.sankofa.matching.placement;

import org.jspecify.annotations.NullMarked;
