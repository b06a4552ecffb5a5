@NullMarked
package org.sankofa.search;

import org.jspecify.annotations.NullMarked;
