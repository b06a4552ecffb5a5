/** What is open to clinicians, found by words and filters and ranked by how well they fit (ADR 11). */
@NullMarked
package org.sankofa.matching.opening;

import org.jspecify.annotations.NullMarked;
