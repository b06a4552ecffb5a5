/** What somebody who types a text into the search asks for. */
@NullMarked
package org.sankofa.search.question;

import org.jspecify.annotations.NullMarked;
