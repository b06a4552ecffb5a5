package org.sankofa.relevance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One of this module's tab-separated files, without quoting: a `"` is part of the text. */
final class Table {

    private Table() {}

    /** @throws IllegalArgumentException for another header, or a row of another length */
    static List<List<String>> read(String name, List<String> header) {
        List<String> lines;
        try (InputStream in = Table.class.getResourceAsStream("/relevance/" + name)) {
            lines = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!cells(lines.getFirst()).equals(header)) {
            throw new IllegalArgumentException(name + ": the header has to be " + String.join(" ", header));
        }
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = cells(line);
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(name + ": " + row.size() + " columns in: " + line);
            }
            rows.add(row);
        }
        return List.copyOf(rows);
    }

    /** The parts of a cell of several. */
    static List<String> parts(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.split("\\|"));
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }
}
