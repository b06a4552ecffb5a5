package org.sankofa.search.opening;

/** How far two words are apart, in letters put in, left out, replaced or swapped with the next. */
final class Slips {

    /** So many letters at the beginning have to be right. */
    static final int SURE = 2;

    private static final int ONE_FROM = 5;
    private static final int TWO_FROM = 9;

    private Slips() {}

    /** How many slips a word of this length may have; as in the index of profiles. */
    static int allowed(String word) {
        return word.length() < ONE_FROM ? 0 : word.length() < TWO_FROM ? 1 : 2;
    }

    static boolean within(int slips, String one, String other) {
        if (Math.abs(one.length() - other.length()) > slips) {
            return false;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int at = 0; at <= other.length(); at++) {
            last[at] = at;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int slip = Math.min(last[j - 1] + same, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    slip = Math.min(slip, beforeLast[j - 2] + 1);
                }
                row[j] = slip;
                best = Math.min(best, slip);
            }
            if (best > slips) {
                return false;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[other.length()] <= slips;
    }
}
