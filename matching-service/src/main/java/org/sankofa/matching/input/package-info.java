/** What people type: checked against the vocabulary, every fault told at once. */
@NullMarked
package org.sankofa.matching.input;

import org.jspecify.annotations.NullMarked;
