package org.sankofa.search.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a typed text asks for.
 *
 * @param wanted in the order of the words
 * @param unwanted what people found must not have; a criterion here stands for all that its words may mean together
 * @param unread the end of a text that is too long to be read whole; null where all of it was read
 */
public record Question(
        List<Criterion> wanted,
        List<Unwanted> unwanted,
        @Nullable String unread) {

    /** What somebody asks who typed nothing. */
    public static final Question NONE = new Question(List.of(), List.of(), null);

    /** What one unwanted word names: people who meet all of it are left out, and those whose text has it literally. */
    public record Unwanted(Criterion.Words words, List<Criterion> meant) {
        public Unwanted {
            meant = List.copyOf(meant);
        }
    }

    public Question {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    /** The criteria of one kind. */
    public <C extends Criterion> List<C> wanted(Class<C> kind) {
        return wanted.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public boolean isEmpty() {
        return wanted.isEmpty() && unwanted.isEmpty();
    }
}
