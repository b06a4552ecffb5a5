/** What the documentation of every endpoint shares. */
@NullMarked
package org.sankofa.matching.api;

import org.jspecify.annotations.NullMarked;
