/** The words of the field: occupations, specialties, skills, languages, countries, and the scales they are claimed on. */
@NullMarked
package org.sankofa.search.vocabulary;

import org.jspecify.annotations.NullMarked;
