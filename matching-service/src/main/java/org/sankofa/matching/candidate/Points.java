package org.sankofa.matching.candidate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one part of the score came to, before the explanation is put into anybody's language.
 *
 * @param points 0 to {@code maximum}, exact to a tenth
 * @param code key of the explanation, without its prefix
 * @param evidence the data that it rests on, by name
 */
public record Points(ScorePart part, double points, int maximum, String code, Map<String, String> evidence) {

    public Points {
        evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
    }
}
