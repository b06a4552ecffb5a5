/** Searches that managers have saved, and what newly matches them. */
@NullMarked
package org.sankofa.registry.watch;

import org.jspecify.annotations.NullMarked;
