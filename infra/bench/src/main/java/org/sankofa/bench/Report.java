package org.sankofa.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects what was measured, and prints it as one Markdown table. */
final class Report {
    private final List<Row> rows = new ArrayList<>();

    private record Row(String what, String ours, String peer, String ratio, String aim, String met) {}

    /** The figure of one side, with its unit. */
    record Figure(double value, String unit) {
        @Override
        public String toString() {
            return number(value) + " " + unit;
        }
    }

    static Figure milliseconds(double value) {
        return new Figure(value, "ms");
    }

    static Figure perSecond(double value) {
        return new Figure(value, "/s");
    }

    /** Ours divided by the peer's must not be above {@code most}. */
    void atMost(String what, Figure ours, Figure peer, double most) {
        double ratio = ours.value() / peer.value();
        add(what, ours, peer.toString(), number(ratio), "≤ " + number(most), ratio <= most);
    }

    /** Ours divided by the peer's must not be below {@code least}. */
    void atLeast(String what, Figure ours, Figure peer, double least) {
        double ratio = ours.value() / peer.value();
        add(what, ours, peer.toString(), number(ratio), "≥ " + number(least), ratio >= least);
    }

    /** Ours has to stay below a limit of the same unit. */
    void below(String what, Figure ours, Figure limit) {
        add(what, ours, "", "", "< " + limit, ours.value() < limit.value());
    }

    /** Ours must not be below a limit of the same unit. */
    void atLeast(String what, Figure ours, Figure limit) {
        add(what, ours, "", "", "≥ " + limit, ours.value() >= limit.value());
    }

    /** A ratio without an aim. */
    void compare(String what, Figure ours, Figure peer) {
        add(what, ours, peer.toString(), number(ours.value() / peer.value()), "", null);
    }

    void note(String what, Figure ours) {
        add(what, ours, "", "", "", null);
    }

    private void add(String what, Figure ours, String peer, String ratio, String aim, @Nullable Boolean met) {
        Row row = new Row(what, ours.toString(), peer, ratio, aim, met == null ? "" : met ? "met" : "**missed**");
        rows.add(row);
        Progress.say("%s: %s%s", what, ours, peer.isEmpty() ? "" : " against " + peer + ", ratio " + ratio);
    }

    String markdown() {
        StringBuilder table = new StringBuilder("""
                | measured | Sankofa | bare peer | ratio | aim | |
                |---|--:|--:|--:|--:|---|
                """);
        for (Row row : rows) {
            table.append("| %s | %s | %s | %s | %s | %s |%n"
                    .formatted(row.what(), row.ours(), row.peer(), row.ratio(), row.aim(), row.met()));
        }
        return table.toString();
    }

    private static String number(double value) {
        double size = Math.abs(value);
        String pattern = size >= 1000 ? "%,.0f" : size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
