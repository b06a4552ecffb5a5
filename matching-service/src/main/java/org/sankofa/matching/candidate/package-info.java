/** Candidates: clinicians seen against one assignment, with every rule's outcome and every part of the score. */
@NullMarked
package org.sankofa.matching.candidate;

import org.jspecify.annotations.NullMarked;
