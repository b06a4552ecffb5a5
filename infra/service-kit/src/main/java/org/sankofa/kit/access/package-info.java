/**
 * Who calls: bearer tokens signed by the registry, verified by both services, handed to controllers as an {@link
 * org.sankofa.kit.access.Actor}. Every endpoint is closed unless it says {@code @Secured}.
 */
@NullMarked
package org.sankofa.kit.access;

import org.jspecify.annotations.NullMarked;
