package org.sankofa.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** All figures are worked out by hand. */
class MeasureTest {

    private static byte[] grades(int... grades) {
        byte[] bytes = new byte[grades.length];
        for (int i = 0; i < grades.length; i++) {
            bytes[i] = (byte) grades[i];
        }
        return bytes;
    }

    private static int[] everyone(int none, int ones, int twos, int threes) {
        return new int[] {none, ones, twos, threes};
    }

    @Test
    void ndcgComparesWithTheBestOrderOfAllPeople() {
        // Got 3/1 + 0 + 7/2 = 6.5; possible 7/1 + 3/1.58496 + 1/2 = 9.39279.
        assertThat(Measure.ndcg(grades(2, 0, 3), everyone(5, 1, 1, 1))).isCloseTo(0.69202, within(0.00001));
    }

    @Test
    void ndcgIsOneForTheBestOrderAndZeroForNobody() {
        assertThat(Measure.ndcg(grades(3, 2, 1, 0), everyone(9, 1, 1, 1))).isEqualTo(1);
        assertThat(Measure.ndcg(grades(0, 0), everyone(9, 1, 1, 1))).isZero();
        assertThat(Measure.ndcg(grades(), everyone(9, 1, 1, 1))).isZero();
        assertThat(Measure.ndcg(grades(0), everyone(9, 0, 0, 0))).isZero();
    }

    @Test
    void ndcgLooksAtTenPlacesOnly() {
        byte[] late = new byte[11];
        late[10] = 3;
        assertThat(Measure.ndcg(late, everyone(20, 0, 0, 1))).isZero();
        byte[] ten = new byte[10];
        Arrays.fill(ten, (byte) 3);
        assertThat(Measure.ndcg(ten, everyone(0, 0, 0, 500))).isEqualTo(1);
    }

    @Test
    void recallIsOfThoseWhoAnswerAtLeastByHalf() {
        assertThat(Measure.recall(grades(3, 1, 2, 0), everyone(9, 9, 3, 1))).isEqualTo(0.5);
    }

    @Test
    void recallAsksForNoMoreThanThereIsPlaceFor() {
        byte[] fifty = new byte[60];
        Arrays.fill(fifty, 0, 25, (byte) 2);
        Arrays.fill(fifty, 50, 60, (byte) 3);
        assertThat(Measure.recall(fifty, everyone(0, 0, 300, 100))).isEqualTo(0.5);
    }

    @Test
    void reciprocalRankIsOfTheFirstWhoAnswers() {
        assertThat(Measure.reciprocalRank(grades(1, 0, 1, 2, 3))).isEqualTo(0.25);
        assertThat(Measure.reciprocalRank(grades(1, 0))).isZero();
    }
}
