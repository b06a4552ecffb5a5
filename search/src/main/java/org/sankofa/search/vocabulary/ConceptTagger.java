package org.sankofa.search.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.vocabulary.Concept.Kind;

/**
 * Finds the concepts of the vocabulary that a text mentions, in whichever of its languages the words are.
 *
 * <p>The longest form that fits wins, whatever its word order, number, gender and accents; a word that no language
 * knows is read as the known one that it is a slip away from. Names of occupations, specialties, skills, languages and
 * countries are found; a job title names the specialties that it implies as well.
 *
 * <p>Safe for use by many threads. A question of six words takes some forty microseconds.
 */
public final class ConceptTagger {

    /** Words of a text that are read; the rest of a longer one is not. */
    public static final int MOST_WORDS = 2_000;

    private static final int LONGEST_FORM = 7;
    private static final int LONG_NAME = 8;

    private static final String PARTING = ",;:.!?()[]\n،؛؟";

    /** Letters of a word that can stand for a longer form alone. */
    private static final int SHORTEST_ALONE = 5;

    /** More concepts than that are meant by none in particular. */
    private static final int MOST_LOOSE = 2;

    /** Words that many names of skills begin or end with, and that people leave out or put in at will. */
    private static final Map<String, List<String>> GENERAL = Map.of(
            "en",
                    List.of(
                            "care",
                            "management",
                            "treatment",
                            "procedures",
                            "services",
                            "practice",
                            "skills",
                            "techniques"),
            "fr", List.of("prise", "charge", "soins", "gestion", "traitement", "techniques", "services", "pratique"),
            "pt",
                    List.of(
                            "cuidados",
                            "gestão",
                            "tratamento",
                            "técnicas",
                            "serviços",
                            "prática",
                            "atendimento",
                            "manejo"),
            "es",
                    List.of(
                            "cuidados",
                            "gestión",
                            "tratamiento",
                            "técnicas",
                            "servicios",
                            "práctica",
                            "atención",
                            "manejo"),
            "ar", List.of("رعاية", "إدارة", "علاج", "تقنيات", "خدمات", "معالجة", "تدبير", "العناية"));

    /** What names nothing, though a shortened form of some concept is like it. */
    private static final Map<String, List<String>> NOTHING = Map.of(
            "en", List.of("teaching hospital", "remote", "virtual", "online"),
            "fr", List.of("distance", "virtuel", "ligne"),
            "pt", List.of("distância", "virtual", "remoto", "online"),
            "es", List.of("distancia", "virtual", "remoto", "línea", "online"),
            "ar", List.of("عن بعد", "افتراضي"));

    /** How far apart the words of a form may be turned round. */
    private static final int LONGEST_TURNED = 4;

    private final Vocabulary vocabulary;
    private final Map<String, Lexicon> lexicons = new HashMap<>();
    private final Spelling spelling;

    /** Plain names of countries that name no language. */
    private final Set<String> countries = new HashSet<>();

    public ConceptTagger(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Set<String> words = new LinkedHashSet<>();
        for (String language : Vocabulary.LABEL_LANGUAGES) {
            Lexicon lexicon = new Lexicon(language, vocabulary);
            lexicons.put(language, lexicon);
            words.addAll(lexicon.words());
        }
        spelling = new Spelling(List.copyOf(words));
        countries.addAll(names(Kind.COUNTRY));
        countries.removeAll(names(Kind.LANGUAGE));
    }

    private Set<String> names(Kind kind) {
        Set<String> names = new HashSet<>();
        for (Concept concept : vocabulary.concepts(kind)) {
            for (String language : Vocabulary.LABEL_LANGUAGES) {
                names.add(String.join(" ", Words.plain(concept.label(language))));
            }
        }
        return names;
    }

    /** What the concepts are taken from. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** What a question mentions, in its order, without overlaps; words that nobody knows are read as near ones. */
    public List<Mention> tag(String text) {
        return tag(text, true);
    }

    /** The same of longer texts, most words of which are none of the field's, and are left as they are. */
    public List<Mention> tagAsWritten(String text) {
        return tag(text, false);
    }

    private List<Mention> tag(String text, boolean correcting) {
        List<Words.Word> words = Words.placed(text, MOST_WORDS);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        boolean[] known = new boolean[words.size()];
        boolean[] small = new boolean[words.size()];
        boolean[] parted = new boolean[words.size()];
        for (int at = 0; at < small.length; at++) {
            // In a text of mixed languages, "en" is rather the French word than the English abbreviation EN.
            small[at] = Words.isSmall(text, words.get(at));
            parted[at] = at > 0
                    && isParting(text, words.get(at - 1).end(), words.get(at).start());
        }
        List<Reading> readings = new ArrayList<>();
        for (String language : Vocabulary.LABEL_LANGUAGES) {
            Reading reading = new Reading(Objects.requireNonNull(lexicons.get(language)), words, small, parted);
            readings.add(reading);
            reading.collect(found, known);
        }
        if (correcting && correct(words, readings, known)) {
            found.clear();
            readings.forEach(reading -> reading.collect(found, known));
        }
        return mentions(found, words);
    }

