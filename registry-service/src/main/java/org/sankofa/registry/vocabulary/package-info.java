/** The words of the field, for those who fill in forms: lists, completion, and the code of a job title. */
@NullMarked
package org.sankofa.registry.vocabulary;

import org.jspecify.annotations.NullMarked;
