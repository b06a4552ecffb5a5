package org.sankofa.relevance;

import java.util.List;
import org.sankofa.relevance.Question.Half;

/**
 * What one engine made of one question. A figure is NaN where the question does not allow it, because nobody could be
 * found that way; averages leave it out.
 *
 * @param grades of all that it ranked, best place first
 * @param first the people at the first {@value Measure#TOP} places
 * @param everyone how many people of each grade there are
 * @param sameLanguage nDCG@10 among those who registered in the language of the question, and among the others the next
 */
record Outcome(
        Question question,
        byte[] grades,
        List<Candidate> first,
        int[] everyone,
        double ndcg,
        double recall,
        double reciprocalRank,
        double sameLanguage,
        double otherLanguages) {

    /** Grades of the first ten, such as 3320010000. */
    String topGrades() {
        StringBuilder digits = new StringBuilder();
        for (int place = 0; place < Math.min(Measure.TOP, grades.length); place++) {
            digits.append(grades[place]);
        }
        return digits.toString();
    }

    boolean isOf(Half half) {
        return question.half() == half;
    }
}
