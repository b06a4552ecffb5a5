/** What a clinician allowed, per purpose, with its history. */
@NullMarked
package org.sankofa.registry.consent;

import org.jspecify.annotations.NullMarked;
