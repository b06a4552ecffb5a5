package org.sankofa.search.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
 * <p>Safe for use by many threads. A question of six words takes some ten microseconds.
 */
public final class ConceptTagger {

    /** Words of a text that are read; the rest of a longer one is not. */
    public static final int MOST_WORDS = 2_000;

    private static final int LONGEST_FORM = 7;

    /** How far apart the words of a form may be turned round. */
    private static final int LONGEST_TURNED = 4;

    private final Map<String, Lexicon> lexicons = new HashMap<>();
    private final Spelling spelling;

    public ConceptTagger(Vocabulary vocabulary) {
        Set<String> words = new LinkedHashSet<>();
        for (String language : Vocabulary.LABEL_LANGUAGES) {
            Lexicon lexicon = new Lexicon(language, vocabulary);
            lexicons.put(language, lexicon);
            words.addAll(lexicon.words());
        }
        spelling = new Spelling(List.copyOf(words));
    }

    /** What the text mentions, in its order, without overlaps. */
    public List<Mention> tag(String text) {
        List<Words.Word> words = Words.placed(text, MOST_WORDS);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        boolean[] known = new boolean[words.size()];
        List<Reading> readings = new ArrayList<>();
        for (String language : Vocabulary.LABEL_LANGUAGES) {
            Reading reading = new Reading(Objects.requireNonNull(lexicons.get(language)), text, words);
            readings.add(reading);
            reading.collect(found, known);
        }
        if (correct(words, readings, known)) {
            found.clear();
            readings.forEach(reading -> reading.collect(found, known));
        }
        return mentions(found, words);
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

    private static List<Mention> mentions(List<Found> found, List<Words.Word> words) {
        found.sort(Comparator.comparingInt((Found one) -> -one.telling)
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
                same.concepts.addAll(one.concepts);
            } else if (same != null && !names(same, Kind.OCCUPATION)) {
                // "theatre nurse" is a field by its whole and an occupation by its last word.
                one.concepts.stream()
                        .filter(concept -> concept.kind() == Kind.OCCUPATION)
                        .forEach(same.concepts::add);
            }
        }
        taken.sort(Comparator.comparingInt(one -> one.start));
        for (Found one : taken) {
            mentions.add(new Mention(
                    words.get(one.start).start(),
                    words.get(one.end - 1).end(),
                    List.copyOf(one.concepts),
                    one.corrected));
        }
        return mentions;
    }

    private static boolean names(Found found, Kind kind) {
        return found.concepts.stream().anyMatch(concept -> concept.kind() == kind);
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
        private final boolean corrected;
        private final Set<Concept> concepts;

        private Found(int start, int end, int telling, boolean corrected, Collection<Concept> concepts) {
            this.start = start;
            this.end = end;
            this.telling = telling;
            this.corrected = corrected;
            this.concepts = new LinkedHashSet<>(concepts);
        }
    }

    /** The text as one language reads it. */
    private static final class Reading {
        private final Lexicon lexicon;
        /** Null for small words. */
        private final @Nullable String[] stems;

        private final boolean[] corrected;

        private Reading(Lexicon lexicon, String text, List<Words.Word> words) {
            this.lexicon = lexicon;
            stems = new @Nullable String[words.size()];
            corrected = new boolean[words.size()];
            for (int at = 0; at < stems.length; at++) {
                Words.Word word = words.get(at);
                // In a text of mixed languages, "en" is rather the French word than the English abbreviation EN.
                stems[at] = Words.isSmall(text, word) ? null : Words.stem(word.plain(), lexicon.language);
            }
        }

        private void correct(int at, String meant) {
            stems[at] = meant;
            corrected[at] = true;
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
            boolean slip = false;
            for (int at = start; at < stems.length && telling < LONGEST_FORM; at++) {
                String stem = stems[at];
                if (stem == null) {
                    continue;
                }
                if (!lexicon.knows(stem)) {
                    break;
                }
                form[telling++] = stem;
                slip |= corrected[at];
                List<Concept> concepts = lexicon.find(form, telling);
                if (concepts != null) {
                    found.add(new Found(start, at + 1, telling, slip, concepts));
                }
            }
        }
    }

    /** The forms of one language. */
    private static final class Lexicon {
        private final String language;
        private final Map<String, List<Concept>> forms = new HashMap<>();
        private final Set<String> words = new LinkedHashSet<>();

        private Lexicon(String language, Vocabulary vocabulary) {
            this.language = language;
            for (Kind kind : Kind.values()) {
                for (Concept concept : vocabulary.concepts(kind)) {
                    add(concept.label(language), List.of(concept));
                    for (String other : vocabulary.alsoCalled(concept, language)) {
                        add(other, List.of(concept));
                    }
                }
            }
            titles(vocabulary).forEach((title, concepts) -> add(title, List.copyOf(concepts)));
        }

        /** What each title means: any of its occupations, and the specialties that all who bear it have in common. */
        private Map<String, Set<Concept>> titles(Vocabulary vocabulary) {
            Map<String, Set<Concept>> titles = new LinkedHashMap<>();
            for (JobTitle title : vocabulary.titles(language)) {
                Set<Concept> specialties = new LinkedHashSet<>();
                for (String specialty : title.specialties()) {
                    vocabulary.specialty(specialty).ifPresent(specialties::add);
                }
                Set<Concept> concepts = new LinkedHashSet<>(specialties);
                vocabulary.occupation(title.occupation()).ifPresent(concepts::add);
                titles.merge(String.join(" ", Words.of(title.title(), language)), concepts, (one, two) -> {
                    Set<Concept> both = new LinkedHashSet<>(one);
                    both.addAll(two);
                    both.removeIf(concept ->
                            concept.kind() == Kind.SPECIALTY && !(one.contains(concept) && two.contains(concept)));
                    return both;
                });
            }
            return titles;
        }

        private void add(String form, List<Concept> concepts) {
            List<String> stems = Words.of(form, language);
            if (stems.isEmpty() || stems.size() > LONGEST_FORM) {
                return;
            }
            words.addAll(stems);
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

        private @Nullable List<Concept> find(String[] form, int length) {
            return forms.get(key(form, length));
        }

        private boolean knows(String stem) {
            return words.contains(stem);
        }

        private Set<String> words() {
            return words;
        }
    }
}
