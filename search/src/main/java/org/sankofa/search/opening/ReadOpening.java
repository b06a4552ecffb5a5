package org.sankofa.search.opening;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.sankofa.search.vocabulary.Mention;

/**
 * An opening as {@link OpeningReader} read it: everything that a question is held against. Takes some kilobytes beyond
 * its texts.
 *
 * @param declared terms of what it asks for, with all that this is a part of
 * @param mentioned the same of what its texts speak of beyond that
 * @param mentions of each text
 * @param sequences the plain words of each text, in their order
 * @param words all plain words, sorted, each once
 * @param forms these words and their stems
 */
public record ReadOpening(
        Opening opening,
        Set<String> declared,
        Set<String> mentioned,
        List<List<Mention>> mentions,
        List<List<String>> sequences,
        List<String> words,
        Set<String> forms) {

    public ReadOpening {
        declared = Set.copyOf(declared);
        mentioned = Set.copyOf(mentioned);
        mentions = List.copyOf(mentions);
        sequences = List.copyOf(sequences);
        words = List.copyOf(words);
        forms = Set.copyOf(forms);
    }

    boolean hasWord(String plain) {
        return Collections.binarySearch(words, plain) >= 0;
    }

    boolean hasPhrase(List<String> plain) {
        return sequences.stream().anyMatch(sequence -> Collections.indexOfSubList(sequence, plain) >= 0);
    }

    /** The words that begin so. */
    List<String> wordsFrom(String beginning) {
        return words.subList(place(beginning), place(beginning + Character.MAX_VALUE));
    }

    private int place(String word) {
        int found = Collections.binarySearch(words, word);
        return found < 0 ? -found - 1 : found;
    }
}
