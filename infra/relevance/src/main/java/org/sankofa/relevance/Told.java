package org.sankofa.relevance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.Vocabulary;

/** How clinicians put it when they tell what they do, by hand and apart from the vocabulary's own words: `told.tsv`. */
final class Told {

    private static final List<String> COLUMNS = List.of("kind", "id", "en", "fr", "pt", "es", "ar");

    private final Map<Concept, Map<String, List<String>>> phrases = new LinkedHashMap<>();

    /** @throws IllegalArgumentException for a concept that the vocabulary does not know, or one without words */
    Told(Vocabulary vocabulary) {
        for (List<String> row : Table.read("told.tsv", COLUMNS)) {
            Concept concept = vocabulary
                    .concept(Kind.valueOf(row.get(0)), row.get(1))
                    .orElseThrow(() -> new IllegalArgumentException("told.tsv: unknown " + row.get(1)));
            Map<String, List<String>> words = new LinkedHashMap<>();
            for (int i = 2; i < COLUMNS.size(); i++) {
                if (row.get(i).isBlank()) {
                    throw new IllegalArgumentException("told.tsv: nothing in " + COLUMNS.get(i) + " for " + row.get(1));
                }
                words.put(COLUMNS.get(i), Table.parts(row.get(i)));
            }
            if (phrases.put(concept, words) != null) {
                throw new IllegalArgumentException("told.tsv: twice " + row.get(1));
            }
        }
    }

    /** What can be told. */
    List<Concept> concepts() {
        return new ArrayList<>(phrases.keySet());
    }

    /** Nothing, if nobody would tell it in other words. */
    List<String> phrases(Concept concept, String language) {
        return phrases.getOrDefault(concept, Map.of()).getOrDefault(language, List.of());
    }
}
