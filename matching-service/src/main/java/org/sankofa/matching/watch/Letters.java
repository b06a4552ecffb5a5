package org.sankofa.matching.watch;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the letters about alerts say, when they are written: of what is still open and was not seen in the meantime. */
@Singleton
public class Letters {

    /** The event of a letter about one search, whose subject is the letter. */
    static final String AT_ONCE = "opening.found";
    /** The event of a letter about a day. */
    static final String DAILY = "openings.found";

    private final NewsRepository news;

    Letters(NewsRepository news) {
        this.news = news;
    }

    /**
     * What a letter tells.
     *
     * @param recipient account
     * @param lines one for each search
     */
    public record Contents(UUID recipient, List<Line> lines) {

        public Contents {
            lines = List.copyOf(lines);
        }

        /** Of all searches together. */
        public long count() {
            return lines.stream().mapToLong(Line::count).sum();
        }
    }

    /**
     * What is new to a search.
     *
     * @param name as its owner calls it
     */
    public record Line(UUID search, String name, long count) {}

    /** Nothing where there is nothing to tell any more. */
    public Optional<Contents> read(UUID letter) {
        List<News> told = news.told(letter);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Contents(
                told.getFirst().account(),
                told.stream()
                        .map(each -> new Line(each.watch(), each.name(), each.count()))
                        .toList()));
    }
}
