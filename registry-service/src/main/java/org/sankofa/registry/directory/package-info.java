/** The search over clinicians, and what keeps its index equal to the database. */
@NullMarked
package org.sankofa.registry.directory;

import org.jspecify.annotations.NullMarked;
