/** What saved searches and their alerts have in common, whatever is searched for (ADR 10, ADR 13). */
@NullMarked
package org.sankofa.kit.alert;

import org.jspecify.annotations.NullMarked;
