@NullMarked
package org.sankofa.relevance;

import org.jspecify.annotations.NullMarked;
