package org.sankofa.search.vocabulary;

import java.util.List;

/**
 * Words of a text that name concepts of the vocabulary.
 *
 * @param start index of the first character (UTF-16) in the text
 * @param end index after the last character
 * @param concepts what the words name; more than one where they are ambiguous, or name an occupation and a specialty
 * @param within skills that a part of a job title names: wound care in "wound care nurse"
 * @param corrected whether a word was taken for a known one that is spelled a little differently
 */
public record Mention(int start, int end, List<Concept> concepts, List<Concept> within, boolean corrected) {
    public Mention {
        concepts = List.copyOf(concepts);
        within = List.copyOf(within);
    }
}
