package org.sankofa.registry.directory;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.sankofa.kit.page.Reader;
import org.sankofa.search.Facet;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Vocabulary;

/** What the values of the directory's filters are called. */
@Singleton
public final class FacetNames {
    private final Vocabulary vocabulary;

    FacetNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** In the reader's language; the value itself where the vocabulary does not have it any more. */
    public String label(Facet facet, String value, Reader reader) {
        return switch (facet) {
            case OCCUPATION -> concept(vocabulary.occupation(value), value, reader);
            case SPECIALTY -> concept(vocabulary.specialty(value), value, reader);
            case RESIDENCE, ORIGIN -> reader.country(value);
            case LANGUAGE -> language(value, reader);
            case PRESENCE -> reader.say("directory.presence." + value);
            case TERM -> reader.say("directory.term." + value);
            case VERIFICATION_LEVEL -> reader.say("directory.at-least." + value);
        };
    }

    /** The verification level of one person; as a facet it means that or better. */
    String level(int level, Reader reader) {
        return reader.say("directory.level." + level);
    }

    /** In the reader's language. */
    String skill(String id, Reader reader) {
        return concept(vocabulary.skill(id), id, reader);
    }

    /** {@code fr}, or {@code fr:B2}. */
    private String language(String value, Reader reader) {
        int level = value.indexOf(':');
        String code = level < 0 ? value : value.substring(0, level);
        String name = concept(vocabulary.language(code), code, reader);
        return level < 0 ? name : name + " " + value.substring(level + 1);
    }

    private static String concept(Optional<Concept> concept, String id, Reader reader) {
        return concept.map(known -> known.label(reader.language())).orElse(id);
    }
}
