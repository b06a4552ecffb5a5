package org.sankofa.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.sankofa.kit.problem.Refusal;

class CursorTest {
    @Property
    void comesBackFromItsText(
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000_000L) long micros,
            @ForAll long most,
            @ForAll long least) {
        var cursor = new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), new UUID(most, least));

        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @Property
    void anyOtherTextIsRefusedByField(@ForAll String text) {
        try {
            Cursor.parse(text);
        } catch (Refusal refusal) {
            assertThat(refusal.errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.field()).isEqualTo("after"));
        }
    }

    @Property
    void aPageShowsTheLimitAndPointsOnOnlyWhereMoreIsThere(
            @ForAll @IntRange(max = 60) int rows, @ForAll @IntRange(min = 1, max = 50) int limit) {
        var read = IntStream.range(0, Math.min(rows, limit + 1)).boxed().toList();

        Page<Integer> page = Page.of(read, limit, row -> row, String::valueOf);

        assertThat(page.items()).hasSize(Math.min(rows, limit));
        assertThat(page.next() != null).isEqualTo(rows > limit);
    }

    @Property
    void anEntityTagIsReadBackAndNothingElseIs(@ForAll @LongRange(min = 0, max = 1L << 58) long version) {
        assertThat(Versions.required(Versions.entityTag(version))).isEqualTo(version);
        for (var other : List.of("", "*", "W/" + Versions.entityTag(version), Long.toString(version))) {
            assertThatThrownBy(() -> Versions.required(other)).isInstanceOf(Refusal.class);
        }
    }
}
