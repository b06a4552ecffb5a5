package org.sankofa.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person typed, taken apart into words, "quoted phrases" and -unwanted words. Everything but letters, digits and
 * marks only separates, so that no string is a wrong query, and no string is an expensive one.
 *
 * @param wanted words and phrases, of which all have to be met, or three quarters where there are more than three
 * @param unwanted words and phrases, none of which may be met
 */
record FreeText(List<Piece> wanted, List<Piece> unwanted) {

    /** @param phrase whether the words have to follow each other */
    record Piece(String text, boolean phrase) {

        private Query query() {
            return phrase
                    ? exactly()
                    : Query.of(q -> q.multiMatch(m -> m.query(text)
                            .fields(FIELDS)
                            .type(TextQueryType.BestFields)
                            .operator(Operator.And)));
        }

        private Query exactly() {
            return phrase
                    ? Query.of(q -> q.matchPhrase(m -> m.field("text").query(text)))
                    : Query.of(q -> q.match(m -> m.field("text").query(text).operator(Operator.And)));
        }
    }

    static final int MAXIMUM_PIECES = 24;
    static final int MAXIMUM_PIECE = 64;
    static final int MAXIMUM_SIGNS = 512;

    private static final List<String> FIELDS =
            List.of("text", "words.en^0.75", "words.fr^0.75", "words.pt^0.75", "words.es^0.75", "words.ar^0.75");

    private static final Pattern PSEUDONYM = Pattern.compile("C-[0-9A-Z]{7}");

    /** Words that say nothing alone; they are left out unless there is nothing else. */
    private static final Set<String> SMALL_WORDS = Set.of(("a an and at for from in of on or the to with"
                    + " au aux avec d dans de des du en et l la le les ou par pour sur un une à"
                    + " com da das do dos e em na nas no nos o os para por um uma"
                    + " con del el las los y"
                    + " في من على إلى عن مع و")
            .split(" "));

    FreeText {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    static FreeText parse(String typed) {
        Set<Piece> wanted = new LinkedHashSet<>();
        Set<Piece> unwanted = new LinkedHashSet<>();
        int budget = MAXIMUM_SIGNS;
        int at = 0;
        while (at < typed.length() && budget > 0 && wanted.size() + unwanted.size() < MAXIMUM_PIECES) {
            int sign = typed.codePointAt(at);
            boolean starts = at == 0 || !isWord(typed.codePointBefore(at));
            boolean minus = sign == '-' && starts;
            int start = minus ? at + 1 : at;
            int closing = start < typed.length() && typed.charAt(start) == '"' ? typed.indexOf('"', start + 1) : -1;
            Piece piece;
            if (closing > 0) {
                piece = new Piece(words(typed.substring(start + 1, closing), budget), true);
                at = closing + 1;
            } else {
                int end = start;
                while (end < typed.length() && isWord(typed.codePointAt(end))) {
                    end += Character.charCount(typed.codePointAt(end));
                }
                piece = new Piece(words(typed.substring(start, end), Math.min(budget, MAXIMUM_PIECE)), false);
                at = end > at ? end : at + Character.charCount(sign);
            }
            if (!piece.text().isEmpty()) {
                budget -= piece.text().length();
                (minus ? unwanted : wanted).add(piece);
            }
        }
        List<Piece> telling = wanted.stream()
                .filter(piece ->
                        piece.phrase() || !SMALL_WORDS.contains(piece.text().toLowerCase(Locale.ROOT)))
                .toList();
        return new FreeText(telling.isEmpty() ? List.copyOf(wanted) : telling, List.copyOf(unwanted));
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

    /** The scoring query: every word met to the letter counts 1, met by its stem 0.75. */
    static Query query(String typed) {
        String whole = typed.strip().toUpperCase(Locale.ROOT);
        if (PSEUDONYM.matcher(whole).matches()) {
            return Query.of(q -> q.term(t -> t.field("pseudonym").value(whole)));
        }
        FreeText text = parse(typed);
        if (text.wanted.isEmpty() && text.unwanted.isEmpty()) {
            return Query.of(q -> q.matchNone(none -> none));
        }
        BoolQuery.Builder all = new BoolQuery.Builder();
        List<Query> wanted = new ArrayList<>();
        for (Piece piece : text.wanted) {
            wanted.add(piece.query());
        }
        if (wanted.isEmpty()) {
            all.filter(q -> q.matchAll(any -> any));
        } else {
            all.should(wanted).minimumShouldMatch("3<75%");
        }
        for (Piece piece : text.unwanted) {
            all.mustNot(piece.exactly());
        }
        return all.build()._toQuery();
    }
}
