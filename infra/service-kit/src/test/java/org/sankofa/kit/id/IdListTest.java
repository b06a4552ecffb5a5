package org.sankofa.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdListTest {
    private static List<Integer> places(int ids) {
        return IdList.of(Stream.generate(Uuid7::next).limit(ids).toList()).stream()
                .map(list -> list.places().split(", ").length)
                .toList();
    }

    @Test
    void hasPlacesForAllIds_inFewLengths() {
        assertThat(places(1)).containsExactly(1);
        assertThat(places(2)).containsExactly(2);
        assertThat(places(3)).containsExactly(4);
        assertThat(places(256)).containsExactly(256);
    }

    @Test
    void isOneOfSeveral_whereThereAreMany() {
        assertThat(places(2 * IdList.MOST + 1)).containsExactly(IdList.MOST, IdList.MOST, 1);
    }

    @Test
    void isNone_whereThereAreNoIds() {
        assertThat(IdList.of(List.of())).isEmpty();
    }
}
