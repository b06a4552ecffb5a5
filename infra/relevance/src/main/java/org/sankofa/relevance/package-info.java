/** How well the search finds the right people, against plain BM25 over the same text. */
@NullMarked
package org.sankofa.relevance;

import org.jspecify.annotations.NullMarked;
