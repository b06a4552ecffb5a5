package org.sankofa.matching.programme;

import org.jspecify.annotations.Nullable;

/**
 * What a programme demands of everybody it places.
 *
 * @param heritageRequired whether the clinician has to have roots in the host country
 * @param minimumAge full years; null where the programme sets none (birthdays stay in the registry, so it is the
 *     manager who looks at it)
 */
public record Rules(boolean heritageRequired, @Nullable Integer minimumAge) {}
