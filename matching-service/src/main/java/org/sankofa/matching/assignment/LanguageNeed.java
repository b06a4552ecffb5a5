package org.sankofa.matching.assignment;

import org.sankofa.search.vocabulary.CefrLevel;

/**
 * A language that an assignment asks for.
 *
 * @param language BCP 47 tag in the vocabulary
 * @param level the least that is asked
 * @param required false means an advantage only
 */
public record LanguageNeed(String language, CefrLevel level, boolean required) {

    @Override
    public String toString() {
        return language + ":" + level;
    }
}
