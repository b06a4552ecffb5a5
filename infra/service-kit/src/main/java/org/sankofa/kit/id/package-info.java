/** Identifiers: UUIDv7, stored as BINARY(16). */
@NullMarked
package org.sankofa.kit.id;

import org.jspecify.annotations.NullMarked;
