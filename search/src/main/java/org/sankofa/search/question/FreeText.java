package org.sankofa.search.question;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person typed, taken apart into words, "quoted phrases" and -unwanted words. Everything but letters, digits and
 * marks only separates, so that no string is a wrong query, and no string is an expensive one.
 *
 * @param wanted words and phrases, in their order
 * @param unwanted words and phrases behind a minus
 * @param read index (UTF-16) up to which the text was read
 */
record FreeText(List<Piece> wanted, List<Piece> unwanted, int read) {

    /**
     * A word or a phrase.
     *
     * @param phrase whether the words have to follow each other
     * @param start index of its first character (UTF-16) in what was typed
     * @param end index after its last one
     */
    record Piece(String text, boolean phrase, int start, int end) {}

    static final int MAXIMUM_PIECES = 24;
    static final int MAXIMUM_PIECE = 64;
    static final int MAXIMUM_SIGNS = 512;

    /** The hyphen, and what telephones and word processors make of it. */
    private static final String MINUS = "-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d";

    FreeText {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    static FreeText parse(String typed) {
        List<Piece> wanted = new ArrayList<>();
        List<Piece> unwanted = new ArrayList<>();
        int budget = MAXIMUM_SIGNS;
        int at = 0;
        while (at < typed.length() && budget > 0 && wanted.size() + unwanted.size() < MAXIMUM_PIECES) {
            int sign = typed.codePointAt(at);
            boolean starts = at == 0 || !isWord(typed.codePointBefore(at));
            boolean minus = starts && MINUS.indexOf(sign) >= 0;
            int start = minus ? at + 1 : at;
            int closing = start < typed.length() && typed.charAt(start) == '"' ? typed.indexOf('"', start + 1) : -1;
            Piece piece;
            if (closing > 0) {
                piece = new Piece(words(typed.substring(start + 1, closing), budget), true, start + 1, closing);
                at = closing + 1;
            } else {
                int end = start;
                while (end < typed.length() && isWord(typed.codePointAt(end))) {
                    end += Character.charCount(typed.codePointAt(end));
                }
                String word = words(typed.substring(start, end), Math.min(budget, MAXIMUM_PIECE));
                piece = new Piece(word, false, start, end);
                at = end > at ? end : at + Character.charCount(sign);
            }
            if (!piece.text().isEmpty()) {
                budget -= piece.text().length();
                (minus ? unwanted : wanted).add(piece);
            }
        }
        return new FreeText(wanted, unwanted, at);
    }

    /** Letters, digits and marks of the text, separated by single spaces, no longer than that. */
    private static String words(String text, int longest) {
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < text.length() && words.length() < longest - 1; ) {
            int sign = text.codePointAt(at);
            at += Character.charCount(sign);
            if (isWord(sign)) {
                words.appendCodePoint(sign);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.codePoints().anyMatch(Character::isLetterOrDigit)
                ? words.toString().strip()
                : "";
    }

    private static boolean isWord(int sign) {
        return Character.isLetterOrDigit(sign)
                || Character.getType(sign) == Character.NON_SPACING_MARK
                || Character.getType(sign) == Character.COMBINING_SPACING_MARK
                || sign == '\''
                || sign == '’';
    }
}
