/** Everything on one machine: servers, services, mail, one address in front, and demo data. */
@NullMarked
package org.sankofa.standalone;

import org.jspecify.annotations.NullMarked;
