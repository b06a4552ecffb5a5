package org.sankofa.matching.lifecycle;

import java.util.Set;

/**
 * One line of a lifecycle's table: in this state, this deed leads to that state, and these parties may do it.
 *
 * @param <S> states
 * @param <D> deeds
 */
public interface Transition<S extends Enum<S>, D extends Enum<D>> {

    /** The state before. */
    S from();

    /** What is done. */
    D deed();

    /** The state after; the same as before where the deed changes content only. */
    S to();

    /** Who may do it; never empty. */
    Set<Party> who();
}
