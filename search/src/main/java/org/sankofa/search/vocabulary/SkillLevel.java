package org.sankofa.search.vocabulary;

/** How well a clinician commands a skill, from least to most. */
public enum SkillLevel {
    BASIC,
    COMPETENT,
    PROFICIENT,
    EXPERT;

    public boolean atLeast(SkillLevel demanded) {
        return compareTo(demanded) >= 0;
    }
}
