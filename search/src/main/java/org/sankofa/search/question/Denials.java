package org.sankofa.search.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sankofa.search.question.FreeText.Piece;
import org.sankofa.search.vocabulary.Words;

/**
 * Which words of a question are denied: `nurse not from Ghana or Togo`. What is denied has to follow, with nothing but
 * small words between.
 */
final class Denials {

    private static final Set<String> NOT = set(
            "not except excluding pas sauf excepte hormis nao exceto excepto salvo" + " ليس ليست غير باستثناء ماعدا");

    /** What these deny only where it names something: "without borders" is what somebody has. */
    private static final Set<String> WITHOUT = set("without sans sem sin بدون دون");

    private static final Set<String> OR = set("or nor ou ni o u او");

    /** Behind a denial they say that something need not be, not that it must not. */
    private static final Set<String> NEED = set("only just required needed necessary essential mandatory must"
            + " seulement uniquement requis requise necessaire obligatoire exige exigee"
            + " so apenas somente necessario necessaria obrigatorio obrigatoria exigido"
            + " solo solamente requerido requerida obligatorio obligatoria"
            + " فقط مطلوب مطلوبه ضروري");

    private static final String PARTING = ",;:.!?()[]\n\"،؛؟";

    private enum State {
        OPEN,
        WANTED,
        DENIED
    }

    private final String typed;
    private final List<Piece> words;
    private final State[] states;

    Denials(String typed, List<Piece> words) {
        this.typed = typed;
        this.words = words;
        states = new State[words.size()];
        Arrays.fill(states, State.OPEN);
    }

    private static Set<String> set(String words) {
        return Set.of(words.split(" "));
    }

    /** @param plain as of {@link Words#plain} */
    static boolean isDenying(String plain) {
        return NOT.contains(plain) || WITHOUT.contains(plain);
    }

    /**
     * Takes the words of something named, which are to be named in their order.
     *
     * @return whether they are denied
     */
    boolean take(int start, int end) {
        int first = 0;
        while (first < states.length && words.get(first).end() <= start) {
            first++;
        }
        State state = isDeniedAt(first) ? State.DENIED : State.WANTED;
        for (int at = first; at < states.length && words.get(at).start() < end; at++) {
            states[at] = state;
        }
        return state == State.DENIED;
    }

    private boolean isDeniedAt(int first) {
        boolean or = false;
        for (int at = first - 1; at >= 0 && isTogether(at); at--) {
            String plain = plain(at);
            if (states[at] != State.OPEN) {
                return or && states[at] == State.DENIED;
            }
            if (isDenying(plain)) {
                return true;
            }
            if (!QuestionReader.isSmall(plain)) {
                return false;
            }
            or |= OR.contains(plain);
        }
        return false;
    }

    /** Whether nothing stands between the word and the next that ends a thought. */
    private boolean isTogether(int at) {
        return at + 1 < states.length
                && typed.substring(words.get(at).end(), words.get(at + 1).start())
                        .chars()
                        .noneMatch(sign -> PARTING.indexOf(sign) >= 0);
    }

    /** The words that name nothing and are denied, which are taken as well. */
    List<Piece> deniedWords() {
        List<Piece> denied = new ArrayList<>();
        for (int not = 0; not < states.length; not++) {
            if (states[not] != State.OPEN || !NOT.contains(plain(not))) {
                continue;
            }
            int at = not + 1;
            while (at < states.length
                    && isTogether(at - 1)
                    && states[at] == State.OPEN
                    && QuestionReader.isSmall(plain(at))) {
                at++;
            }
            if (at < states.length && isTogether(at - 1) && states[at] == State.OPEN) {
                states[at] = State.DENIED;
                if (!NEED.contains(plain(at))) {
                    denied.add(words.get(at));
                }
            }
        }
        return denied;
    }

    /** The words that name nothing. */
    List<Piece> open() {
        List<Piece> open = new ArrayList<>();
        for (int at = 0; at < states.length; at++) {
            if (states[at] == State.OPEN) {
                open.add(words.get(at));
            }
        }
        return open;
    }

    private String plain(int at) {
        return String.join("", Words.plain(words.get(at).text()));
    }
}
