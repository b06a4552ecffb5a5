package org.sankofa.matching.candidate;

import java.util.List;
import java.util.stream.Stream;

/**
 * How well a clinician answers an assignment.
 *
 * @param total 0 to 100, exact to a tenth: the sum of the parts
 * @param parts in the order of {@link ScorePart}
 */
public record Score(double total, List<Points> parts) {

    public Score {
        parts = List.copyOf(parts);
    }

    /** Measures every part. */
    static Score of(Comparison comparison) {
        List<Points> parts = Stream.of(ScorePart.values())
                .map(part -> part.measure(comparison))
                .toList();
        double sum = parts.stream().mapToDouble(Points::points).sum();
        return new Score(Math.round(sum * 10) / 10.0, parts);
    }
}
