package org.sankofa.matching.lifecycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.kit.problem.Word;

/** Asks a table for leave and refuses in its name, saying what can be done instead. */
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
                throw refusal(ProblemType.CONFLICT, "illegal-transition", lifecycle, from, deed, who, Set.of());
            case Move.NotYours<S> others ->
                throw refusal(ProblemType.FORBIDDEN, "not-yours-to-do", lifecycle, from, deed, who, others.who());
        };
    }

    /** The state as a word. */
    public static <S extends Enum<S>> Word state(Lifecycle<S, ?> lifecycle, S state) {
        return Word.of("state." + lifecycle.name() + "." + state.name());
    }

    private static <S extends Enum<S>, D extends Enum<D>> Refusal refusal(
            ProblemType type, String code, Lifecycle<S, D> lifecycle, S from, D deed, Party who, Set<Party> others) {
        List<Word> possible =
                lifecycle.deeds(from, who).stream().map(Deeds::word).distinct().toList();
        Set<Party> allowed = EnumSet.noneOf(Party.class);
        allowed.addAll(others);
        return Refusal.because(
                type,
                new FieldError(
                        "",
                        code,
                        Map.of(
                                "state",
                                state(lifecycle, from),
                                "deed",
                                word(deed),
                                "possible",
                                possible.isEmpty() ? Word.of("deed.none") : possible,
                                "who",
                                allowed.stream()
                                        .map(party -> Word.of("party." + party.name()))
                                        .toList())));
    }

    private static Word word(Enum<?> deed) {
        return Word.of("deed." + deed.name());
    }
}
