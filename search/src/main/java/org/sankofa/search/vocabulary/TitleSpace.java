package org.sankofa.search.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All known titles of one language, and how near another one comes to each unit group.
 *
 * <p>Features are the stems of a title and its pairs of neighbours (in either order). A feature weighs the more, the
 * rarer it is and the fewer groups share it; the head word, which says what somebody is rather than at what, weighs
 * more. Words that are not known stand for the most similar known one by trigrams.
 */
final class TitleSpace {

    /** How near a title is to a unit group, 0 to 1, and by which known title. */
    record Near(double score, String title) {
        Near times(double factor) {
            return new Near(score * factor, title);
        }

        Near plus(Near other) {
            return new Near(score + other.score, score >= other.score ? title : other.title);
        }
    }

    private record Row(int group, String title, int head, int[] features) {}

    private static final double HEAD = 1.6;
    private static final double PAIR = 0.7;
    private static final double NEIGHBOURS = 0.5;
    private static final double EXACT = 0.999;
    private static final double UNKNOWN = 0.9;
    private static final double SIMILAR = 0.55;
    /** Shorter words are mostly abbreviations, which are like many others: ASDF is no ASDE. */
    private static final int SHORTEST_LIKE_ANOTHER = 5;

    private static final int MOST_WORDS = 40;

    private final String language;
    private final List<String> groups = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final float[] weight;
    private final float[][] speaksFor;
    private final int[][] rowsOf;
    private final float[] length;
    private final Map<String, int[]> byTrigram = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    TitleSpace(String language, List<JobTitle> titles) {
        this.language = language;
        Map<String, Integer> groupIds = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<Boolean> pairs = new ArrayList<>();
        for (JobTitle title : titles) {
            List<String> stems = Words.of(title.title(), language);
            if (stems.isEmpty() || !seen.add(title.occupation() + ' ' + stems)) {
                continue;
            }
            int group = groupIds.computeIfAbsent(title.occupation(), code -> {
                groups.add(code);
                return groups.size() - 1;
            });
            Set<Integer> features = new LinkedHashSet<>();
            for (int at = 0; at < stems.size(); at++) {
                features.add(id(stems.get(at), false, pairs));
            }
            for (int at = 0; at + 1 < stems.size(); at++) {
                features.add(id(pair(stems.get(at), stems.get(at + 1)), true, pairs));
            }
            int head = id(stems.get(head(stems.size())), false, pairs);
            rows.add(new Row(
                    group,
                    title.title(),
                    head,
                    features.stream().mapToInt(Integer::intValue).toArray()));
        }
        int[][] count = new int[ids.size()][];
        int[] frequency = new int[ids.size()];
        int[] size = new int[groups.size()];
        for (Row row : rows) {
            size[row.group]++;
            for (int feature : row.features) {
                if (count[feature] == null) {
                    count[feature] = new int[groups.size()];
                }
                count[feature][row.group]++;
                frequency[feature]++;
            }
        }
        weight = new float[ids.size()];
        speaksFor = new float[ids.size()][];
        rowsOf = new int[ids.size()][];
        for (int feature = 0; feature < weight.length; feature++) {
            weigh(feature, count[feature], frequency[feature], size);
            if (pairs.get(feature)) {
                weight[feature] *= (float) PAIR;
            }
            rowsOf[feature] = new int[frequency[feature]];
        }
        int[] filled = new int[ids.size()];
        length = new float[rows.size()];
        for (int row = 0; row < length.length; row++) {
            double square = 0;
            for (int feature : rows.get(row).features) {
                rowsOf[feature][filled[feature]++] = row;
                double own = weightIn(rows.get(row), feature);
                square += own * own;
            }
            length[row] = (float) Math.sqrt(square);
        }
        trigrams(pairs);
    }

    private int id(String feature, boolean pair, List<Boolean> pairs) {
        return ids.computeIfAbsent(feature, ignored -> {
            pairs.add(pair);
            words.add(feature);
            return pairs.size() - 1;
        });
    }

    private static String pair(String one, String two) {
        return one.compareTo(two) < 0 ? one + ' ' + two : two + ' ' + one;
    }

    /** English puts what somebody is last, the other languages first. */
    private int head(int words) {
        return language.equals("en") ? words - 1 : 0;
    }

    private double weightIn(Row row, int feature) {
        return weight[feature] * (row.head == feature ? HEAD : 1);
    }

    private void weigh(int feature, int[] count, int frequency, int[] size) {
        float[] share = new float[count.length];
        double sum = 0;
        for (int group = 0; group < count.length; group++) {
            // Large groups have many titles because they were easy to list, not because more people are in them.
            share[group] = (float) (count[group] / Math.sqrt(size[group]));
            sum += share[group];
        }
        double entropy = 0;
        for (int group = 0; group < count.length; group++) {
            share[group] /= (float) sum;
            if (share[group] > 0) {
                entropy -= share[group] * Math.log(share[group]);
            }
        }
        speaksFor[feature] = share;
        double rarity = Math.log((double) rows.size() / frequency) / Math.log(Math.max(2, rows.size()));
        weight[feature] = (float) ((0.3 + rarity) / (1 + 0.5 * entropy));
    }

    private void trigrams(List<Boolean> pairs) {
        Map<String, List<Integer>> lists = new HashMap<>();
        for (int feature = 0; feature < words.size(); feature++) {
            if (!pairs.get(feature) && words.get(feature).length() >= 4) {
                for (String gram : trigrams(words.get(feature))) {
                    lists.computeIfAbsent(gram, ignored -> new ArrayList<>()).add(feature);
                }
            }
        }
        lists.forEach((gram, list) ->
                byTrigram.put(gram, list.stream().mapToInt(Integer::intValue).toArray()));
    }

