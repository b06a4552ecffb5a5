package org.sankofa.relevance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Vocabulary;

/** Writes the summaries of those who do not write what the form expects. */
final class OwnWords {

    private enum Part {
        /** Tells what somebody does. */
        TELLING,
        /** Tells what somebody does not do. */
        WISH,
        /** Says nothing about work. */
        ASIDE
    }

    private static final List<String> COLUMNS = List.of("language", "part", "sentence");
    private static final int SLIPS_PERCENT = 15;
    private static final int SHORTEST_TO_SLIP_IN = 6;

    private final Told told;
    private final Map<String, Map<Part, List<String>>> sentences = new LinkedHashMap<>();

    OwnWords(Vocabulary vocabulary) {
        this.told = new Told(vocabulary);
        for (List<String> row : Table.read("sentences.tsv", COLUMNS)) {
            sentences
                    .computeIfAbsent(row.get(0), language -> new EnumMap<>(Part.class))
                    .computeIfAbsent(Part.valueOf(row.get(1).toUpperCase(Locale.ROOT)), part -> new ArrayList<>())
                    .add(row.get(2));
        }
    }

    boolean canTell(Concept concept, String language) {
        return !told.phrases(concept, language).isEmpty();
    }

    /** All of these, in some order, in one sentence or two. */
    String tell(List<Concept> concepts, int years, String language, SplittableRandom random) {
        List<Concept> left = new ArrayList<>(concepts);
        List<String> phrases = new ArrayList<>();
        while (!left.isEmpty()) {
            phrases.add(phrase(left.remove(random.nextInt(left.size())), language, random));
        }
        int half = phrases.size() > 3 ? phrases.size() / 2 : phrases.size();
        StringBuilder out = new StringBuilder(telling(phrases.subList(0, half), years, language, random));
        if (half < phrases.size()) {
            out.append(' ').append(telling(phrases.subList(half, phrases.size()), years, language, random));
        }
        return out.toString();
    }

    /** Mentions something that the person cannot do: who reads well does not take it for a skill. */
    String wish(Truth truth, String language, SplittableRandom random) {
        List<Concept> others = told.concepts().stream()
                .filter(concept -> !truth.has(concept.kind(), concept.id()))
                .toList();
        String phrase = pick(told.phrases(others.get(random.nextInt(others.size())), language), random);
        return sentence(language, Part.WISH, random).replace("{list}", phrase);
    }

    /** Something that has nothing to do with work. */
    String aside(String language, SplittableRandom random) {
        return sentence(language, Part.ASIDE, random);
    }

    private String telling(List<String> phrases, int years, String language, SplittableRandom random) {
        String separator = language.equals("ar") ? "، " : random.nextInt(3) == 0 ? "; " : ", ";
        String list = phrases.stream().collect(Collectors.joining(separator));
        return sentence(language, Part.TELLING, random)
                .replace("{years}", Integer.toString(Math.max(2, years)))
                .replace("{list}", list);
    }

    private String phrase(Concept concept, String language, SplittableRandom random) {
        String phrase = pick(told.phrases(concept, language), random);
        return random.nextInt(100) < SLIPS_PERCENT ? slip(phrase, random) : phrase;
    }

    /** Two neighbouring letters of the longest word change places, or one is left out; never the first. */
    static String slip(String phrase, SplittableRandom random) {
        String longest = "";
        for (String word : phrase.split("[^\\p{L}]+")) {
            longest = word.length() > longest.length() ? word : longest;
        }
        if (longest.length() < SHORTEST_TO_SLIP_IN) {
            return phrase;
        }
        int at = 1 + random.nextInt(longest.length() - 2);
        String kept = longest.substring(0, at);
        String wrong = random.nextBoolean()
                ? kept + longest.substring(at + 1)
                : kept + longest.charAt(at + 1) + longest.charAt(at) + longest.substring(at + 2);
        return phrase.replace(longest, wrong);
    }

    private String sentence(String language, Part part, SplittableRandom random) {
        return pick(
                Objects.requireNonNull(
                        Objects.requireNonNull(sentences.get(language)).get(part)),
                random);
    }

    private static String pick(List<String> choice, SplittableRandom random) {
        return choice.get(random.nextInt(choice.size()));
    }
}
