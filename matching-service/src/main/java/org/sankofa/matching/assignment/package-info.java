/** Assignments: what an institution needs, from draft to published, filled or closed. */
@NullMarked
package org.sankofa.matching.assignment;

import org.jspecify.annotations.NullMarked;
