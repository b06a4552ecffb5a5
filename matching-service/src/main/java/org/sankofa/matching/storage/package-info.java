/** What the repositories of all packages share. */
@NullMarked
package org.sankofa.matching.storage;

import org.jspecify.annotations.NullMarked;
