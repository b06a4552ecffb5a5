package org.sankofa.matching.lifecycle;

import java.util.Map;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;

/** Asks a table for leave and refuses in its name. */
public final class Deeds {

    private Deeds() {}

    /**
     * The state that the deed leads to.
     *
     * @throws Refusal 409 where nobody can do it now, 403 where others can
     */
    public static <S extends Enum<S>, D extends Enum<D>> S require(
            Lifecycle<S, D> lifecycle, S from, D deed, Party who) {
        return switch (lifecycle.move(from, deed, who)) {
            case Move.To<S> to -> to.state();
            case Move.Illegal<S> illegal ->
                throw Refusal.because(
                        ProblemType.CONFLICT,
                        new FieldError(
                                "",
                                "illegal-transition",
                                Map.of("state", illegal.from().name(), "deed", deed.name())));
            case Move.NotYours<S> others ->
                throw Refusal.because(
                        ProblemType.FORBIDDEN,
                        new FieldError(
                                "",
                                "not-yours-to-do",
                                Map.of("state", others.from().name(), "deed", deed.name())));
        };
    }
}
