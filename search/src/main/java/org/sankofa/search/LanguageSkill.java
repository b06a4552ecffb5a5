package org.sankofa.search;

import org.sankofa.search.vocabulary.CefrLevel;

/**
 * A language that a clinician commands.
 *
 * @param language BCP 47 tag in the vocabulary
 */
public record LanguageSkill(String language, CefrLevel level) {}
