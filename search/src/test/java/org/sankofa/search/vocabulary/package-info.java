@NullMarked
package org.sankofa.search.vocabulary;

import org.jspecify.annotations.NullMarked;
