/** Licences, registrations, diplomas and certificates, and what a verifier found out about them. */
@NullMarked
package org.sankofa.registry.credential;

import org.jspecify.annotations.NullMarked;
