/** Plausible invented people, the needs that hospitals really published, and the demo that brings both together. */
@NullMarked
package org.sankofa.population;

import org.jspecify.annotations.NullMarked;
