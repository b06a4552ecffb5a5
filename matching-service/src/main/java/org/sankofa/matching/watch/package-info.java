/** Those who wait for something: saved searches over what is open, and the alerts that they raise (ADR 13). */
@NullMarked
package org.sankofa.matching.watch;

import org.jspecify.annotations.NullMarked;
