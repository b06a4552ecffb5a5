package org.sankofa.search.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sankofa.search.vocabulary.Concept.Kind;

/**
 * The closed lists that profiles and assignments are written in, read once from the class path.
 *
 * <p>Occupations are the health part of ISCO-08 (ILO), safeguarded countries are WHO's support and safeguards list of
 * 2023, country and language names are those of Unicode CLDR where it has them.
 */
public final class Vocabulary {

    /** Languages in which every concept has a label. */
    public static final List<String> LABEL_LANGUAGES = List.of("en", "fr", "pt", "es", "ar");

    private static final int USUAL_TITLES = 8;

    private static final List<String> HEADER = List.of("id", "broader", "en", "fr", "pt", "es", "ar");

    private static final class Standard {
        private static final Vocabulary INSTANCE = load();
    }

    private final String version;
    private final Map<Kind, Map<String, Concept>> concepts;
    private final Map<Kind, Map<String, Map<String, List<String>>>> synonyms;
    /** Unit groups of what is not elsewhere classified, and the like: their first title speaks for itself only. */
    private static final Set<String> SEVERAL_PROFESSIONS = Set.of("2230", "2263", "2269", "3259", "5329");

    private final Map<String, List<JobTitle>> titles;
    private final Map<String, Map<String, List<String>>> usualTitles;
    private final Map<String, Set<String>> fields;
    private final Set<String> safeguardCountries;
    private final List<Region> regions;

    private Vocabulary(
            String version,
            Map<Kind, Map<String, Concept>> concepts,
            Map<Kind, Map<String, Map<String, List<String>>>> synonyms,
            Map<String, List<JobTitle>> titles,
            Set<String> safeguardCountries,
            List<Region> regions) {
        this.version = version;
        this.concepts = concepts;
        this.synonyms = synonyms;
        this.titles = titles;
        this.usualTitles = usual(titles);
        this.fields = fields();
        this.safeguardCountries = Set.copyOf(safeguardCountries);
        this.regions = List.copyOf(regions);
    }

    /** The vocabulary that this build carries. */
    public static Vocabulary standard() {
        return Standard.INSTANCE;
    }

    /** Changes whenever a word of the vocabulary does: the first twelve hex digits of the SHA-256 of its files. */
    public String version() {
        return version;
    }

    public Optional<Concept> occupation(String code) {
        return concept(Kind.OCCUPATION, code);
    }

    public Optional<Concept> specialty(String id) {
        return concept(Kind.SPECIALTY, id);
    }

    public Optional<Concept> skill(String id) {
        return concept(Kind.SKILL, id);
    }

    public Optional<Concept> language(String tag) {
        return concept(Kind.LANGUAGE, tag);
    }

    public Optional<Concept> country(String alpha2) {
        return concept(Kind.COUNTRY, alpha2);
    }

    public Optional<Concept> concept(Kind kind, String id) {
        return Optional.ofNullable(of(kind).get(id));
    }

    public boolean isCountry(String alpha2) {
        return of(Kind.COUNTRY).containsKey(alpha2);
    }

    public boolean isLanguage(String bcp47) {
        return of(Kind.LANGUAGE).containsKey(bcp47);
    }

    public List<Concept> occupations() {
        return concepts(Kind.OCCUPATION);
    }

    public List<Concept> specialties() {
        return concepts(Kind.SPECIALTY);
    }

    public List<Concept> skills() {
        return concepts(Kind.SKILL);
    }

    public List<Concept> languages() {
        return concepts(Kind.LANGUAGE);
    }

    public List<Concept> countries() {
        return concepts(Kind.COUNTRY);
    }

    /** All concepts of a kind, in the order of its file. */
    public List<Concept> concepts(Kind kind) {
        return List.copyOf(of(kind).values());
    }

    /** Countries that have a name together. */
    public List<Region> regions() {
        return regions;
    }

    /** ISO 3166-1 alpha-2 codes on the WHO health workforce support and safeguards list, 2023. */
    public Set<String> safeguardCountries() {
        return safeguardCountries;
    }

    /** The job titles that people write in one of {@link #LABEL_LANGUAGES}, the most usual of an occupation first. */
    public List<JobTitle> titles(String language) {
        return titles.getOrDefault(language, List.of());
    }

    /** The one of {@link #LABEL_LANGUAGES} that serves readers of that BCP 47 tag best. */
    public static String labelLanguage(String languageTag) {
        int region = languageTag.indexOf('-');
        String language = region < 0 ? languageTag : languageTag.substring(0, region);
        return LABEL_LANGUAGES.contains(language) ? language : "en";
    }

