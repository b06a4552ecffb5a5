/** Who is needed where: institutions, programmes, assignments, candidates, proposals, placements. */
@NullMarked
package org.sankofa.matching;

import org.jspecify.annotations.NullMarked;
