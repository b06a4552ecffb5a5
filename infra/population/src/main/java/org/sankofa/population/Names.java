package org.sankofa.population;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** Given and family names by culture, in the script that people of it use. */
final class Names {

    /**
     * A name as written, and the ASCII that an e-mail address is made of; empty where the script has none.
     */
    record Name(String written, String ascii) {}

    /** The names of one culture. */
    record Culture(List<Name> female, List<Name> male, List<Name> family) {}

    private final Map<String, Culture> cultures = new HashMap<>();

    Names() {
        for (Table.Row row : Table.read("names")) {
            cultures.put(
                    row.text("culture"), new Culture(names(row, "female"), names(row, "male"), names(row, "family")));
        }
    }

    Culture culture(String name) {
        return Objects.requireNonNull(cultures.get(name), name);
    }

    static Name pick(List<Name> names, SplittableRandom random) {
        return names.get(random.nextInt(names.size()));
    }

    private static List<Name> names(Table.Row row, String column) {
        return row.list(column, ",").stream()
                .map(written -> new Name(written, ascii(written)))
                .toList();
    }

    static String ascii(String written) {
        String plain = Normalizer.normalize(
                        written.toLowerCase(Locale.ROOT)
                                .replace("ø", "o")
                                .replace("ß", "ss")
                                .replace("ɓ", "b")
                                .replace("æ", "ae"),
                        Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]", "");
        return plain;
    }
}
