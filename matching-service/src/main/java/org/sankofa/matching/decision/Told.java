package org.sankofa.matching.decision;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a page tells of what is to be decided.
 *
 * @param label key of its text
 * @param values in the reader's language
 */
public record Told(String label, List<String> values) {
    public Told {
        values = List.copyOf(values);
    }

    public static Told of(String label, String value) {
        return new Told(label, List.of(value));
    }

    /** @param more besides the first value */
    public static Told of(String label, String value, List<String> more) {
        return new Told(label, Stream.concat(Stream.of(value), more.stream()).toList());
    }

    /** What somebody wrote, by paragraphs; none of it where nothing is written. */
    public static Told text(String label, String written) {
        return new Told(label, written.lines().filter(line -> !line.isBlank()).toList());
    }
}
