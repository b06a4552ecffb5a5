package org.sankofa.search.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Written text as the words that tell something, each in one form: without case, accents, articles, number and gender,
 * so that `Infirmières spécialisées` and `infirmier spécialisé` are the same words.
 *
 * <p>The stems are for comparing with each other only and are not words of any language. They are lighter than those of
 * a search engine: titles are short, and two that differ in meaning must stay apart.
 */
public final class Words {

    private static final Map<String, Set<String>> SMALL = Map.of(
            "en", set("a an and at for from had has him his in its of on or s the to use with"),
            "fr", set("a au aux avec chez d dans de des du en est et ete l la le les ou par pour sur un une"),
            "pt", set("a ao aos as com da das de do dos e em na nas no nos o os ou para por sem um uma"),
            "es", set("a al con de del e el en eras la las lo los mas mis o para por u un una y"),
            "ar", set("في من علي الي عن مع و او"));

    private static final Set<String> SMALL_ANYWHERE =
            SMALL.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private Words() {}

    private static Set<String> set(String words) {
        return Set.of(words.split(" "));
    }

    /**
     * The stems of the telling words of a text, in its order; all words where none tells anything.
     *
     * @param language one of {@link Vocabulary#LABEL_LANGUAGES}
     */
    static List<String> of(String text, String language) {
        List<Word> words = placed(text, Integer.MAX_VALUE);
        Set<String> small = SMALL.getOrDefault(language, Set.of());
        List<String> stems = new ArrayList<>(words.size());
        for (Word word : words) {
            if (!small.contains(word.plain()) || isAbbreviation(text, word)) {
                stems.add(stem(word.plain(), language));
            }
        }
        return stems.isEmpty() ? words.stream().map(Word::plain).toList() : stems;
    }

    /** Whether that language has a plain word as one that tells nothing. */
    static boolean isSmall(String plain, String language) {
        return SMALL.getOrDefault(language, Set.of()).contains(plain);
    }

    /** Whether any of the languages has it as a word that tells nothing, and it is not written as an abbreviation. */
    static boolean isSmall(String text, Word word) {
        return SMALL_ANYWHERE.contains(word.plain()) && !isAbbreviation(text, word);
    }

    /** Two capitals or more, as in "OR nurse", where the rest is not in capitals too. */
    private static boolean isAbbreviation(String text, Word word) {
        return word.end() - word.start() > 1
                && text.substring(word.start(), word.end()).chars().allMatch(Character::isUpperCase)
                && text.chars().anyMatch(Character::isLowerCase);
    }

    /**
     * A word and where it stands.
     *
     * @param plain without case, accents and signs
     * @param start index of its first character in the text
     * @param end index after its last one
     */
    public record Word(String plain, int start, int end) {}

    /** The words of a text without case, accents and signs. */
    public static List<String> plain(String text) {
        return placed(text, Integer.MAX_VALUE).stream().map(Word::plain).toList();
    }

