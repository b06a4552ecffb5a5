/** The search library as beans, on the Elasticsearch that the configuration names. */
@NullMarked
package org.sankofa.kit.search;

import org.jspecify.annotations.NullMarked;
