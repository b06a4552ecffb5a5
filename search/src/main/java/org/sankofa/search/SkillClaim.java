package org.sankofa.search;

import org.jspecify.annotations.Nullable;
import org.sankofa.search.vocabulary.SkillLevel;

/**
 * A skill that a clinician says to have.
 *
 * @param skill id in the vocabulary
 * @param lastPractised year, if told
 */
public record SkillClaim(
        String skill, SkillLevel level, @Nullable Integer lastPractised) {}
