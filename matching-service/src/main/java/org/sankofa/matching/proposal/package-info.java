/** Proposals: an assignment offered to a clinician, or a clinician's application to it. */
@NullMarked
package org.sankofa.matching.proposal;

import org.jspecify.annotations.NullMarked;
