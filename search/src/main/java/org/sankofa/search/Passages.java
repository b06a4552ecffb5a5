package org.sankofa.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.sankofa.search.Explanation.Mark;
import org.sankofa.search.Explanation.Passage;

/** Cuts out of a text the pieces around the places that answer a question. */
public final class Passages {

    private static final int LENGTH = 180;
    private static final int BEFORE_MARK = 50;

    private Passages() {}

    /**
     * The first pieces of the text with marks in them, between words, without overlaps.
     *
     * @param marks in any order; of two that overlap the first counts
     */
    public static List<Passage> of(String text, Collection<Mark> marks, int most) {
        List<Passage> passages = new ArrayList<>();
        List<Mark> open = new ArrayList<>(marks);
        open.sort(Comparator.comparingInt(Mark::start));
        int at = 0;
        int from = 0;
        while (at < open.size() && passages.size() < most) {
            int start = wordStart(
                    text,
                    Math.max(from, open.get(at).start() - BEFORE_MARK),
                    open.get(at).start());
            int end = wordEnd(
                    text, Math.min(text.length(), start + LENGTH), open.get(at).end());
            List<Mark> inside = new ArrayList<>();
            int last = start;
            while (at < open.size() && open.get(at).end() <= end) {
                Mark mark = open.get(at++);
                if (mark.start() >= last) {
                    inside.add(new Mark(mark.start() - start, mark.end() - start));
                    last = mark.end();
                }
            }
            passages.add(new Passage(text.substring(start, end), inside));
            from = end;
            while (at < open.size() && open.get(at).start() < end) {
                at++;
            }
        }
        return passages;
    }

    /** The first start of a word at or after that place, before the mark. */
    private static int wordStart(String text, int from, int mark) {
        for (int at = from; at < mark; at++) {
            if (at == 0 || Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        return mark;
    }

    /** The last end of a word at or before that place, behind the mark. */
    private static int wordEnd(String text, int until, int mark) {
        for (int at = until; at > mark; at--) {
            if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return mark;
    }
}
