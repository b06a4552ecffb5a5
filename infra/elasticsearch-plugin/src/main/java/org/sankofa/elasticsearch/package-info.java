/** Token filters that Elastic's server distribution for tests leaves out, under the names that stock servers give them. */
@NullMarked
package org.sankofa.elasticsearch;

import org.jspecify.annotations.NullMarked;
