package org.sankofa.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows of one of this module's tab-separated files, each cell under its heading. */
final class Table {

    /** A line of the file. */
    static final class Row {
        private final Map<String, Integer> columns;
        private final String[] cells;

        private Row(Map<String, Integer> columns, String[] cells) {
            this.columns = columns;
            this.cells = cells;
        }

        String text(String column) {
            return cells[Objects.requireNonNull(columns.get(column), column)];
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }

        List<String> list(String column, String separator) {
            String text = text(column);
            return text.isEmpty() ? List.of() : List.of(text.split(separator));
        }

        /** A cell of `name:weight` pairs. */
        Weighted<String> weighted(String column) {
            List<String> values = new ArrayList<>();
            List<Double> weights = new ArrayList<>();
            for (String pair : list(column, ",")) {
                int colon = pair.indexOf(':');
                values.add(pair.substring(0, colon));
                weights.add(Double.parseDouble(pair.substring(colon + 1)));
            }
            return new Weighted<>(values, weights);
        }
    }

    private Table() {}

    static List<Row> read(String name) {
        List<String> lines;
        try (InputStream in = Table.class.getResourceAsStream("/population/" + name + ".tsv")) {
            lines = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] header = lines.getFirst().split("\t");
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            columns.put(header[i], i);
        }
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length != header.length) {
                throw new IllegalArgumentException(name + ": " + cells.length + " columns in: " + line);
            }
            rows.add(new Row(columns, cells));
        }
        return rows;
    }
}
