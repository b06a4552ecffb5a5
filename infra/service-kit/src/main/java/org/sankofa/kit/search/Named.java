package org.sankofa.kit.search;

import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sankofa.search.vocabulary.Concept;

/** A concept, with its label in the reader's language. */
@Serdeable
public record Named(String id, String label) {

    /**
     * Each label once: a specialty and the skill of the same name are one thing to who reads it.
     *
     * @param language BCP 47 tag of the reader
     */
    public static List<Named> all(List<Concept> concepts, String language) {
        Map<String, Named> byLabel = new LinkedHashMap<>();
        for (Concept concept : concepts) {
            String label = concept.label(language);
            byLabel.putIfAbsent(label, new Named(concept.id(), label));
        }
        return List.copyOf(byLabel.values());
    }
}
