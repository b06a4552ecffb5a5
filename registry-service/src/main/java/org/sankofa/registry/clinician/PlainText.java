package org.sankofa.registry.clinician;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Text as people write it, in any script, made safe to store and to show: NFC, white space at the ends removed, and
 * without characters that are invisible or reorder what stands around them. Lengths count Unicode characters (code
 * points). Markup is kept as it is typed: it is escaped where it is shown.
 */
public final class PlainText {
    private PlainText() {}

    /**
     * One line, such as a name: every run of white space becomes one space.
     *
     * @return the text, or null when there is none or it was refused (then {@code findings} says why)
     */
    public static @Nullable String line(String field, @Nullable String raw, int maximum, Findings findings) {
        return read(field, raw, maximum, false, findings);
    }

    /** Text of several lines; line ends become {@code \n}. */
    public static @Nullable String paragraphs(String field, @Nullable String raw, int maximum, Findings findings) {
        return read(field, raw, maximum, true, findings);
    }

    private static @Nullable String read(
            String field, @Nullable String raw, int maximum, boolean lines, Findings findings) {
        if (raw == null) {
            return null;
        }
        // Before normalising, which is the dearest step here, and cannot halve a text four times over.
        if (raw.length() > 8 * maximum + 64) {
            findings.refuse(field, "too-long", Map.of("maximum", maximum));
            return null;
        }
        String text =
                Normalizer.normalize(lines ? raw.replace("\r\n", "\n").replace('\r', '\n') : raw, Normalizer.Form.NFC);
        StringBuilder kept = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            boolean newline = character == '\n' && lines;
            if (!newline && character != '\t' && isRefused(character)) {
                findings.refuse(field, "forbidden-character", Map.of("character", "U+%04X".formatted(character)));
                return null;
            }
            if (newline) {
                kept.append('\n');
                space = false;
            } else if (character == '\t' || isSpace(character)) {
                space = true;
            } else {
                if (space && !kept.isEmpty() && kept.charAt(kept.length() - 1) != '\n') {
                    kept.append(' ');
                }
                space = false;
                kept.appendCodePoint(character);
            }
        }
        String result = kept.toString().strip();
        if (result.isEmpty()) {
            return null;
        }
        if (result.codePointCount(0, result.length()) > maximum) {
            findings.refuse(field, "too-long", Map.of("maximum", maximum));
            return null;
        }
        return result;
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
