/** What people type, made safe to store and to show. */
@NullMarked
package org.sankofa.kit.text;

import org.jspecify.annotations.NullMarked;
