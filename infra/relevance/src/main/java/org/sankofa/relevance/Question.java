package org.sankofa.relevance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.Vocabulary;

/**
 * What somebody types, and what a fair reader takes it to mean. All of it stands in `queries.tsv`, whose README tells the
 * columns.
 *
 * @param language of most of the text
 */
public record Question(String id, String language, Half half, String text, Asked asked) {

    /** The half to adjust the search by, and the half that only reports. */
    public enum Half {
        TUNE,
        TEST
    }

    /**
     * The meaning. Empty is not asked.
     *
     * @param occupations any of these
     * @param specialties any of these
     * @param skills every one counts, the most important first
     * @param languages every one counts, at that level or better
     * @param countries any of these, as origin, residence or preferred
     * @param years fewest years of experience, 0 if not asked
     */
    public record Asked(
            List<String> occupations,
            List<String> specialties,
            List<String> skills,
            List<LanguageSkill> languages,
            List<String> countries,
            int years) {
        public Asked {
            occupations = List.copyOf(occupations);
            specialties = List.copyOf(specialties);
            skills = List.copyOf(skills);
            languages = List.copyOf(languages);
            countries = List.copyOf(countries);
            if (occupations.isEmpty() && specialties.isEmpty() && skills.isEmpty()) {
                throw new IllegalArgumentException("nobody in particular is asked for");
            }
        }
    }

    private static final List<String> COLUMNS = List.of(
            "id",
            "language",
            "half",
            "group",
            "text",
            "occupations",
            "specialties",
            "skills",
            "languages",
            "countries",
            "years");

    /**
     * All of them, in the order of the file.
     *
     * @throws IllegalArgumentException for a concept that the vocabulary does not know
     */
    public static List<Question> all(Vocabulary vocabulary) {
        return Table.read("queries.tsv", COLUMNS).stream()
                .map(row -> read(row, vocabulary))
                .toList();
    }

    private static Question read(List<String> row, Vocabulary vocabulary) {
        try {
            return new Question(
                    row.get(0),
                    row.get(1),
                    Half.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                    row.get(4),
                    new Asked(
                            known(row.get(5), Kind.OCCUPATION, vocabulary),
                            known(row.get(6), Kind.SPECIALTY, vocabulary),
                            known(row.get(7), Kind.SKILL, vocabulary),
                            languages(row.get(8), vocabulary),
                            known(row.get(9), Kind.COUNTRY, vocabulary),
                            row.get(10).isEmpty() ? 0 : Integer.parseInt(row.get(10))));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("queries.tsv, " + row.getFirst() + ": " + e.getMessage(), e);
        }
    }

    private static List<String> known(String cell, Kind kind, Vocabulary vocabulary) {
        List<String> ids = Table.parts(cell);
        for (String id : ids) {
            if (vocabulary.concept(kind, id).isEmpty()) {
                throw new IllegalArgumentException("no such " + kind + ": " + id);
            }
        }
        return ids;
    }

    private static List<LanguageSkill> languages(String cell, Vocabulary vocabulary) {
        return Table.parts(cell).stream()
                .map(part -> Map.entry(part.split(":")[0], CefrLevel.valueOf(part.split(":")[1])))
                .map(pair -> new LanguageSkill(
                        known(pair.getKey(), Kind.LANGUAGE, vocabulary).getFirst(), pair.getValue()))
                .toList();
    }
}