    private static Set<String> trigrams(String word) {
        String framed = '^' + word + '$';
        Set<String> grams = new LinkedHashSet<>();
        for (int at = 0; at + 3 <= framed.length(); at++) {
            grams.add(framed.substring(at, at + 3));
        }
        return grams;
    }

    /** The groups that have anything in common with the title. */
    Map<String, Near> near(String title) {
        List<String> stems = Words.of(upright(title), language);
        if (stems.size() > MOST_WORDS) {
            stems = stems.subList(0, MOST_WORDS);
        }
        Map<Integer, Double> features = new LinkedHashMap<>();
        double unknown = read(stems, features);

        double total = unknown;
        double square = unknown * unknown;
        double[] evidence = new double[groups.size()];
        float[] common = new float[rows.size()];
        for (Map.Entry<Integer, Double> feature : features.entrySet()) {
            int id = feature.getKey();
            double own = feature.getValue();
            total += own;
            square += own * own;
            for (int group = 0; group < evidence.length; group++) {
                evidence[group] += own * speaksFor[id][group];
            }
            for (int row : rowsOf[id]) {
                common[row] += (float) (own * weightIn(rows.get(row), id));
            }
        }
        return scores(evidence, total, common, Math.sqrt(square));
    }

    private Map<String, Near> scores(double[] evidence, double total, float[] common, double longest) {
        double[][] nearest = new double[groups.size()][3];
        int[] titles = new int[groups.size()];
        for (int row = 0; row < common.length; row++) {
            if (common[row] > 0) {
                double cosine = common[row] / (longest * length[row]);
                double[] top = nearest[rows.get(row).group];
                if (cosine > top[0]) {
                    titles[rows.get(row).group] = row;
                }
                insert(top, cosine);
            }
        }
        Map<String, Near> scores = new HashMap<>();
        for (int group = 0; group < evidence.length; group++) {
            double[] top = nearest[group];
            if (top[0] > 0) {
                double share = evidence[group] / total;
                // A title that is known word for word is no matter of weighing, but for those that several groups bear.
                double score = top[0] > EXACT
                        ? 1 - (1 - share) / 100
                        : NEIGHBOURS * (0.7 * top[0] + 0.2 * top[1] + 0.1 * top[2]) + (1 - NEIGHBOURS) * share;
                scores.put(groups.get(group), new Near(score, rows.get(titles[group]).title));
            }
        }
        return scores;
    }

    private static void insert(double[] top, double value) {
        for (int at = 0; at < top.length; at++) {
            if (value > top[at]) {
                System.arraycopy(top, at, top, at + 1, top.length - at - 1);
                top[at] = value;
                return;
            }
        }
    }

    /** Fills in the features and their weights; returns the weight of the words that stand for nothing known. */
    private double read(List<String> stems, Map<Integer, Double> features) {
        double unknown = 0;
        Integer[] known = new Integer[stems.size()];
        int head = head(stems.size());
        for (int at = 0; at < known.length; at++) {
            String stem = stems.get(at);
            double place = at == head ? HEAD : 1;
            double likeness = 1;
            known[at] = ids.get(stem);
            if (known[at] == null) {
                Similar similar = mostSimilar(stem);
                if (similar == null) {
                    unknown += UNKNOWN * place * (stem.length() < 3 ? 0.3 : 1);
                    continue;
                }
                known[at] = similar.feature;
                likeness = similar.likeness;
            }
            features.merge(known[at], likeness * weight[known[at]] * place, Math::max);
        }
        for (int at = 0; at + 1 < known.length; at++) {
            Integer one = known[at];
            Integer two = known[at + 1];
            if (one != null && two != null) {
                Integer pair = ids.get(pair(words.get(one), words.get(two)));
                if (pair != null) {
                    features.merge(pair, (double) weight[pair], Math::max);
                }
            }
        }
        return unknown;
    }

    private record Similar(int feature, double likeness) {}

    private @Nullable Similar mostSimilar(String stem) {
        if (stem.length() < SHORTEST_LIKE_ANOTHER) {
            return null;
        }
        Set<String> grams = trigrams(stem);
        Map<Integer, Integer> shared = new HashMap<>();
        for (String gram : grams) {
            for (int feature : byTrigram.getOrDefault(gram, new int[0])) {
                shared.merge(feature, 1, Integer::sum);
            }
        }
        int best = -1;
        double most = 0;
        for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
            String other = words.get(entry.getKey());
            double likeness = 2.0 * entry.getValue() / (grams.size() + other.length());
            // Endings repeat (-ologist), beginnings tell words apart.
            likeness += other.regionMatches(0, stem, 0, 2) ? 0.05 : -0.15;
            if (likeness > most || likeness == most && entry.getKey() < best) {
                most = likeness;
                best = entry.getKey();
            }
        }
        return most >= SIMILAR ? new Similar(best, Math.min(1, most)) : null;
    }

    /** "Nurse, charge: surgical" read as "surgical charge nurse", where the head comes last. */
    private String upright(String title) {
        int comma = title.indexOf(',');
        if (!language.equals("en") || comma <= 0 || title.indexOf(',', comma + 1) >= 0) {
            return title;
        }
        String rest = title.substring(comma + 1);
        int colon = rest.indexOf(':');
        String detail = colon < 0 ? "" : rest.substring(colon + 1) + ' ';
        return detail + (colon < 0 ? rest : rest.substring(0, colon)) + ' ' + title.substring(0, comma);
    }
}
