/** Programmes: who pays, for which countries and occupations, by which rules and agreements. */
@NullMarked
package org.sankofa.matching.programme;

import org.jspecify.annotations.NullMarked;
