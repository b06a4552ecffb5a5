package org.sankofa.matching.opening;

import java.util.List;

/**
 * Something that a page tells of an assignment.
 *
 * @param label key of its text
 * @param values in the reader's language
 */
public record Fact(String label, List<String> values) {
    public Fact {
        values = List.copyOf(values);
    }
}
