/**
 * Pictures where people rather look: what the server draws as SVG, measured here and drawn by the templates of the same names.
 * A picture tells nothing that is not said in words beside it, needs no style of its own, and runs as its reader writes.
 */
@NullMarked
package org.sankofa.kit.picture;

import org.jspecify.annotations.NullMarked;
