/** What every HTTP exchange of both services shares: request ids, versions, pages. */
@NullMarked
package org.sankofa.kit.http;

import org.jspecify.annotations.NullMarked;
