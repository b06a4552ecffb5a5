package org.sankofa.kit.search;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.sankofa.search.vocabulary.Concept;

/** A concept, with its label in the reader's language. */
@Serdeable
public record Named(String id, String label) {

    /** @param language BCP 47 tag of the reader */
    public static List<Named> all(List<Concept> concepts, String language) {
        return concepts.stream()
                .map(concept -> new Named(concept.id(), concept.label(language)))
                .toList();
    }
}
