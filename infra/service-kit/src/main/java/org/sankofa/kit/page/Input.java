package org.sankofa.kit.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something to be filled in. Labels and hints are in the reader's language; a hint of null is none. */
public sealed interface Input {
    /** The name that it is sent by, and its id on the page. */
    String name();

    /** What the reader is asked for; empty for what nobody sees. */
    String label();

    /** The labels by the names, for the list of what is wrong. */
    static Map<String, String> labels(List<Input> inputs) {
        Map<String, String> labels = new HashMap<>();
        inputs.stream()
                .filter(input -> !input.label().isEmpty())
                .forEach(input -> labels.put(input.name(), input.label()));
        return labels;
    }

    /**
     * A line of text.
     *
     * @param type of the HTML input: text, date, tel, number
     * @param autocomplete what the browser may fill in of its own, by the name that HTML has for it; null for nothing
     */
    record Line(
            String name,
            String label,
            @Nullable String hint,
            String type,
            String value,
            @Nullable String autocomplete) implements Input {
        public Line(String name, String label, @Nullable String hint, String type, String value) {
            this(name, label, hint, type, value, null);
        }
    }

    /** Paragraphs. */
    record Area(String name, String label, @Nullable String hint, String value) implements Input {}

    /** One of many. */
    record Select(String name, String label, @Nullable String hint, List<Choice> choices) implements Input {}

    /** One, or several, of a few that are all shown. */
    record Choices(String name, String label, @Nullable String hint, List<Choice> choices, boolean several)
            implements Input {}

    /** What goes with the others unseen. */
    record Kept(String name, String value) implements Input {
        @Override
        public String label() {
            return "";
        }
    }
}
