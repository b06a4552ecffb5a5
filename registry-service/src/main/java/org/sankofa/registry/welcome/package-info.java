/** The pages that everybody begins at. */
@NullMarked
package org.sankofa.registry.welcome;

import org.jspecify.annotations.NullMarked;
