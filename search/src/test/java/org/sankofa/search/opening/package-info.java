@NullMarked
package org.sankofa.search.opening;

import org.jspecify.annotations.NullMarked;
