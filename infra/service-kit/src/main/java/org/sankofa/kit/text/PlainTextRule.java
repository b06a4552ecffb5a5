package org.sankofa.kit.text;

import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.validation.validator.constraints.ConstraintValidator;
import io.micronaut.validation.validator.constraints.ConstraintValidatorContext;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Text as people write it, in any script, made safe to store and to show: composed (NFC), white space at the ends removed,
 * and without characters that are invisible or reorder what stands around them. Markup is kept as it is typed: it is
 * escaped where it is shown.
 */
@Singleton
public final class PlainTextRule implements ConstraintValidator<PlainText, CharSequence> {

    @Override
    public boolean isValid(
            @Nullable CharSequence text, AnnotationValue<PlainText> annotation, ConstraintValidatorContext context) {
        boolean lines = annotation.booleanValue("lines").orElse(false);
        return text == null || refused(text, lines).isEmpty() && !isHollow(text.toString());
    }

    /**
     * The first character that cannot be kept, if there is one.
     *
     * @param lines whether the text may have several lines
     */
    public static OptionalInt refused(CharSequence text, boolean lines) {
        return text.codePoints()
                .filter(character -> !(character == '\t' || lines && (character == '\n' || character == '\r'))
                        && isRefused(character))
                .findFirst();
    }

    /** One line, such as a name: every run of white space becomes one space. Empty for null. */
    public static String line(@Nullable String text) {
        return text == null ? "" : oneForm(text);
    }

    /** Text of several lines, each as {@link #line} has it; line ends become {@code \n}. Empty for null. */
    public static String paragraphs(@Nullable String text) {
        return text == null ? "" : oneForm(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** Non-breaking spaces alone are not blank to Java, and nothing would be left of them. */
    private static boolean isHollow(String text) {
        return !text.isBlank() && paragraphs(text).isEmpty();
    }

    private static String oneForm(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        boolean space = false;
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); ) {
            int character = composed.codePointAt(i);
            i += Character.charCount(character);
            if (character == '\t' || isSpace(character)) {
                space = true;
                continue;
            }
            if (space && character != '\n' && !kept.isEmpty() && kept.charAt(kept.length() - 1) != '\n') {
                kept.append(' ');
            }
            space = false;
            kept.appendCodePoint(character);
        }
        return kept.toString().strip();
    }

    private static boolean isSpace(int character) {
        return Character.isSpaceChar(character) && character != 0x2028 && character != 0x2029;
    }

    /**
     * Joiners and direction marks (U+200C to U+200F, U+061C) stay: Persian, Arabic and Indic names are written with
     * them. Overrides and isolates can make a name read as another one and do not.
     */
    private static boolean isRefused(int character) {
        if (character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x206F) {
            return true;
        }
        if (character == 0x200B || character == 0xFEFF || character >= 0xE0000 && character <= 0xE007F) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
