/** Measures the services against bare peers: the same work done by nothing but a socket or a JDBC connection. */
@NullMarked
package org.sankofa.bench;

import org.jspecify.annotations.NullMarked;
