/** The database and the search engine as processes of this machine, for the local run and the tests. */
@NullMarked
package org.sankofa.embedded;

import org.jspecify.annotations.NullMarked;
