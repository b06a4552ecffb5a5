package org.sankofa.matching.hosting;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.http.Page;
import org.sankofa.matching.candidate.CandidateFilter;
import org.sankofa.matching.candidate.CandidateService;
import org.sankofa.search.vocabulary.Vocabulary;

/**
 * Which part of the candidates a page shows, as its address says it. What cannot be read there filters nothing, for whoever
 * follows a link is not to blame for it.
 *
 * @param eligible those who can be proposed, or the others
 * @param limit how many
 */
record Shown(boolean eligible, CandidateFilter filter, int limit) {
    static final String LEVEL = "verificationLevel";
    static final String YEARS = "minimumYears";
    static final String LANGUAGE = "language";
    static final String SHORTLISTED = "shortlisted";

    /** Of the fields of an address or of a form. */
    static Shown of(UnaryOperator<@Nullable String> fields) {
        String language = fields.apply(LANGUAGE);
        return new Shown(
                !"false".equals(fields.apply("eligible")),
                new CandidateFilter(
                        number(fields.apply(LEVEL), 1, 4),
                        number(fields.apply(YEARS), 0, 60),
                        language != null && Vocabulary.standard().isLanguage(language) ? language : null,
                        "true".equals(fields.apply(SHORTLISTED))),
                Page.limit(
                        number(fields.apply("limit"), 1, CandidateService.MOST),
                        CandidateService.USUAL,
                        CandidateService.MOST));
    }

    private static @Nullable Integer number(@Nullable String text, int least, int most) {
        if (text == null || !text.strip().matches("[0-9]{1,4}")) {
            return null;
        }
        int number = Integer.parseInt(text.strip());
        return number < least || number > most ? null : number;
    }

    Shown with(boolean other) {
        return new Shown(other, filter, limit);
    }

    Shown longer() {
        return new Shown(eligible, filter, Math.min(limit + CandidateService.USUAL, CandidateService.MOST));
    }

    boolean isLongest() {
        return limit >= CandidateService.MOST;
    }

    /** What an address says of it behind its question mark. */
    String query() {
        return Stream.of(
                        Map.entry("eligible", String.valueOf(eligible)),
                        Map.entry(LEVEL, text(filter.verificationLevel())),
                        Map.entry(YEARS, text(filter.minimumYears())),
                        Map.entry(LANGUAGE, text(filter.language())),
                        Map.entry(SHORTLISTED, filter.shortlisted() ? "true" : ""),
                        Map.entry("limit", limit == CandidateService.USUAL ? "" : String.valueOf(limit)))
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
