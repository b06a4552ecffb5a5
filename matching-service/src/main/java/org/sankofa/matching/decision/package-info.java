/** The page on which somebody decides: what is known, what is chosen and why, and the question whether they are sure. */
@NullMarked
package org.sankofa.matching.decision;

import org.jspecify.annotations.NullMarked;
