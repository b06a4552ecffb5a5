/** Host hospitals, clinics and schools: they apply, are vetted, and only then may post. */
@NullMarked
package org.sankofa.matching.institution;

import org.jspecify.annotations.NullMarked;
