/** Those who wait: clinicians for what opens, hosts for candidates; and the alerts that this raises (ADR 13). */
@NullMarked
package org.sankofa.matching.watch;

import org.jspecify.annotations.NullMarked;
