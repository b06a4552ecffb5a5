package org.sankofa.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;

class SearchCursorTest {

    @Property
    void comesBackFromItsTextAsItWas(
            @ForAll int question,
            @ForAll @FloatRange(max = 1000) float score,
            @ForAll @IntRange(min = 1, max = 4) int level,
            @ForAll long high,
            @ForAll long low) {
        SearchCursor cursor = new SearchCursor(question, score, level, new UUID(high, low));
        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
        assertThat(SearchCursor.parse(cursor.toString())).contains(cursor);
    }

    @Property
    void anyOtherTextIsNotACursorButNoFailure(@ForAll String text) {
        assertThat(SearchCursor.parse(text))
                .satisfiesAnyOf(
                        none -> assertThat(none).isEmpty(),
                        some -> assertThat(some).isPresent());
    }
}
