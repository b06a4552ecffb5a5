/** Letters about what happens in the matching service: its feed is read here, because here is known who reads them. */
@NullMarked
package org.sankofa.registry.notice;

import org.jspecify.annotations.NullMarked;
