/** What a lifecycle is: states, deeds, who may do them, as one table per aggregate. */
@NullMarked
package org.sankofa.matching.lifecycle;

import org.jspecify.annotations.NullMarked;
