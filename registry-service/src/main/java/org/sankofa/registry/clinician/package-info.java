/** Registered health professionals: what they say of themselves, and the life of their registration. */
@NullMarked
package org.sankofa.registry.clinician;

import org.jspecify.annotations.NullMarked;