    /** Other words in that language that people use for the concept, as `midwife` for midwifery professionals. */
    public List<String> alsoCalled(Concept concept, String languageTag) {
        if (concept.kind() == Kind.OCCUPATION) {
            return usualTitles.getOrDefault(languageTag, Map.of()).getOrDefault(concept.id(), List.of());
        }
        return synonyms.getOrDefault(concept.kind(), Map.of())
                .getOrDefault(concept.id(), Map.of())
                .getOrDefault(languageTag, List.of());
    }

    /**
     * The specialties that the name of an occupation implies without singling anybody out, with what they are a part
     * of: general nursing, and nursing, for nurses. None for unit groups that hold several professions.
     */
    public Set<String> fields(String occupation) {
        return fields.getOrDefault(occupation, Set.of());
    }

    /** The ids of everything that this concept is a part of, nearest first, without itself; empty if unknown. */
    public Set<String> ancestors(Kind kind, String id) {
        Map<String, Concept> all = of(kind);
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(id);
        while (!open.isEmpty()) {
            Concept concept = all.get(open.remove());
            if (concept != null) {
                for (String parent : concept.broader()) {
                    if (found.add(parent)) {
                        open.add(parent);
                    }
                }
            }
        }
        return found;
    }

    /** These ids, and those of everything that they are a part of. */
    public Set<String> withBroader(Kind kind, Collection<String> ids) {
        Set<String> all = new LinkedHashSet<>(ids);
        ids.forEach(id -> all.addAll(ancestors(kind, id)));
        return all;
    }

    /** Of each language and occupation the most usual titles. */
    private static Map<String, Map<String, List<String>>> usual(Map<String, List<JobTitle>> titles) {
        Map<String, Map<String, List<String>>> usual = new LinkedHashMap<>();
        titles.forEach((language, all) -> {
            Map<String, List<String>> words = new LinkedHashMap<>();
            for (JobTitle title : all) {
                List<String> own = words.computeIfAbsent(title.occupation(), ignored -> new ArrayList<>());
                if (own.size() < USUAL_TITLES) {
                    own.add(title.title());
                }
            }
            words.replaceAll((occupation, own) -> List.copyOf(own));
            usual.put(language, words);
        });
        return usual;
    }

    private Map<String, Set<String>> fields() {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        for (JobTitle title : titles.getOrDefault("en", List.of())) {
            if (!SEVERAL_PROFESSIONS.contains(title.occupation()) && !fields.containsKey(title.occupation())) {
                fields.put(title.occupation(), Set.copyOf(withBroader(Kind.SPECIALTY, title.specialties())));
            }
        }
        return fields;
    }

    private Map<String, Concept> of(Kind kind) {
        return Objects.requireNonNull(concepts.get(kind));
    }

    private static Vocabulary load() {
        MessageDigest digest = sha256();
        Map<Kind, Map<String, Concept>> concepts = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            byte[] bytes = resource(file(kind));
            digest.update(bytes);
            concepts.put(kind, parse(kind, new String(bytes, StandardCharsets.UTF_8)));
        }
        byte[] words = resource("synonyms.tsv");
        digest.update(words);
        Map<String, List<JobTitle>> titles = new LinkedHashMap<>();
        for (String language : LABEL_LANGUAGES) {
            byte[] bytes = resource("titles/" + language + ".tsv");
            digest.update(bytes);
            titles.put(language, parseTitles(language, new String(bytes, StandardCharsets.UTF_8), concepts));
        }
        byte[] safeguards = resource("safeguards.tsv");
        digest.update(safeguards);
        Set<String> countries = new LinkedHashSet<>();
        new String(safeguards, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .forEach(line -> countries.add(line.split("\t")[0]));
        byte[] regions = resource("regions.tsv");
        digest.update(regions);
        String version = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        return new Vocabulary(
                version,
                concepts,
                parseSynonyms(new String(words, StandardCharsets.UTF_8), concepts),
                titles,
                countries,
                parseRegions(new String(regions, StandardCharsets.UTF_8), concepts));
    }

