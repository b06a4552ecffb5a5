package org.sankofa.kit.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something to be filled in. Labels and hints are in the reader's language; a hint of null is none. */
public sealed interface Input {
    /** The name that it is sent by, and its id on the page. */
    String name();

    /**
     * A line of text.
     *
     * @param type of the HTML input: text, date, tel, number
     */
    record Line(String name, String label, @Nullable String hint, String type, String value) implements Input {}

    /** Paragraphs. */
    record Area(String name, String label, @Nullable String hint, String value) implements Input {}

    /** One of many. */
    record Select(String name, String label, @Nullable String hint, List<Choice> choices) implements Input {}

    /** One, or several, of a few that are all shown. */
    record Choices(String name, String label, @Nullable String hint, List<Choice> choices, boolean several)
            implements Input {}

    /** What goes with the others unseen. */
    record Kept(String name, String value) implements Input {}
}
