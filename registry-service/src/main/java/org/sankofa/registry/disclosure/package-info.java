/** The record of who was shown a clinician's name and contact, when and why. */
@NullMarked
package org.sankofa.registry.disclosure;

import org.jspecify.annotations.NullMarked;
