package org.sankofa.registry.directory;

import java.util.EnumMap;
import java.util.Map;
import org.sankofa.search.Explanation.Part;

/**
 * A score and its parts as people read them, exact to a thousandth; the parts still add up to it.
 *
 * @param parts in the order of {@link Part}
 */
record ShownScore(double score, Map<Part, Double> parts) {
    private static final double EXACT = 1000;

    /** What rounding leaves over goes to the largest part, which shows it least. */
    static ShownScore of(double score, Map<Part, Double> parts) {
        long shown = Math.round(score * EXACT);
        Map<Part, Long> rounded = new EnumMap<>(Part.class);
        parts.forEach((part, points) -> rounded.put(part, Math.round(points * EXACT)));
        long left = shown - rounded.values().stream().mapToLong(Long::longValue).sum();
        parts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(largest -> rounded.merge(largest.getKey(), left, Long::sum));
        Map<Part, Double> points = new EnumMap<>(Part.class);
        rounded.forEach((part, thousandths) -> points.put(part, thousandths / EXACT));
        return new ShownScore(shown / EXACT, points);
    }
}
