package org.sankofa.search.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sankofa.search.vocabulary.Concept.Kind;

/**
 * Completes what somebody begins to type to concepts of the vocabulary: `neo res` to neonatal resuscitation. Every typed
 * word has to begin a word of one of the concept's forms, in any order.
 *
 * <p>Safe for use by many threads.
 */
public final class ConceptSuggestions {

    /**
     * A concept that the typed letters may become.
     *
     * @param form the written form that they begin, which may be another than the label
     */
    public record Suggestion(Concept concept, String form) {}

    /** A word of a form, in its sorted place among all words of the same kind and language. */
    private record Entry(String word, int position, Form form) {}

    private record Form(Concept concept, String text, List<String> words, int rank) {}

    private static final int MOST_WORDS = 8;
    private static final int MOST_FORMS = 4_000;

    private final Map<String, Map<Kind, List<Entry>>> entries = new HashMap<>();

    public ConceptSuggestions(Vocabulary vocabulary) {
        for (String language : Vocabulary.LABEL_LANGUAGES) {
            Map<Kind, List<Entry>> byKind = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                byKind.put(kind, entries(vocabulary, kind, language));
            }
            entries.put(language, byKind);
        }
    }

    private static List<Entry> entries(Vocabulary vocabulary, Kind kind, String language) {
        List<Entry> entries = new ArrayList<>();
        for (Concept concept : vocabulary.concepts(kind)) {
            add(new Form(concept, concept.label(language), Words.plain(concept.label(language)), 0), entries);
            for (String other : vocabulary.alsoCalled(concept, language)) {
                add(new Form(concept, other, Words.plain(other), 1), entries);
            }
        }
        entries.sort(Comparator.comparing(Entry::word));
        return List.copyOf(entries);
    }

    private static void add(Form form, List<Entry> entries) {
        for (int at = 0; at < form.words().size(); at++) {
            entries.add(new Entry(form.words().get(at), at, form));
        }
    }

    /**
     * Concepts of a kind, the likeliest first; those whose form in the asker's language fits come before those that fit
     * in another language. Empty where nothing is typed yet.
     *
     * @param language BCP 47 tag of the asker
     */
    public List<Suggestion> complete(String typed, Kind kind, String language, int limit) {
        List<String> words = Words.plain(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        if (words.size() > MOST_WORDS) {
            words = words.subList(0, MOST_WORDS);
        }
        Map<Concept, Suggestion> found = new LinkedHashMap<>();
        String own = Vocabulary.labelLanguage(language);
        add(words, kind, own, limit, found);
        for (String other : Vocabulary.LABEL_LANGUAGES) {
            if (found.size() < limit && !other.equals(own)) {
                add(words, kind, other, limit, found);
            }
        }
        return found.values().stream().limit(limit).toList();
    }

    private void add(List<String> typed, Kind kind, String language, int limit, Map<Concept, Suggestion> found) {
        List<Entry> all = entries.getOrDefault(language, Map.of()).getOrDefault(kind, List.of());
        String rarest =
                typed.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        List<Entry> fitting = new ArrayList<>();
        for (int at = firstFrom(all, rarest); at < all.size() && fitting.size() < MOST_FORMS; at++) {
            Entry entry = all.get(at);
            if (!entry.word().startsWith(rarest)) {
                break;
            }
            if (typed.stream()
                    .allMatch(begun -> entry.form().words().stream().anyMatch(word -> word.startsWith(begun)))) {
                fitting.add(entry);
            }
        }
        fitting.sort(Comparator.comparingInt(Entry::position)
                .thenComparingInt(entry -> entry.form().rank())
                .thenComparingInt(entry -> entry.form().text().length())
                .thenComparing(entry -> entry.form().text()));
        for (Entry entry : fitting) {
            Form form = entry.form();
            if (found.size() >= limit) {
                return;
            }
            found.putIfAbsent(form.concept(), new Suggestion(form.concept(), form.text()));
        }
    }

    private static int firstFrom(List<Entry> entries, String word) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (entries.get(middle).word().compareTo(word) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
