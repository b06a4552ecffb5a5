/** What of a change is to be told to whom; the registry, which knows people and their languages, writes the letters. */
@NullMarked
package org.sankofa.matching.notice;

import org.jspecify.annotations.NullMarked;
