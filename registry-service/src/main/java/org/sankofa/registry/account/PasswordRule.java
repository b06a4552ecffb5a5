package org.sankofa.registry.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.sankofa.kit.problem.FieldError;

/**
 * What a password must hold to, after NIST SP 800-63B-4 and OWASP ASVS 5: long enough, not too long, and not what
 * everybody guesses first. No rule asks for digits or signs, and no password expires.
 */
enum PasswordRule {
    LONG_ENOUGH("password-short", (password, email) -> length(password) >= PasswordRule.SHORTEST),
    SHORT_ENOUGH("password-long", (password, email) -> length(password) <= PasswordRule.LONGEST),
    TYPEABLE(
            "password-control-characters",
            (password, email) -> password.codePoints().noneMatch(Character::isISOControl)),
    NOT_THE_ADDRESS("password-is-address", (password, email) -> !isAddress(password, email)),
    UNCOMMON("password-common", (password, email) -> !isCommon(password));

    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int FEWEST_CHARACTERS = 5;

    private final String code;
    private final BiPredicate<String, EmailAddress> holds;

    PasswordRule(String code, BiPredicate<String, EmailAddress> holds) {
        this.code = code;
        this.holds = holds;
    }

    /** The rules that a password for this address breaks, in their order. */
    static List<FieldError> broken(String field, String password, EmailAddress email) {
        List<FieldError> errors = new ArrayList<>();
        for (PasswordRule rule : values()) {
            if (!rule.holds.test(password, email)) {
                errors.add(new FieldError(field, rule.code, Map.of("min", SHORTEST, "max", LONGEST)));
            }
        }
        return errors;
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    private static boolean isAddress(String password, EmailAddress email) {
        String folded = fold(password);
        return folded.contains(fold(email.text())) || folded.equals(fold(email.localPart()));
    }

    /**
     * Common are few different characters, runs along the alphabet or the keyboard, and a common word with whatever
     * figures and signs around and between: they are tried first by everybody who guesses.
     */
    private static boolean isCommon(String password) {
        String folded = fold(password);
        if (folded.codePoints().distinct().count() < FEWEST_CHARACTERS) {
            return true;
        }
        if (Common.ENTRIES.contains(folded)) {
            return true;
        }
        String letters = folded.codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String core = folded.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return isCommonWord(letters) || isCommonWord(unleet(core)) || isRun(folded);
    }

    private static boolean isCommonWord(String letters) {
        if (letters.isEmpty()) {
            return false;
        }
        for (String word : Common.ENTRIES) {
            if (letters.equals(word) || letters.replace(word, "").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRun(String text) {
        for (String run : Common.RUNS) {
            String runs = run.repeat(LONGEST / run.length() + 2);
            if (runs.contains(text) || new StringBuilder(runs).reverse().indexOf(text) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String unleet(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't')
                .replaceAll("[^\\p{L}]", "");
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Read when first needed: an enum's constants are made before its other statics. */
    private static final class Common {
        static final List<String> RUNS = List.of(
                "abcdefghijklmnopqrstuvwxyz", "0123456789", "qwertyuiopasdfghjklzxcvbnm", "azertyuiopqsdfghjklmwxcvbn");
        static final Set<String> ENTRIES = read();

        private static Set<String> read() {
            try (InputStream file = PasswordRule.class.getResourceAsStream("/passwords/common.txt")) {
                if (file == null) {
                    throw new IllegalStateException("passwords/common.txt is not on the class path");
                }
                return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
