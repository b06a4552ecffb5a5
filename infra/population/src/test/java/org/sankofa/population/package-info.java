@NullMarked
package org.sankofa.population;

import org.jspecify.annotations.NullMarked;