    /** Whether a comma, or the like, stands there: no form goes on behind one. */
    private static boolean isParting(String text, int from, int until) {
        for (int at = from; at < until; at++) {
            if (PARTING.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Puts known words in place of those that no language knows; says whether it did. */
    private boolean correct(List<Words.Word> words, List<Reading> readings, boolean[] known) {
        boolean any = false;
        for (int at = 0; at < known.length; at++) {
            if (known[at]) {
                continue;
            }
            for (Reading reading : readings) {
                String stem = reading.stems[at];
                String meant = stem == null ? null : spelling.nearest(stem);
                if (meant != null && reading.lexicon.knows(meant)) {
                    reading.correct(at, meant);
                    any = true;
                }
            }
        }
        return any;
    }

    private List<Mention> mentions(List<Found> found, List<Words.Word> words) {
        found.sort(Comparator.comparingInt((Found one) -> -one.telling)
                .thenComparing(one -> one.loose)
                .thenComparing(one -> one.corrected)
                .thenComparingInt(one -> one.start));
        int[] owner = new int[words.size()];
        List<Mention> mentions = new ArrayList<>();
        List<Found> taken = new ArrayList<>();
        for (Found one : found) {
            Found same = free(one, owner, taken);
            if (same == one) {
                taken.add(one);
                for (int at = one.start; at < one.end; at++) {
                    owner[at] = taken.size();
                }
            } else if (same != null && same.end - same.start == one.end - one.start) {
                if (same.loose == one.loose) {
                    same.concepts.addAll(one.concepts);
                    same.languages.addAll(one.languages);
                }
            } else if (same != null && !one.loose) {
                same.holds(one);
            }
        }
        taken.sort(Comparator.comparingInt(one -> one.start));
        for (Found one : taken) {
            if (one.concepts.isEmpty()) {
                continue;
            }
            mentions.add(new Mention(
                    words.get(one.start).start(),
                    words.get(one.end - 1).end(),
                    placeOrLanguage(one, words),
                    one.within(),
                    one.corrected));
        }
        return mentions;
    }

    /**
     * What is found, where that is both a country and a language the one that is written: by their stems, "France" is
     * also French in Spanish, and "portugais" Portugal.
     */
    private List<Concept> placeOrLanguage(Found one, List<Words.Word> words) {
        boolean both = one.concepts.stream().anyMatch(concept -> concept.kind() == Kind.COUNTRY)
                && one.concepts.stream().anyMatch(concept -> concept.kind() == Kind.LANGUAGE);
        if (!both) {
            return List.copyOf(one.concepts);
        }
        StringBuilder written = new StringBuilder();
        for (Words.Word word : words.subList(one.start, one.end)) {
            written.append(written.isEmpty() ? "" : " ").append(word.plain());
        }
        Kind other = countries.contains(written.toString()) ? Kind.LANGUAGE : Kind.COUNTRY;
        return one.concepts.stream().filter(concept -> concept.kind() != other).toList();
    }

    /** The finding itself where its place is free, the one that holds all of this place, or null. */
    private static @Nullable Found free(Found one, int[] owner, List<Found> taken) {
        int first = owner[one.start];
        for (int at = one.start; at < one.end; at++) {
            if (owner[at] != first) {
                return null;
            }
        }
        if (first == 0) {
            return one;
        }
        Found holder = taken.get(first - 1);
        return holder.corrected == one.corrected ? holder : null;
    }

    /** A form at its place, in words of the text. */
    private static final class Found {
        private final int start;
        private final int end;
        private final int telling;
        private final boolean loose;
        private final boolean corrected;

        /** Whether the words stand in another order than in the form. */
        private final boolean turned;

        private final Set<String> languages = new HashSet<>();
        private final Set<Concept> concepts;
        private final List<Found> parts = new ArrayList<>();

        private Found(
                int start,
                int end,
                int telling,
                boolean loose,
                boolean corrected,
                boolean turned,
                String language,
                Collection<Concept> concepts) {
            this.start = start;
            this.end = end;
            this.telling = telling;
            this.loose = loose;
            this.corrected = corrected;
            this.turned = turned;
            this.languages.add(language);
            this.concepts = new LinkedHashSet<>(concepts);
        }

        /** Takes up what a part of the words names, the longer parts first. */
        private void holds(Found part) {
            // "community health worker" has nothing to do with workers' health.
            if (part.turned || concepts.isEmpty()) {
                return;
            }
            // "emergency obstetric care" is English, in which "obstetric" is nobody's title.
            boolean sameLanguage = !Collections.disjoint(languages, part.languages);
            if (sameLanguage && concepts.stream().noneMatch(concept -> concept.kind() == Kind.OCCUPATION)) {
                // "theatre nurse" is a field by its whole and an occupation by its last word.
                part.concepts.stream()
                        .filter(concept -> concept.kind() == Kind.OCCUPATION)
                        .forEach(concepts::add);
            }
            if (parts.stream()
                    .noneMatch(longer -> longer.start <= part.start
                            && part.end <= longer.end
                            && longer.end - longer.start > part.end - part.start)) {
                parts.add(part);
            }
        }

        /** Of a title: where a skill's own name is a part of a longer one, the longer one is meant. */
        private List<Concept> within() {
            if (concepts.stream().noneMatch(concept -> concept.kind() == Kind.OCCUPATION)) {
                return List.of();
            }
            return parts.stream()
                    .flatMap(part -> part.concepts.stream())
                    .filter(concept -> concept.kind() == Kind.SKILL)
                    .filter(concept -> !concepts.contains(concept))
                    .distinct()
                    .toList();
        }
    }

    /** The text as one language reads it. */
    private static final class Reading {
        private final Lexicon lexicon;
        /** Null for small words. */
        private final @Nullable String[] stems;

        private final boolean[] corrected;

        /** Whether no form goes on from the word before. */
        private final boolean[] parted;

        private Reading(Lexicon lexicon, List<Words.Word> words, boolean[] small, boolean[] parted) {
            this.lexicon = lexicon;
            this.parted = parted;
            stems = new @Nullable String[words.size()];
            corrected = new boolean[words.size()];
            for (int at = 0; at < stems.length; at++) {
                stems[at] = small[at] ? null : Words.stem(words.get(at).plain(), lexicon.language);
            }
        }

        private void correct(int at, String meant) {
            stems[at] = meant;
            corrected[at] = true;
        }

        /** Short names of countries and languages are a slip away from too many words. */
        private static boolean mayBeMisspelled(Concept concept) {
            return concept.kind() != Kind.LANGUAGE && concept.kind() != Kind.COUNTRY
                    || concept.label("en").length() >= LONG_NAME;
        }

        private void collect(List<Found> found, boolean[] known) {
            for (int start = 0; start < stems.length; start++) {
                String first = stems[start];
                if (first == null) {
                    known[start] = true;
                } else if (lexicon.knows(first)) {
                    known[start] = true;
                    collectFrom(start, found);
                }
            }
        }

        private void collectFrom(int start, List<Found> found) {
            String[] form = new String[LONGEST_FORM];
            int telling = 0;
            int longest = LONGEST_FORM;
            boolean slip = false;
            for (int at = start; at < stems.length && telling < longest; at++) {
                String stem = stems[at];
                if (at > start && parted[at]) {
                    break;
                }
                if (stem == null) {
                    continue;
                }
                longest = Math.min(longest, lexicon.longestWith(stem));
                if (telling >= longest) {
                    break;
                }
                form[telling++] = stem;
                slip |= corrected[at];
                String key = Lexicon.key(form, telling);
                List<Concept> concepts = lexicon.forms.get(key);
                List<Concept> likely = concepts != null || slip ? concepts : lexicon.loose.get(key);
                if (slip && likely != null) {
                    likely = likely.stream().filter(Reading::mayBeMisspelled).toList();
                }
                if (concepts != null && concepts.isEmpty() || likely != null && !likely.isEmpty()) {
                    boolean turned = concepts != null && !lexicon.isStraight(form, telling);
                    found.add(new Found(
                            start,
                            at + 1,
                            telling,
                            concepts == null,
                            slip,
                            turned,
                            lexicon.language,
                            Objects.requireNonNull(likely)));
                }
            }
        }
    }

    /** The forms of one language. */
    private static final class Lexicon {

        private final String language;
        private final Map<String, List<Concept>> forms = new HashMap<>();
        private final Map<String, List<Concept>> loose = new HashMap<>();

        /** Forms of several words, in their own order. */
        private final Set<String> straight = new HashSet<>();

        /** Each word, and how many words the longest form has that it is in. */
        private final Map<String, Integer> words = new LinkedHashMap<>();

        private final Set<String> general = new HashSet<>();

        private Lexicon(String language, Vocabulary vocabulary) {
            this.language = language;
            for (String word : Objects.requireNonNull(GENERAL.get(language))) {
                general.addAll(Words.of(word, language));
            }
            Map<String, Set<Concept>> shortened = new HashMap<>();
            for (Kind kind : Kind.values()) {
                for (Concept concept : vocabulary.concepts(kind)) {
                    addAll(concept, concept.label(language), shortened);
                    for (String other : vocabulary.alsoCalled(concept, language)) {
                        addAll(concept, other, shortened);
                    }
                }
            }
            shortened.forEach((form, concepts) -> {
                if (concepts.size() <= MOST_LOOSE) {
                    loose.put(form, List.copyOf(concepts));
                }
            });
            titles(vocabulary).forEach((stems, concepts) -> add(stems, List.copyOf(concepts)));
            for (String nothing : NOTHING.getOrDefault(language, List.of())) {
                add(Words.of(nothing, language), List.of());
            }
            // A region is no concept, but "Latin America" is not the language either.
            for (Region region : vocabulary.regions()) {
                for (String name : region.names().getOrDefault(language, List.of())) {
                    add(Words.of(name, language), List.of());
                }
            }
        }

        /** What the stems of each title mean: any of its occupations, and the specialties that all who bear it share. */
        private Map<List<String>, Set<Concept>> titles(Vocabulary vocabulary) {
            Map<List<String>, Set<Concept>> titles = new LinkedHashMap<>();
            for (JobTitle title : vocabulary.titles(language)) {
                Set<Concept> specialties = new LinkedHashSet<>();
                for (String specialty : title.specialties()) {
                    vocabulary.specialty(specialty).ifPresent(specialties::add);
                }
                Set<Concept> concepts = new LinkedHashSet<>(specialties);
                vocabulary.occupation(title.occupation()).ifPresent(concepts::add);
                titles.merge(Words.of(title.title(), language), concepts, (one, two) -> {
                    Set<Concept> both = new LinkedHashSet<>(one);
                    both.addAll(two);
                    both.removeIf(concept ->
                            concept.kind() == Kind.SPECIALTY && !(one.contains(concept) && two.contains(concept)));
                    return both;
                });
            }
            return titles;
        }

        private void addAll(Concept concept, String form, Map<String, Set<Concept>> shortened) {
            List<String> stems = Words.of(form, language);
            add(stems, List.of(concept));
            if (concept.kind() == Kind.SPECIALTY || concept.kind() == Kind.SKILL) {
                addLoosely(concept, stems, shortened);
            }
        }

        /** The form without general words, and without any one of its words where two are left. */
        private void addLoosely(Concept concept, List<String> stems, Map<String, Set<Concept>> shortened) {
            if (stems.size() < 2 || stems.size() > LONGEST_FORM) {
                return;
            }
            List<String> special =
                    stems.stream().filter(stem -> !general.contains(stem)).toList();
            if (!special.isEmpty() && special.size() < stems.size()) {
                addLoose(concept, special, shortened);
            }
            for (int left = 0; stems.size() > 2 && left < stems.size(); left++) {
                List<String> others = new ArrayList<>(stems);
                others.remove(left);
                addLoose(concept, others, shortened);
            }
        }

        private static void addLoose(Concept concept, List<String> stems, Map<String, Set<Concept>> shortened) {
            if (stems.size() > 1 || stems.getFirst().length() >= SHORTEST_ALONE) {
                String[] key = stems.toArray(new String[0]);
                shortened
                        .computeIfAbsent(key(key, key.length), form -> new LinkedHashSet<>())
                        .add(concept);
            }
        }

        private void add(List<String> stems, List<Concept> concepts) {
            if (stems.isEmpty() || stems.size() > LONGEST_FORM) {
                return;
            }
            stems.forEach(stem -> words.merge(stem, stems.size(), Math::max));
            if (stems.size() > 1) {
                straight.add(String.join(" ", stems));
            }
            String[] key = stems.toArray(new String[0]);
            forms.merge(key(key, key.length), concepts, (one, two) -> {
                Set<Concept> both = new LinkedHashSet<>(one);
                both.addAll(two);
                return List.copyOf(both);
            });
        }

        /** The words of short forms in one order, whichever they are written in. */
        private static String key(String[] form, int length) {
            if (length == 1) {
                return Objects.requireNonNull(form[0]);
            }
            String[] ordered = Arrays.copyOf(form, length);
            if (length <= LONGEST_TURNED) {
                Arrays.sort(ordered);
            }
            return String.join(" ", ordered);
        }

        private boolean isStraight(String[] form, int length) {
            return length == 1 || straight.contains(String.join(" ", Arrays.copyOf(form, length)));
        }

        private boolean knows(String stem) {
            return words.containsKey(stem);
        }

        /** Words of the longest form that has this one; 0 where none has. */
        private int longestWith(String stem) {
            return words.getOrDefault(stem, 0);
        }

        private Set<String> words() {
            return words.keySet();
        }
    }
}
