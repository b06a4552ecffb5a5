package org.sankofa.matching.lifecycle;

import java.util.Set;

/**
 * What the table says about a deed.
 *
 * @param <S> states
 */
public sealed interface Move<S extends Enum<S>> {

    /**
     * The deed is allowed and leads to {@code state}.
     *
     * @param <S> states
     */
    record To<S extends Enum<S>>(S state) implements Move<S> {}

    /**
     * Nobody can do this deed in this state.
     *
     * @param <S> states
     */
    record Illegal<S extends Enum<S>>(S from) implements Move<S> {}

    /**
     * The deed exists in this state, but belongs to others.
     *
     * @param <S> states
     */
    record NotYours<S extends Enum<S>>(S from, Set<Party> who) implements Move<S> {}
}
