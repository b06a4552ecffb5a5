package org.sankofa.search.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /**
     * What the end of a longer text may become.
     *
     * @param start index in the text (UTF-16) where the words begin that the suggestions take the place of; its length
     *     where there are none
     * @param suggestions likeliest first
     */
    public record Ending(int start, List<Suggestion> suggestions) {}

    private static final int MOST_WORDS = 8;
    private static final int MOST_ENDING_WORDS = 4;
    private static final int MOST_FORMS = 4_000;
    private static final Set<Kind> ALL_KINDS = EnumSet.allOf(Kind.class);

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
     * Concepts of these kinds, the likeliest first; those whose form in the asker's language fits come before those that
     * fit in another language. Empty where nothing is typed yet.
     *
     * @param language BCP 47 tag of the asker
     */
    public List<Suggestion> complete(String typed, Set<Kind> kinds, String language, int limit) {
        List<String> words = Words.plain(typed);
        return complete(words.subList(0, Math.min(words.size(), MOST_WORDS)), kinds, language, limit);
    }

    /**
     * Concepts of any kind that the last words of a question may become, which may be longer: `midwife neo res` ends in
     * neonatal resuscitation. As many words as possible count, up to {@value #MOST_ENDING_WORDS}.
     *
     * @param language BCP 47 tag of the asker
     */
    public Ending completeEnd(String typed, String language, int limit) {
        List<Words.Word> words = Words.placed(typed, Integer.MAX_VALUE);
        for (int first = Math.max(0, words.size() - MOST_ENDING_WORDS); first < words.size(); first++) {
            List<Words.Word> last = words.subList(first, words.size());
            List<Suggestion> found =
                    complete(last.stream().map(Words.Word::plain).toList(), ALL_KINDS, language, limit);
            if (!found.isEmpty()) {
                return new Ending(last.getFirst().start(), found);
            }
        }
        return new Ending(typed.length(), List.of());
    }

    private List<Suggestion> complete(List<String> words, Set<Kind> kinds, String language, int limit) {
        if (words.isEmpty()) {
            return List.of();
        }
        Map<Concept, Suggestion> found = new LinkedHashMap<>();
        String own = Vocabulary.labelLanguage(language);
        add(words, kinds, own, limit, found);
        for (String other : Vocabulary.LABEL_LANGUAGES) {
            if (found.size() < limit && !other.equals(own)) {
                add(words, kinds, other, limit, found);
            }
        }
        return found.values().stream().limit(limit).toList();
    }

    private void add(List<String> typed, Set<Kind> kinds, String language, int limit, Map<Concept, Suggestion> found) {
        List<Entry> fitting = new ArrayList<>();
        for (Kind kind : kinds) {
            addFitting(typed, entries.getOrDefault(language, Map.of()).getOrDefault(kind, List.of()), fitting);
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

    private static void addFitting(List<String> typed, List<Entry> all, List<Entry> fitting) {
        String rarest =
                typed.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        int most = fitting.size() + MOST_FORMS;
        for (int at = firstFrom(all, rarest); at < all.size() && fitting.size() < most; at++) {
            Entry entry = all.get(at);
            if (!entry.word().startsWith(rarest)) {
                break;
            }
            if (typed.stream()
                    .allMatch(begun -> entry.form().words().stream().anyMatch(word -> word.startsWith(begun)))) {
                fitting.add(entry);
            }
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
