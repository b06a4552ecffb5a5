package org.sankofa.relevance;

/** The usual measures of a ranking, each from 0 to 1. */
final class Measure {

    static final int TOP = 10;
    static final int RECALL_DEPTH = 50;
    private static final int GRADES = 4;

    private Measure() {}

    /**
     * nDCG@10: the gain of grade g is 2^g - 1, divided by log2 of place + 1, against the best order possible.
     *
     * @param ranking grades, best place first
     * @param everyone how many people of each grade there are, in the ranking or not
     */
    static double ndcg(byte[] ranking, int[] everyone) {
        double gain = 0;
        for (int place = 0; place < Math.min(TOP, ranking.length); place++) {
            gain += gain(ranking[place], place);
        }
        double best = 0;
        int place = 0;
        for (int grade = GRADES - 1; grade > 0; grade--) {
            for (int i = 0; i < everyone[grade] && place < TOP; i++) {
                best += gain(grade, place++);
            }
        }
        return best == 0 ? 0 : gain / best;
    }

    private static double gain(int grade, int place) {
        return ((1 << grade) - 1) / (Math.log(place + 2) / Math.log(2));
    }

    /** Recall@50 of people of grade 2 and 3; of more than 50 as many as there is place for. */
    static double recall(byte[] ranking, int[] everyone) {
        int found = 0;
        for (int place = 0; place < Math.min(RECALL_DEPTH, ranking.length); place++) {
            found += ranking[place] >= Grader.RELEVANT ? 1 : 0;
        }
        int possible = Math.min(RECALL_DEPTH, relevant(everyone));
        return possible == 0 ? 0 : (double) found / possible;
    }

    /** One divided by the place of the first of grade 2 or 3; 0 if there is none. */
    static double reciprocalRank(byte[] ranking) {
        for (int place = 0; place < ranking.length; place++) {
            if (ranking[place] >= Grader.RELEVANT) {
                return 1.0 / (place + 1);
            }
        }
        return 0;
    }

    /** How many people are of grade 2 or 3. */
    static int relevant(int[] everyone) {
        int relevant = 0;
        for (int grade = Grader.RELEVANT; grade < GRADES; grade++) {
            relevant += everyone[grade];
        }
        return relevant;
    }

    /** How often each grade occurs. */
    static int[] count(byte[] grades) {
        int[] count = new int[GRADES];
        for (byte grade : grades) {
            count[grade]++;
        }
        return count;
    }
}
