/** Everything that waits for a manager's decision, most urgent first. */
@NullMarked
package org.sankofa.matching.queue;

import org.jspecify.annotations.NullMarked;
