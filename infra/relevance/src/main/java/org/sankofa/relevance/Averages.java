package org.sankofa.relevance;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Means over some questions, each of those that allow the figure. */
record Averages(
        int questions, double ndcg, double recall, double reciprocalRank, double sameLanguage, double otherLanguages) {

    static Averages of(List<Outcome> outcomes) {
        return new Averages(
                outcomes.size(),
                mean(outcomes, Outcome::ndcg),
                mean(outcomes, Outcome::recall),
                mean(outcomes, Outcome::reciprocalRank),
                mean(outcomes, Outcome::sameLanguage),
                mean(outcomes, Outcome::otherLanguages));
    }

    /** How well people who registered in another language than the question's are found, against those in the same. */
    double acrossLanguages() {
        return otherLanguages / sameLanguage;
    }

    private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> figure) {
        return outcomes.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
