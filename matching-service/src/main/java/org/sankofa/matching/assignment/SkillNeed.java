package org.sankofa.matching.assignment;

import org.sankofa.search.vocabulary.SkillLevel;

/**
 * A skill that an assignment asks for.
 *
 * @param skill id in the vocabulary
 * @param level the least that is asked
 */
public record SkillNeed(String skill, SkillLevel level) {}
