package org.sankofa.registry.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.Marked;

/**
 * The directory as a page shows it, in words of the reader's language.
 *
 * @param text what was searched for; empty for everybody
 * @param readings what was read out of it
 * @param total on all pages
 * @param next address of the page that follows; null on the last
 * @param save address that this search can be saved at
 */
public record DirectoryPage(
        String text,
        List<Reading> readings,
        List<FacetPanel> facets,
        List<Line> items,
        long total,
        @Nullable String next,
        String save) {

    /**
     * Something that was read out of the question.
     *
     * @param text the words and what they mean
     * @param having how many have it; null where all that are found do, or it is not counted
     * @param all that the words mean, where the text names only the first of them; else empty
     */
    public record Reading(String text, @Nullable String having, List<String> all) {}

    /**
     * What one may choose of a kind, with how many it leaves.
     *
     * @param parameter that carries it
     * @param heading key of its text
     * @param open whether something is chosen
     * @param more that are shown when asked for
     */
    public record FacetPanel(String parameter, String heading, boolean open, List<Choice> choices, List<Choice> more) {}

    public record Choice(String value, String label, long count, boolean chosen) {}

    /**
     * Somebody found, under their pseudonym.
     *
     * @param facts country, years, languages
     * @param reasons what they meet of the question and by which of their own abilities
     * @param passages of their summary that speak of it
     */
    public record Line(
            String pseudonym,
            String occupation,
            List<String> abilities,
            List<String> facts,
            List<String> reasons,
            List<Marked> passages) {}
}