    /** The first words of a text, each with its place. */
    public static List<Word> placed(String text, int most) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int start = 0;
        for (int at = 0; at < text.length() && words.size() < most; ) {
            int sign = text.codePointAt(at);
            int after = at + Character.charCount(sign);
            if (Character.isLetterOrDigit(sign)) {
                start = word.isEmpty() ? at : start;
                fold(sign, word);
            } else if (!isMark(sign) && !isAbbreviated(text, after, sign, word)) {
                end(word, start, at, words);
            }
            at = after;
        }
        if (words.size() < most) {
            end(word, start, text.length(), words);
        }
        return words;
    }

    private static void end(StringBuilder word, int start, int end, List<Word> words) {
        if (!word.isEmpty()) {
            words.add(new Word(word.toString(), start, end));
            word.setLength(0);
        }
    }

    private static void fold(int sign, StringBuilder word) {
        if (sign < 0x80) {
            word.append((char) (sign >= 'A' && sign <= 'Z' ? sign + 32 : sign));
            return;
        }
        String parts = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        for (int at = 0; at < parts.length(); ) {
            int part = parts.codePointAt(at);
            at += Character.charCount(part);
            if (Character.isLetterOrDigit(part)) {
                append(word, part);
            }
        }
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || sign == 'ـ';
    }

    /** Whether this is the dot within `R.N.`, or the sign within `A&E`, which are one word. */
    private static boolean isAbbreviated(String text, int at, int sign, StringBuilder word) {
        boolean joining = sign == '.' || sign == '&' && word.length() == 1;
        if (!joining || word.isEmpty() || at >= text.length() || !Character.isLetter(text.charAt(at))) {
            return false;
        }
        return at + 1 >= text.length() || !Character.isLetter(text.charAt(at + 1));
    }

    private static void append(StringBuilder word, int sign) {
        switch (sign) {
            case 'œ' -> word.append("oe");
            case 'æ' -> word.append("ae");
            case 'ß' -> word.append("ss");
            case 'ø' -> word.append('o');
            // NFKD has split the hamza off its carrier.
            case 'ٱ' -> word.append('ا');
            case 'ى' -> word.append('ي');
            case 'ة' -> word.append('ه');
            case 'ء' -> {}
            default -> word.appendCodePoint(sign);
        }
    }

    /** Whether two plain words are the same, or forms of one in some language. */
    public static boolean alike(String one, String other) {
        return one.equals(other)
                || Vocabulary.LABEL_LANGUAGES.stream()
                        .anyMatch(language -> stem(one, language).equals(stem(other, language)));
    }

    /** A plain word and its stems in all languages, each once: words that are {@link #alike} share one. */
    public static Set<String> forms(String plain) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(plain);
        for (String language : Vocabulary.LABEL_LANGUAGES) {
            forms.add(stem(plain, language));
        }
        return forms;
    }

    static String stem(String word, String language) {
        if (word.length() <= 3) {
            return word;
        }
        return switch (language) {
            case "en" -> english(word);
            case "fr" -> french(word);
            case "pt", "es" -> iberian(word);
            case "ar" -> arabic(word);
            default -> word;
        };
    }

    private static String english(String word) {
        String stem = word.replace("aem", "em")
                .replace("aes", "es")
                .replace("oes", "es")
                .replace("paed", "ped")
                .replace("gynae", "gyne")
                .replace("aetiol", "etiol");
        if (stem.endsWith("woman")) {
            stem = swap(stem, 5, "man");
        } else if (stem.endsWith("women") || stem.endsWith("men")) {
            stem = swap(stem, stem.endsWith("women") ? 5 : 3, "man");
        } else if (stem.endsWith("wives")) {
            stem = swap(stem, 3, "fe");
        } else if (stem.endsWith("ies") && stem.length() > 4) {
            stem = swap(stem, 3, "y");
        } else if (stem.endsWith("ics")
                || stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us") && !stem.endsWith("is")) {
            stem = swap(stem, 1, "");
        }
        stem = stem.replace("isat", "izat").replace("lling", "ling");
        if (stem.endsWith("ise")) {
            stem = swap(stem, 3, "ize");
        }
        if (stem.endsWith("or") && stem.length() > 4) {
            stem = swap(stem, 2, "er");
        }
        return stem.endsWith("ller") ? swap(stem, 3, "er") : stem;
    }

    private static String french(String word) {
        // What is shorter is rather an abbreviation, such as ICUS.
        boolean plural = word.length() > 4 && (word.endsWith("s") || word.endsWith("x")) && !word.endsWith("ss");
        String stem = plural ? swap(word, 1, "") : word;
        if (stem.endsWith("trice")) {
            return swap(stem, 5, "teur");
        }
        if (stem.endsWith("euse")) {
            return swap(stem, 4, "eur");
        }
        if (stem.endsWith("enne") || stem.endsWith("onne") || stem.endsWith("elle")) {
            return swap(stem, 2, "");
        }
        if (stem.endsWith("ive")) {
            return swap(stem, 3, "if");
        }
        if (stem.endsWith("au") && stem.length() > 5) {
            return swap(stem, 2, "al");
        }
        if (stem.endsWith("ee") && stem.length() > 4) {
            return swap(stem, 2, "");
        }
        return stem.endsWith("e") && stem.length() > 4 ? swap(stem, 1, "") : stem;
    }

    private static String iberian(String word) {
        String stem = word;
        if (stem.endsWith("ais") && stem.length() > 5) {
            return swap(stem, 3, "al");
        }
        if (stem.endsWith("oes") || stem.endsWith("aes")) {
            stem = swap(stem, 3, "ao");
        } else if (stem.endsWith("es") && stem.length() > 5) {
            stem = swap(stem, 2, "");
        } else if (stem.endsWith("s") && stem.length() > 4) {
            stem = swap(stem, 1, "");
        }
        boolean vowel = stem.endsWith("a") || stem.endsWith("o") || stem.endsWith("e");
        return vowel && stem.length() > 4 ? swap(stem, 1, "") : stem;
    }

    private static String arabic(String word) {
        String stem = word;
        if (stem.startsWith("ال") && stem.length() > 4) {
            stem = stem.substring(2);
        } else if ((stem.startsWith("وال") || stem.startsWith("بال")) && stem.length() > 5) {
            stem = stem.substring(3);
        } else if (stem.startsWith("لل") && stem.length() > 4) {
            stem = stem.substring(2);
        }
        if (stem.length() > 5 && (stem.endsWith("ين") || stem.endsWith("ون") || stem.endsWith("ات"))) {
            stem = swap(stem, 2, "");
        }
        return stem.length() > 3 && stem.endsWith("ه") ? swap(stem, 1, "") : stem;
    }

    private static String swap(String word, int last, String ending) {
        return word.substring(0, word.length() - last) + ending;
    }
}
