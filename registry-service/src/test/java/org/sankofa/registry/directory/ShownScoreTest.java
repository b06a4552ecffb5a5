package org.sankofa.registry.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.sankofa.search.Explanation.Part;

class ShownScoreTest {

    @Test
    void showsNoRemainsOfFloats() {
        ShownScore shown = ShownScore.of(10.300000190734863, Map.of(Part.OCCUPATION, 10.0, Part.LEVEL, 0.3f + 0.0));
        assertThat(shown.score()).isEqualTo(10.3);
        assertThat(shown.parts()).containsExactly(Map.entry(Part.OCCUPATION, 10.0), Map.entry(Part.LEVEL, 0.3));
    }

    @Test
    void leavesAScoreWithoutPartsAsItIs() {
        assertThat(ShownScore.of(0, Map.of())).isEqualTo(new ShownScore(0, Map.of()));
    }

    @Property
    void partsAddUpToTheScore(@ForAll @Size(3) List<@DoubleRange(min = 0.01, max = 20) Double> points) {
        double score = points.stream().mapToDouble(Double::doubleValue).sum();
        ShownScore shown = ShownScore.of(
                score,
                Map.of(Part.OCCUPATION, points.get(0), Part.ABILITIES, points.get(1), Part.WORDS, points.get(2)));
        assertThat(shown.parts().values().stream()
                        .mapToLong(part -> Math.round(part * 1000))
                        .sum())
                .isEqualTo(Math.round(shown.score() * 1000));
        assertThat(Math.abs(shown.score() - score)).isLessThanOrEqualTo(0.0005001);
    }
}
