/** What this service asks of the registry: standing, identity, the feed of changes. */
@NullMarked
package org.sankofa.matching.registry;

import org.jspecify.annotations.NullMarked;
