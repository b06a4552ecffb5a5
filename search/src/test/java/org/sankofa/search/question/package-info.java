@NullMarked
package org.sankofa.search.question;

import org.jspecify.annotations.NullMarked;
