/** A clinician's own pages: the profile in short steps, what they allow, and who has seen what. */
@NullMarked
package org.sankofa.registry.profile;

import org.jspecify.annotations.NullMarked;
