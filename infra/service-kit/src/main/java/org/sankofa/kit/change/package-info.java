/** How a change travels: audit and outbox in its transaction, then the feed and those who read it. */
@NullMarked
package org.sankofa.kit.change;

import org.jspecify.annotations.NullMarked;
