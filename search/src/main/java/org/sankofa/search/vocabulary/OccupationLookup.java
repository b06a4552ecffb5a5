package org.sankofa.search.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Maps a job title, written by anybody in any of the languages of the vocabulary, to the ISCO-08 unit groups that an
 * official coder would give it, best first.
 *
 * <p>Half of what a unit group scores is how near the written title comes to its nearest known titles, the other half
 * how much each word and each pair of neighbours speaks for the group. Words that nobody knows count against every group,
 * so that what is not of the field comes out as nothing rather than as a wild guess.
 *
 * <p>Safe for use by many threads; reading a title takes some tens of microseconds.
 */
public final class OccupationLookup {

    /**
     * A unit group that a title may mean.
     *
     * @param confidence 0 to 1; 1 for a title that is known word for word
     * @param title the nearest known title
     */
    public record Match(Concept occupation, double confidence, String title) {}

    /** Below this, nothing is said rather than something wrong. */
    static final double LEAST = 0.34;

    /** From here on, the asker's own language is taken to be the right one. */
    private static final double CLEAR = 0.6;

    /** How much a match in another language than the asker's counts, and how good it has to be to count at all. */
    private static final double FOREIGN = 0.9;

    private static final double FOREIGN_LEAST = 0.6;

    private static final int MOST_ALTERNATIVES = 3;

    private final Vocabulary vocabulary;
    private final Map<String, TitleSpace> spaces = new HashMap<>();

    public OccupationLookup(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (String language : Vocabulary.LABEL_LANGUAGES) {
            List<JobTitle> titles = new ArrayList<>(vocabulary.titles(language));
            for (Concept occupation : vocabulary.occupations()) {
                titles.add(new JobTitle(occupation.id(), occupation.label(language), List.of()));
            }
            spaces.put(language, new TitleSpace(language, titles));
        }
    }

    /**
     * The unit groups that the title may mean, best first; empty if none is likely.
     *
     * @param title any text; only its first 40 words are read
     * @param language BCP 47 tag of the asker; one that the vocabulary has no titles in is read as English
     */
    public List<Match> find(String title, String language, int limit) {
        String own = Vocabulary.labelLanguage(language);
        Map<String, TitleSpace.Near> found = new HashMap<>(in(own, title, 1));
        double best = best(found);
        if (best < CLEAR) {
            for (String other : Vocabulary.LABEL_LANGUAGES) {
                if (!other.equals(own)) {
                    in(other, title, FOREIGN).forEach((occupation, near) -> {
                        if (near.score() >= FOREIGN * FOREIGN_LEAST) {
                            found.merge(occupation, near, (one, two) -> one.score() >= two.score() ? one : two);
                        }
                    });
                }
            }
        }
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().score() >= LEAST)
                .sorted(Comparator.comparingDouble((Map.Entry<String, TitleSpace.Near> entry) ->
                                -entry.getValue().score())
                        .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(entry -> new Match(
                        vocabulary.occupation(entry.getKey()).orElseThrow(),
                        Math.min(1, entry.getValue().score()),
                        entry.getValue().title()))
                .toList();
    }

    private Map<String, TitleSpace.Near> in(String language, String title, double weight) {
        TitleSpace space = Objects.requireNonNull(spaces.get(language), language);
        List<String> alternatives = alternatives(title);
        Map<String, TitleSpace.Near> sum = new HashMap<>();
        for (String alternative : alternatives) {
            space.near(alternative).forEach((occupation, near) -> {
                TitleSpace.Near share = near.times(weight / alternatives.size());
                sum.merge(occupation, share, TitleSpace.Near::plus);
            });
        }
        return sum;
    }

    /** `infirmier/infirmière` is one title in two forms. */
    private static List<String> alternatives(String title) {
        List<String> forms = Arrays.stream(title.split("/"))
                .filter(form -> Words.plain(form).size() > 1 || form.strip().length() > 6)
                .limit(MOST_ALTERNATIVES)
                .toList();
        return forms.size() > 1 && forms.size() == title.split("/").length ? forms : List.of(title);
    }

    private static double best(Map<String, TitleSpace.Near> found) {
        return found.values().stream().mapToDouble(TitleSpace.Near::score).max().orElse(0);
    }
}
