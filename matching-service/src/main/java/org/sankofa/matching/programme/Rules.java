package org.sankofa.matching.programme;

/**
 * What a programme demands of everybody it places.
 *
 * @param heritageRequired whether the clinician has to have roots in the host country
 */
public record Rules(boolean heritageRequired) {}
