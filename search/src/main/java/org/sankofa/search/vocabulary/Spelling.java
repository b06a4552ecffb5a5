package org.sankofa.search.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the known word that somebody meant, one slip away from it (a letter too many, too few, wrong, or two swapped),
 * two slips where the word is long. Works by the words that remain after leaving letters out, which the known and the
 * written word share; only their hashes are kept, so that twenty thousand words take nine megabytes.
 */
final class Spelling {

    private static final int SHORTEST = 5;
    private static final int LONG = 9;
    private static final int LONGEST = 24;

    private final List<String> words;
    private final int[] heads;
    private final int[] next;
    private final int[] wordOf;

    /** Earlier words win over later ones that are equally near. */
    Spelling(List<String> words) {
        this.words = List.copyOf(words);
        int[] count = new int[1];
        this.words.forEach(word -> remains(word, hash -> count[0]++));
        heads = new int[Integer.highestOneBit(Math.max(16, count[0])) << 1];
        Arrays.fill(heads, -1);
        next = new int[count[0]];
        wordOf = new int[count[0]];
        int[] filled = new int[1];
        for (int id = 0; id < this.words.size(); id++) {
            int word = id;
            remains(this.words.get(id), hash -> {
                int entry = filled[0]++;
                int slot = slot(hash);
                wordOf[entry] = word;
                next[entry] = heads[slot];
                heads[slot] = entry;
            });
        }
    }

    private int slot(int hash) {
        int spread = hash * 0x9E3779B9;
        return (spread ^ spread >>> 15) & heads.length - 1;
    }

    /** The known word that is meant; null if none is near, and for words that are too short to tell. */
    @Nullable
    String nearest(String written) {
        if (written.length() < SHORTEST || written.length() > LONGEST) {
            return null;
        }
        int[] best = {-1, slips(written) + 1};
        remains(written, hash -> {
            for (int entry = heads[slot(hash)]; entry >= 0; entry = next[entry]) {
                int id = wordOf[entry];
                int distance = distance(words.get(id), written, best[1]);
                if (distance < best[1] || distance == best[1] && best[0] >= 0 && id < best[0]) {
                    best[0] = id;
                    best[1] = distance;
                }
            }
        });
        return best[0] < 0 ? null : words.get(best[0]);
    }

    private static int slips(String word) {
        return word.length() >= LONG ? 2 : 1;
    }

    /** The hash of the word and of all that is left of it without one letter, or two where it is long. */
    private static void remains(String word, IntConsumer each) {
        if (word.length() < SHORTEST - 1 || word.length() > LONGEST + 2) {
            return;
        }
        each.accept(word.hashCode());
        // Seven and eight letters may be a longer word with two slips, so they are left out of twice as well.
        boolean twice = word.length() >= LONG - 2;
        for (int first = 0; first < word.length(); first++) {
            each.accept(hash(word, first, -1));
            if (twice) {
                for (int second = first + 1; second < word.length(); second++) {
                    each.accept(hash(word, first, second));
                }
            }
        }
    }

    private static int hash(String word, int without, int alsoWithout) {
        int hash = 0;
        for (int at = 0; at < word.length(); at++) {
            if (at != without && at != alsoWithout) {
                hash = 31 * hash + word.charAt(at);
            }
        }
        return hash;
    }

    /** Whether the word begins as is written, but for one slip. */
    static boolean beginsButForASlip(String written, String word) {
        int at = 0;
        while (at < written.length() && at < word.length() && written.charAt(at) == word.charAt(at)) {
            at++;
        }
        return at == written.length()
                || goesOn(written, at + 1, word, at)
                || goesOn(written, at, word, at + 1)
                || goesOn(written, at + 1, word, at + 1)
                || at + 1 < written.length()
                        && at + 1 < word.length()
                        && written.charAt(at) == word.charAt(at + 1)
                        && written.charAt(at + 1) == word.charAt(at)
                        && goesOn(written, at + 2, word, at + 2);
    }

    private static boolean goesOn(String written, int from, String word, int at) {
        return written.length() - from <= word.length() - at
                && written.regionMatches(from, word, at, written.length() - from);
    }

    /** Slips between the words, counting a swap of neighbours as one; {@code limit} or more is not counted out. */
    static int distance(String one, String two, int limit) {
        if (Math.abs(one.length() - two.length()) >= limit) {
            return limit + 1;
        }
        int[] before = new int[two.length() + 1];
        int[] last = new int[two.length() + 1];
        int[] row = new int[two.length() + 1];
        for (int at = 0; at < last.length; at++) {
            last[at] = at;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                boolean same = one.charAt(i - 1) == two.charAt(j - 1);
                int least = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == two.charAt(j - 2)
                        && one.charAt(i - 2) == two.charAt(j - 1)) {
                    least = Math.min(least, before[j - 2] + 1);
                }
                row[j] = least;
            }
            int[] oldest = before;
            before = last;
            last = row;
            row = oldest;
        }
        return last[two.length()];
    }
}
