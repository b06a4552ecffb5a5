package org.sankofa.matching.watch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.alert.SeenForm;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;

/** Up to when somebody has seen what was found: the newest that was on their page. */
final class SeenInput {
    private SeenInput() {}

    /** The newest of what was not seen; null for none. */
    static @Nullable String until(Stream<Instant> unseen) {
        return unseen.max(Instant::compareTo).map(Instant::toString).orElse(null);
    }

    /** Nothing where somebody wrote the form by hand, and wrote no moment. */
    static Optional<SeenForm> read(Typed typed) {
        try {
            return Optional.of(new SeenForm(Instant.parse(typed.text("until"))));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    static String since(Instant at, Reader reader) {
        return reader.say(
                "watch.since", "day", reader.day(at.atZone(ZoneOffset.UTC).toLocalDate()));
    }
}
