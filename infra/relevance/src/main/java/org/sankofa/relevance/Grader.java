package org.sankofa.relevance;

import java.util.Set;
import org.sankofa.relevance.Question.Asked;
import org.sankofa.search.LanguageSkill;

/**
 * How good an answer a person is, 0 to 3, by the rule that stands in the README of the queries; it was written before any
 * tuning. It looks at the truth only, so that what somebody forgot to declare counts all the same.
 */
final class Grader {

    /** From this grade on a person answers the question. */
    static final int RELEVANT = 2;

    private Grader() {}

    static int grade(Asked asked, Truth truth) {
        boolean occupationAsked = !asked.occupations().isEmpty();
        boolean mainThing = mainThing(asked, truth);
        if (occupationAsked ? !asked.occupations().contains(truth.occupation()) : !mainThing) {
            return 0;
        }
        if (!mainThing) {
            return 1;
        }
        Rest rest = rest(asked, truth);
        if (rest.met == rest.asked) {
            return 3;
        }
        return 2 * rest.met >= rest.asked ? 2 : 1;
    }

    private static boolean mainThing(Asked asked, Truth truth) {
        if (!asked.specialties().isEmpty()) {
            return any(asked.specialties(), truth.specialties());
        }
        if (!asked.skills().isEmpty()) {
            return truth.skills().contains(asked.skills().getFirst());
        }
        return asked.occupations().contains(truth.occupation());
    }

    private record Rest(int asked, int met) {
        Rest and(boolean one) {
            return new Rest(asked + 1, met + (one ? 1 : 0));
        }
    }

    private static Rest rest(Asked asked, Truth truth) {
        Rest rest = new Rest(0, 0);
        // Without a specialty the first skill is the main thing.
        int first = asked.specialties().isEmpty() ? 1 : 0;
        for (int i = first; i < asked.skills().size(); i++) {
            rest = rest.and(truth.skills().contains(asked.skills().get(i)));
        }
        for (LanguageSkill language : asked.languages()) {
            rest = rest.and(truth.speaks(language));
        }
        if (!asked.countries().isEmpty()) {
            rest = rest.and(any(asked.countries(), truth.countries()));
        }
        if (asked.years() > 0) {
            rest = rest.and(truth.years() >= asked.years());
        }
        return rest;
    }

    private static boolean any(Iterable<String> asked, Set<String> had) {
        for (String one : asked) {
            if (had.contains(one)) {
                return true;
            }
        }
        return false;
    }
}
