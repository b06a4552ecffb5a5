/** What ends here when an account of the registry does. */
@NullMarked
package org.sankofa.matching.closing;

import org.jspecify.annotations.NullMarked;
