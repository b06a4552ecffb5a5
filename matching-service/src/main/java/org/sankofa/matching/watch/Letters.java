package org.sankofa.matching.watch;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the letters about alerts say, when they are written: of what is still open and was not seen in the meantime. */
@Singleton
public class Letters {

    private final NewsRepository news;

    Letters(NewsRepository news) {
        this.news = news;
    }

    /** The event of a letter about one thing that somebody waits for; its subject is the letter. */
    static String atOnce(Watch watch) {
        return watch.assignment() == null ? "opening.found" : "candidate.found";
    }

    /** The event of a letter about a day; an account waits for one kind of thing only. */
    static String daily(Watch any) {
        return any.assignment() == null ? "openings.found" : "candidates.found";
    }

    /**
     * What a letter tells.
     *
     * @param recipient account
     * @param lines one for each thing that they wait for
     */
    public record Contents(UUID recipient, List<Line> lines) {

        public Contents {
            lines = List.copyOf(lines);
        }

        /** Of all lines together. */
        public long count() {
            return lines.stream().mapToLong(Line::count).sum();
        }
    }

    /**
     * What was found for somebody.
     *
     * @param name of the search or the assignment
     */
    public record Line(UUID watch, String name, long count) {}

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
