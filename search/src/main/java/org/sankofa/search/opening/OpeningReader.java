package org.sankofa.search.opening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sankofa.search.ProfileTerms;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.ConceptTagger;
import org.sankofa.search.vocabulary.Mention;
import org.sankofa.search.vocabulary.Words;

/** Reads openings by the concepts that they declare and mention. One of two hundred words takes less than a millisecond. */
public final class OpeningReader {

    private final ConceptTagger tagger;
    private final ProfileTerms terms;

    public OpeningReader(ConceptTagger tagger) {
        this.tagger = tagger;
        this.terms = new ProfileTerms(tagger);
    }

    public ReadOpening read(Opening opening) {
        Set<String> declared = new HashSet<>();
        declare(declared, Kind.OCCUPATION, List.of(opening.occupation()));
        declare(declared, Kind.SPECIALTY, opening.specialties());
        declare(declared, Kind.SKILL, opening.skills());
        declare(declared, Kind.LANGUAGE, opening.requiredLanguages());
        declare(declared, Kind.COUNTRY, List.of(opening.country()));
        Set<String> mentioned = new HashSet<>();
        declare(mentioned, Kind.LANGUAGE, opening.wishedLanguages());
        List<List<Mention>> mentions = new ArrayList<>();
        List<List<String>> sequences = new ArrayList<>();
        Set<String> words = new TreeSet<>();
        Set<String> forms = new HashSet<>();
        for (String text : opening.texts()) {
            List<Mention> found = tagger.tagAsWritten(text);
            mentions.add(found);
            for (Mention mention : found) {
                for (Concept concept : mention.concepts()) {
                    // Whom somebody is to teach or to stand beside is not whom the opening wants.
                    if (concept.kind() != Kind.OCCUPATION) {
                        declare(mentioned, concept.kind(), List.of(concept.id()));
                    }
                }
            }
            // The same words and terms stand in thousands of openings: one copy of each is kept.
            List<String> sequence =
                    Words.plain(text).stream().map(String::intern).toList();
            sequences.add(sequence);
            words.addAll(sequence);
        }
        for (String word : words) {
            Words.forms(word).forEach(form -> forms.add(form.intern()));
        }
        mentioned.removeAll(declared);
        return new ReadOpening(opening, declared, mentioned, mentions, sequences, List.copyOf(words), forms);
    }

    private void declare(Set<String> all, Kind kind, List<String> ids) {
        for (String id : ids) {
            terms.withBroader(kind, id).forEach(term -> all.add(term.intern()));
        }
    }
}