    /**
     * Reads `regions.tsv`: id, countries, and per label language the names; several of a kind are separated by `|`.
     *
     * @throws IllegalArgumentException naming the line, for a wrong number of columns, an unknown country or no name
     */
    static List<Region> parseRegions(String text, Map<Kind, Map<String, Concept>> concepts) {
        List<Region> regions = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            String where = "regions.tsv:" + (i + 1);
            if (cells.length != LABEL_LANGUAGES.size() + 2) {
                throw new IllegalArgumentException(where + ": " + cells.length + " columns");
            }
            List<String> countries = List.of(cells[1].split("\\|"));
            for (String country : countries) {
                if (!concepts.getOrDefault(Kind.COUNTRY, Map.of()).containsKey(country)) {
                    throw new IllegalArgumentException(where + ": unknown country " + country);
                }
            }
            Map<String, List<String>> names = new LinkedHashMap<>();
            for (int label = 0; label < LABEL_LANGUAGES.size(); label++) {
                String cell = cells[label + 2];
                if (cell.isBlank()) {
                    throw new IllegalArgumentException(where + ": no name in " + LABEL_LANGUAGES.get(label));
                }
                names.put(LABEL_LANGUAGES.get(label), List.of(cell.split("\\|")));
            }
            regions.add(new Region(cells[0], countries, names));
        }
        return regions;
    }

    /**
     * Reads `titles/*.tsv`: occupation, title, and the specialties that the title implies, separated by `|`.
     *
     * @throws IllegalArgumentException naming the line, for a wrong number of columns or an unknown concept
     */
    static List<JobTitle> parseTitles(String language, String text, Map<Kind, Map<String, Concept>> concepts) {
        List<JobTitle> titles = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            String where = "titles/" + language + ".tsv:" + (i + 1);
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length != 3 || cells[1].isBlank()) {
                throw new IllegalArgumentException(where + ": has to be occupation, title, specialties");
            }
            List<String> specialties = cells[2].isBlank() ? List.of() : List.of(cells[2].split("\\|"));
            if (!concepts.getOrDefault(Kind.OCCUPATION, Map.of()).containsKey(cells[0])) {
                throw new IllegalArgumentException(where + ": unknown occupation " + cells[0]);
            }
            for (String specialty : specialties) {
                if (!concepts.getOrDefault(Kind.SPECIALTY, Map.of()).containsKey(specialty)) {
                    throw new IllegalArgumentException(where + ": unknown specialty " + specialty);
                }
            }
            titles.add(new JobTitle(cells[0], cells[1], specialties));
        }
        return List.copyOf(titles);
    }

    private static String file(Kind kind) {
        return switch (kind) {
            case OCCUPATION -> "occupations.tsv";
            case SPECIALTY -> "specialties.tsv";
            case SKILL -> "skills.tsv";
            case LANGUAGE -> "languages.tsv";
            case COUNTRY -> "countries.tsv";
        };
    }

    /**
     * Reads one tab-separated file.
     *
     * @throws IllegalArgumentException naming the line, for a wrong header, a wrong number of columns, a blank or
     *     repeated id, or a missing label
     */
    static Map<String, Concept> parse(Kind kind, String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !List.of(lines.getFirst().split("\t", -1)).equals(HEADER)) {
            throw new IllegalArgumentException(file(kind) + ": the header has to be " + String.join(" ", HEADER));
        }
        Map<String, Concept> concepts = new LinkedHashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            String where = file(kind) + ":" + (i + 1);
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length != HEADER.size()) {
                throw new IllegalArgumentException(where + ": " + cells.length + " columns");
            }
            Map<String, String> labels = new LinkedHashMap<>();
            for (int label = 0; label < LABEL_LANGUAGES.size(); label++) {
                String word = cells[label + 2];
                if (word.isBlank()) {
                    throw new IllegalArgumentException(where + ": no label in " + LABEL_LANGUAGES.get(label));
                }
                labels.put(LABEL_LANGUAGES.get(label), word);
            }
            List<String> broader = new ArrayList<>();
            for (String parent : cells[1].split("\\|")) {
                if (!parent.isBlank()) {
                    broader.add(parent);
                }
            }
            String id = cells[0];
            if (id.isBlank() || concepts.put(id, new Concept(id, kind, broader, labels)) != null) {
                throw new IllegalArgumentException(where + ": id is blank or repeated: " + id);
            }
        }
        return concepts;
    }

    /** Reads `synonyms.tsv`: kind, id, and per label language the words, separated by `|`. */
    static Map<Kind, Map<String, Map<String, List<String>>>> parseSynonyms(
            String text, Map<Kind, Map<String, Concept>> concepts) {
        Map<Kind, Map<String, Map<String, List<String>>>> synonyms = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            String where = "synonyms.tsv:" + (i + 1);
            if (cells.length != LABEL_LANGUAGES.size() + 2) {
                throw new IllegalArgumentException(where + ": " + cells.length + " columns");
            }
            Kind kind = Kind.valueOf(cells[0]);
            if (!concepts.getOrDefault(kind, Map.of()).containsKey(cells[1])) {
                throw new IllegalArgumentException(where + ": unknown concept " + cells[1]);
            }
            Map<String, List<String>> words = new LinkedHashMap<>();
            for (int label = 0; label < LABEL_LANGUAGES.size(); label++) {
                String cell = cells[label + 2];
                words.put(LABEL_LANGUAGES.get(label), cell.isBlank() ? List.of() : List.of(cell.split("\\|")));
            }
            synonyms.computeIfAbsent(kind, ignored -> new LinkedHashMap<>()).put(cells[1], words);
        }
        return synonyms;
    }

    private static byte[] resource(String name) {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/vocabulary/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
