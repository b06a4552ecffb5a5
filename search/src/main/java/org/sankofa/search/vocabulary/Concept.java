package org.sankofa.search.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * One word of the vocabulary, under an id that never changes its meaning.
 *
 * @param id ISCO-08 unit group, kebab-case English slug, BCP 47 tag or ISO 3166-1 alpha-2 code, by kind
 * @param broader ids of the concepts of the same kind that this one is a part of, nearest first
 * @param labels what people read, by language tag, for each of {@link Vocabulary#LABEL_LANGUAGES}
 */
public record Concept(String id, Kind kind, List<String> broader, Map<String, String> labels) {

    public enum Kind {
        OCCUPATION,
        SPECIALTY,
        SKILL,
        LANGUAGE,
        COUNTRY
    }

    public Concept {
        broader = List.copyOf(broader);
        labels = Map.copyOf(labels);
    }

    /** The label in that language (`pt-BR` is served by `pt`), or the English one. */
    public String label(String languageTag) {
        String exact = labels.get(languageTag);
        if (exact != null) {
            return exact;
        }
        int region = languageTag.indexOf('-');
        String near = region < 0 ? null : labels.get(languageTag.substring(0, region));
        return near != null ? near : labels.getOrDefault("en", id);
    }
}
