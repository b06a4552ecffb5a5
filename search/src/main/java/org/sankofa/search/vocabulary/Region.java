package org.sankofa.search.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * Countries that have a name together: a region of UN M49, or one that people speak of.
 *
 * @param id the M49 code, or a word
 * @param countries ISO 3166-1 alpha-2
 * @param names by label language
 */
public record Region(String id, List<String> countries, Map<String, List<String>> names) {
    public Region {
        countries = List.copyOf(countries);
        names = Map.copyOf(names);
    }
}
