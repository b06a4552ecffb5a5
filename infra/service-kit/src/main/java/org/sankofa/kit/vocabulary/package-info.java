/** The vocabulary on pages: its names in the reader's language, and how to find them. */
@NullMarked
package org.sankofa.kit.vocabulary;

import org.jspecify.annotations.NullMarked;
