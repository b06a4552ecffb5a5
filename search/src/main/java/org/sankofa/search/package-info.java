/** The index of clinician profiles: how it is written, rebuilt and asked. */
@NullMarked
package org.sankofa.search;

import org.jspecify.annotations.NullMarked;
