package org.sankofa.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Refusal;

/**
 * One page of a list in a stable order.
 *
 * @param next cursor to send as {@code after} for the page that follows; absent on the last
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAXIMUM_LIMIT = 200;

    /**
     * How many items a page shall have.
     *
     * @param asked nothing for the usual number
     * @throws Refusal when it is out of range; a shorter page than was asked for would look like the last
     */
    public static int limit(@Nullable Integer asked) {
        return limit(asked, DEFAULT_LIMIT, MAXIMUM_LIMIT);
    }

    /** The same, for a list with numbers of its own. */
    public static int limit(@Nullable Integer asked, int usual, int maximum) {
        if (asked == null) {
            return usual;
        }
        if (asked < 1 || asked > maximum) {
            throw Refusal.invalid(new FieldError("limit", "out-of-range", Map.of("minimum", 1, "maximum", maximum)));
        }
        return asked;
    }

    /** Cuts a page from rows of which one more than the limit was read. */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> item, Function<R, String> cursor) {
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? cursor.apply(shown.getLast()) : null;
        return new Page<>(shown.stream().map(item).toList(), next);
    }
}
