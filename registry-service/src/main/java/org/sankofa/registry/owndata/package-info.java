/** What is kept about somebody, for themself: to take along, and to be erased. */
@NullMarked
package org.sankofa.registry.owndata;

import org.jspecify.annotations.NullMarked;
