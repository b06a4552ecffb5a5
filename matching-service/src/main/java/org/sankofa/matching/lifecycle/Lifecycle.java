package org.sankofa.matching.lifecycle;

import java.util.List;
import java.util.Set;

/**
 * The one place that answers whether a deed is allowed: a table and nothing else.
 *
 * @param <S> states
 * @param <D> deeds
 */
public final class Lifecycle<S extends Enum<S>, D extends Enum<D>> {

    private final String name;
    private final List<Transition<S, D>> table;

    /**
     * Takes the table as it is.
     *
     * @param name of what lives so, as its states' texts are found under it: {@code state.<name>.<state>}
     * @throws IllegalArgumentException when two lines share a state and a deed, or a line belongs to nobody
     */
    public Lifecycle(String name, List<? extends Transition<S, D>> table) {
        this.name = name;
        this.table = List.copyOf(table);
        for (Transition<S, D> line : this.table) {
            if (line.who().isEmpty()) {
                throw new IllegalArgumentException(line + " belongs to nobody");
            }
            if (this.table.stream().filter(other -> sameStart(line, other)).count() != 1) {
                throw new IllegalArgumentException(line.from() + " " + line.deed() + " stands twice in the table");
            }
        }
    }

    /** What happens when {@code who} does {@code deed} in the state {@code from}. */
    public Move<S> move(S from, D deed, Party who) {
        for (Transition<S, D> line : table) {
            if (line.from() == from && line.deed() == deed) {
                return line.who().contains(who)
                        ? new Move.To<>(line.to())
                        : new Move.NotYours<>(from, Set.copyOf(line.who()));
            }
        }
        return new Move.Illegal<>(from);
    }

    /** The deeds that {@code who} may do in the state {@code from}, in the order of the table. */
    public List<D> deeds(S from, Party who) {
        return table.stream()
                .filter(line -> line.from() == from && line.who().contains(who))
                .map(Transition::deed)
                .toList();
    }

    /** What lives so: {@code assignment}, {@code placement}. */
    public String name() {
        return name;
    }

    /** The whole table, for pages and tests. */
    public List<Transition<S, D>> table() {
        return table;
    }

    private boolean sameStart(Transition<S, D> one, Transition<S, D> other) {
        return one.from() == other.from() && one.deed() == other.deed();
    }
}
