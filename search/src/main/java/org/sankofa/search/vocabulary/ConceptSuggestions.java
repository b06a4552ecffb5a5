package org.sankofa.search.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.vocabulary.Concept.Kind;

/**
 * Completes what somebody begins to type to concepts of the vocabulary: `neo res` to neonatal resuscitation. Every typed
 * word has to begin a word of its own in one of the concept's forms, in any order; where none does, words of
 * {@value #LONG_ENOUGH_FOR_A_SLIP} letters or more may have one slip.
 *
 * <p>A form that is typed in full comes first, then what one is called by that begins as typed, then other words for it,
 * then forms that have the words further on; and within these occupations, then what they can do, then languages and
 * countries. Articles and the like, and bare numbers, begin nothing.
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

    /** @param preferred whether it is a label, or a title of an occupation, which people are called by, written out */
    private record Form(Concept concept, String text, List<String> words, boolean preferred) {}

    /** How well a form fits what is typed. */
    private enum Fit {
        IN_FULL,
        PREFERRED_BEGINNING,
        OTHER_BEGINNING,
        FURTHER_ON
    }

    private record Fitting(Entry entry, Fit fit, int place) {
        private static final Comparator<Fitting> LIKELIEST = Comparator.comparing(Fitting::fit)
                .thenComparingInt(Fitting::place)
                .thenComparingInt(fitting -> fitting.entry.position())
                .thenComparing(fitting -> !fitting.entry.form().preferred())
                .thenComparingInt(fitting -> fitting.entry.form().text().length())
                .thenComparing(fitting -> fitting.entry.form().text());
    }

    /**
     * What is asked for.
     *
     * @param words that are typed, folded
     * @param hasOccupation whether an occupation stands before them, so that they hardly name another
     * @param slips whether long words may have one
     */
    private record Asked(List<String> words, Set<Kind> kinds, boolean hasOccupation, boolean slips) {

        int place(Kind kind) {
            return switch (kind) {
                case OCCUPATION -> hasOccupation ? 3 : 0;
                case SPECIALTY, SKILL -> 1;
                case LANGUAGE, COUNTRY -> 2;
            };
        }

        boolean begins(String typed, String word) {
            return word.startsWith(typed)
                    || slips && typed.length() >= LONG_ENOUGH_FOR_A_SLIP && Spelling.beginsButForASlip(typed, word);
        }
    }

    /** What is found, likeliest first; a specialty and a skill that read the same are one to the reader. */
    private static final class Found {
        private final String reader;
        private final int limit;
        private final Map<Concept, Suggestion> suggestions = new LinkedHashMap<>();
        private final Set<String> abilities = new HashSet<>();

        private Found(String reader, int limit) {
            this.reader = reader;
            this.limit = limit;
        }

        private boolean isFull() {
            return suggestions.size() >= limit;
        }

        private void add(Form form) {
            Concept concept = form.concept();
            boolean ability = concept.kind() == Kind.SPECIALTY || concept.kind() == Kind.SKILL;
            if (!suggestions.containsKey(concept)
                    && (!ability || abilities.add(String.join(" ", Words.plain(concept.label(reader)))))) {
                suggestions.put(concept, new Suggestion(concept, form.text()));
            }
        }
    }

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
    private static final int LONG_ENOUGH_FOR_A_SLIP = 5;
    private static final Set<Kind> ALL_KINDS = EnumSet.allOf(Kind.class);

    private final Map<String, Map<Kind, List<Entry>>> entries = new HashMap<>();
    private final Set<List<String>> occupations = new HashSet<>();

    public ConceptSuggestions(Vocabulary vocabulary) {
        for (String language : Vocabulary.LABEL_LANGUAGES) {
            Map<Kind, List<Entry>> byKind = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                byKind.put(kind, entries(vocabulary, kind, language));
            }
            entries.put(language, byKind);
            byKind.getOrDefault(Kind.OCCUPATION, List.of())
                    .forEach(entry -> occupations.add(entry.form().words()));
        }
    }

    private static List<Entry> entries(Vocabulary vocabulary, Kind kind, String language) {
        List<Entry> entries = new ArrayList<>();
        for (Concept concept : vocabulary.concepts(kind)) {
            add(concept, concept.label(language), true, entries);
            for (String other : vocabulary.alsoCalled(concept, language)) {
                add(concept, other, kind == Kind.OCCUPATION && !isAbbreviation(other), entries);
            }
        }
        entries.sort(Comparator.comparing(Entry::word));
        return List.copyOf(entries);
    }

    private static boolean isAbbreviation(String text) {
        return text.chars().noneMatch(Character::isLowerCase) && text.chars().anyMatch(Character::isUpperCase);
    }

    private static void add(Concept concept, String text, boolean preferred, List<Entry> entries) {
        Form form = new Form(concept, text, Words.plain(text), preferred);
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
        words = words.subList(0, Math.min(words.size(), MOST_WORDS));
        String own = Vocabulary.labelLanguage(language);
        if (words.stream().allMatch(word -> beginsNothing(word, own))) {
            return List.of();
        }
        List<Suggestion> found = complete(new Asked(words, kinds, false, false), own, limit);
        return found.isEmpty() && words.stream().anyMatch(ConceptSuggestions::mayHaveASlip)
                ? complete(new Asked(words, kinds, false, true), own, limit)
                : found;
    }

    /**
     * Concepts of any kind that the last words of a question may become, which may be longer: `midwife neo res` ends in
     * neonatal resuscitation. As many words as possible count, up to {@value #MOST_ENDING_WORDS}. None where the last
     * word is closed by a space or another sign, for then nothing is half typed.
     *
     * @param language BCP 47 tag of the asker
     */
    public Ending completeEnd(String typed, String language, int limit) {
        Ending none = new Ending(typed.length(), List.of());
        List<Words.Word> words = Words.placed(typed, Integer.MAX_VALUE);
        String own = Vocabulary.labelLanguage(language);
        if (words.isEmpty()
                || words.getLast().end() < typed.length()
                || beginsNothing(words.getLast().plain(), own)) {
            return none;
        }
        Ending exact = completeEnd(words, false, own, limit);
        if (exact != null) {
            return exact;
        }
        Ending near = mayHaveASlip(words.getLast().plain()) ? completeEnd(words, true, own, limit) : null;
        return near == null ? none : near;
    }

    private @Nullable Ending completeEnd(List<Words.Word> words, boolean slips, String language, int limit) {
        List<String> plain = words.stream().map(Words.Word::plain).toList();
        for (int first = Math.max(0, words.size() - MOST_ENDING_WORDS); first < words.size(); first++) {
            if (!beginsNothing(plain.get(first), language)) {
                boolean hasOccupation = hasOccupation(plain.subList(0, first));
                List<String> last = plain.subList(first, plain.size());
                List<Suggestion> found = complete(new Asked(last, ALL_KINDS, hasOccupation, slips), language, limit);
                if (!found.isEmpty()) {
                    return new Ending(words.get(first).start(), found);
                }
            }
        }
        return null;
    }

    private boolean hasOccupation(List<String> words) {
        for (int first = Math.max(0, words.size() - MOST_WORDS); first < words.size(); first++) {
            for (int end = first + 1; end <= Math.min(words.size(), first + MOST_ENDING_WORDS); end++) {
                if (occupations.contains(words.subList(first, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean beginsNothing(String word, String language) {
        return Words.isSmall(word, language) || word.chars().allMatch(Character::isDigit);
    }

    private static boolean mayHaveASlip(String word) {
        return word.length() >= LONG_ENOUGH_FOR_A_SLIP;
    }

    private List<Suggestion> complete(Asked asked, String language, int limit) {
        Found found = new Found(language, limit);
        add(asked, language, found);
        for (String other : Vocabulary.LABEL_LANGUAGES) {
            if (!found.isFull() && !other.equals(language)) {
                add(asked, other, found);
            }
        }
        return List.copyOf(found.suggestions.values());
    }

    private void add(Asked asked, String language, Found found) {
        List<Fitting> fitting = new ArrayList<>();
        for (Kind kind : asked.kinds()) {
            addFitting(
                    asked, language, entries.getOrDefault(language, Map.of()).getOrDefault(kind, List.of()), fitting);
        }
        fitting.sort(Fitting.LIKELIEST);
        for (Fitting each : fitting) {
            if (found.isFull()) {
                return;
            }
            found.add(each.entry().form());
        }
    }

    private static void addFitting(Asked asked, String language, List<Entry> all, List<Fitting> fitting) {
        List<String> longestFirst = asked.words().stream()
                .sorted(Comparator.comparing((String word) -> !beginsNothing(word, language))
                        .thenComparing(Comparator.comparingInt(String::length).reversed()))
                .toList();
        String rarest = Collections.max(asked.words(), Comparator.comparingInt(String::length));
        // Hardly anybody slips on the first letter, and the words that share it are soon gone through.
        String sure = asked.slips() ? rarest.substring(0, 1) : rarest;
        int most = fitting.size() + MOST_FORMS;
        for (int at = firstFrom(all, sure); at < all.size() && fitting.size() < most; at++) {
            Entry entry = all.get(at);
            if (!entry.word().startsWith(sure)) {
                break;
            }
            if (asked.begins(rarest, entry.word())
                    && haveWordsOfTheirOwn(longestFirst, asked, language, entry.form())) {
                fitting.add(new Fitting(
                        entry,
                        fit(asked, entry.form()),
                        asked.place(entry.form().concept().kind())));
            }
        }
    }

    /** Longer beginnings choose first: every word that fits them fits those that they begin with as well. */
    private static boolean haveWordsOfTheirOwn(List<String> longestFirst, Asked asked, String language, Form form) {
        List<String> left = new ArrayList<>(form.words());
        for (String typed : longestFirst) {
            int at = 0;
            boolean whole = beginsNothing(typed, language);
            while (at < left.size() && !(whole ? left.get(at).equals(typed) : asked.begins(typed, left.get(at)))) {
                at++;
            }
            if (at == left.size()) {
                return false;
            }
            left.remove(at);
        }
        return true;
    }

    private static Fit fit(Asked asked, Form form) {
        if (form.words().equals(asked.words())) {
            return Fit.IN_FULL;
        }
        for (int at = 0; at < asked.words().size(); at++) {
            if (at >= form.words().size()
                    || !asked.begins(asked.words().get(at), form.words().get(at))) {
                return Fit.FURTHER_ON;
            }
        }
        return form.preferred() ? Fit.PREFERRED_BEGINNING : Fit.OTHER_BEGINNING;
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
