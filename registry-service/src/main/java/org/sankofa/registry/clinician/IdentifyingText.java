package org.sankofa.registry.clinician;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What free text must not carry, because hosts read it before the clinician lets them know who writes: an address, a
 * number or the writer's own name. It finds what people write in good faith; it is no proof against somebody who is set
 * on being recognised, and need not be.
 */
enum IdentifyingText {
    E_MAIL("contains-e-mail"),
    WEB_ADDRESS("contains-web-address"),
    PHONE("contains-phone"),
    NAME("contains-own-name");

    private static final Pattern E_MAIL_PATTERN = Pattern.compile(
            "[^\\s@<>()]{1,64}\\s?(@|\\[at\\]|\\(at\\))\\s?[\\p{L}\\p{N}-]{1,63}(\\s?(\\.|\\[dot\\]|\\(dot\\))\\s?[\\p{L}\\p{N}-]{1,63})+");
    private static final Pattern WEB_PATTERN = Pattern.compile(
            "(?i)\\b(https?://|www\\.)\\S|\\b[a-z0-9-]{2,63}\\.(com|org|net|info|io|me|co|eu|uk|fr|de|nl|pt|es)(/|\\b(?!\\.?\\p{L}))");
    /** Without one of these there is no web address. */
    private static final Pattern WEB_SIGN = Pattern.compile("://|\\.\\S");
    /** Dates and years, whose digits would add up to a phone number: 2010-2015, 2019-03-04, 04/03/2019. */
    private static final Pattern DATES = Pattern.compile(
            "(?<![\\d+])((19|20)\\d\\d[-/.](0?[1-9]|1[0-2])[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.](19|20)\\d\\d|(19|20)\\d\\d)(?!\\d)");

    private static final Pattern NUMBER = Pattern.compile("\\+?\\(?\\d(?:[\\s().\\-/\u2010-\u2015]{0,3}\\d){6,}");
    private static final int FEWEST_DIGITS = 7;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'\u2019\\-]+");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}'\u2019]");
    /** Parts of names that are words of a sentence as well. */
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "dos", "das", "del", "della", "las", "los", "ben", "bin", "bint", "ibn", "abu",
            "ter", "ten", "the", "and");

    private final String code;

    IdentifyingText(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** The first of them in the text, if any. */
    static Optional<IdentifyingText> in(String text, @Nullable Identity writer) {
        String plain = asciiDigits(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (hasEMail(plain)) {
            return Optional.of(E_MAIL);
        }
        if (hasWebAddress(plain)) {
            return Optional.of(WEB_ADDRESS);
        }
        if (hasPhone(plain)) {
            return Optional.of(PHONE);
        }
        return writer != null && names(plain, writer) ? Optional.of(NAME) : Optional.empty();
    }

    private static String asciiDigits(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            int digit = Character.isDigit(character) ? Character.digit(character, 10) : -1;
            result.appendCodePoint(digit < 0 ? character : '0' + digit);
        });
        return result.toString();
    }

    /** Most texts have no sign of an address; the whole pattern, tried at every letter, is for those that do. */
    private static boolean hasEMail(String text) {
        return (text.contains("@") || text.contains("[at]") || text.contains("(at)"))
                && E_MAIL_PATTERN.matcher(text).find();
    }

    private static boolean hasWebAddress(String text) {
        return WEB_SIGN.matcher(text).find() && WEB_PATTERN.matcher(text).find();
    }

    private static boolean hasPhone(String text) {
        if (text.chars()
                        .filter(character -> character >= '0' && character <= '9')
                        .count()
                < FEWEST_DIGITS) {
            return false;
        }
        Matcher numbers = NUMBER.matcher(DATES.matcher(text).replaceAll("#"));
        while (numbers.find()) {
            String number = numbers.group();
            long digits = number.chars().filter(Character::isDigit).count();
            boolean prefixed = number.startsWith("+") || number.startsWith("0") || number.startsWith("(");
            // A count of patients has groups of three and no prefix; nine digits are no such count.
            if (prefixed || digits >= 9 || digits >= 8 && !number.matches("\\d{1,3}(\\D\\d{3})+")) {
                return true;
            }
        }
        return false;
    }

    /**
     * A word of the name counts where it is written as a name (a capital, or a script that has none); a name that is
     * also a word, as Hope or Young, may stand in small letters. Given and family name side by side count in any case.
     */
    private static boolean names(String text, Identity writer) {
        if (hasUnspacedName(text, writer)) {
            return true;
        }
        List<String> given = keys(writer.givenName());
        List<String> family = keys(writer.familyName());
        String previous = "";
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            String key = fold(word);
            boolean capital = !Character.isLowerCase(word.codePointAt(0));
            boolean name = given.contains(key) || family.contains(key);
            if (capital && key.length() >= 3 && name && !PARTICLES.contains(key)) {
                return true;
            }
            if (given.contains(previous) && family.contains(key) || family.contains(previous) && given.contains(key)) {
                return true;
            }
            previous = key;
        }
        return false;
    }

    /** In scripts that put no space between words, a name may stand anywhere. */
    private static boolean hasUnspacedName(String text, Identity writer) {
        List<String> names = new ArrayList<>();
        names.add(fold(writer.familyName() + writer.givenName()));
        names.addAll(words(writer.givenName()));
        names.addAll(words(writer.familyName()));
        names.removeIf(name -> name.length() < 2 || !isUnspaced(name));
        if (names.isEmpty()) {
            return false;
        }
        String folded = fold(text);
        return names.stream().anyMatch(name -> folded.contains(fold(name)));
    }

    /** The words of a name as they are compared, made once for all the words of a text. */
    private static List<String> keys(String name) {
        return words(name).stream().map(IdentifyingText::fold).toList();
    }

    private static List<String> words(String name) {
        return WORD.matcher(name).results().map(found -> found.group()).toList();
    }

    private static boolean isUnspaced(String name) {
        return !name.isEmpty()
                && name.codePoints().allMatch(character -> switch (Character.UnicodeScript.of(character)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                });
    }

    /** Letters only, without accents and case: a name is recognised however it is typed. */
    private static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
