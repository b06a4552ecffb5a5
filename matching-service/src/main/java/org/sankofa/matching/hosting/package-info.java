/** What a host sees of its own assignments: how each stands, who could come, and whom it has asked. */
@NullMarked
package org.sankofa.matching.hosting;

import org.jspecify.annotations.NullMarked;
