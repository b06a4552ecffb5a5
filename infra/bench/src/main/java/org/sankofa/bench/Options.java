package org.sankofa.bench;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param people how many are loaded
 * @param seed of the generator
 * @param searchHeapMebibytes heap of Elasticsearch
 * @param rounds how often the questions of the search mix are put, for one client
 * @param registrations people registered on each side in each of ten rounds
 * @param edits how many edits the lag is taken from
 * @param only what is measured after loading
 * @param folder of all data, emptied before and after
 * @param root of the project
 */
record Options(
        long people,
        long seed,
        int searchHeapMebibytes,
        int rounds,
        int registrations,
        int edits,
        Set<Part> only,
        Path folder,
        Path root) {

    static final String USAGE = """
            infra/bench/run [--people N] [--seed S] [--search-heap MIB] [--rounds R] [--registrations P] [--edits E]
              [--only PART[,PART]…]  of search, concepts, candidates, lag, autocomplete, pages, rebuild, registrations
            """;

    /** What can be measured once people are loaded, in the order in which it is. */
    enum Part {
        SEARCH,
        CONCEPTS,
        CANDIDATES,
        LAG,
        AUTOCOMPLETE,
        PAGES,
        REBUILD,
        REGISTRATIONS
    }

    private static final List<String> NAMES =
            List.of("people", "seed", "search-heap", "rounds", "registrations", "edits", "only", "folder", "root");

    /** @throws IllegalArgumentException with a message for the person who typed it */
    static Options parse(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        for (int at = 0; at < arguments.size(); at += 2) {
            String name = arguments.get(at);
            if (!name.startsWith("--") || !NAMES.contains(name.substring(2)) || at + 1 == arguments.size()) {
                throw new IllegalArgumentException("not understood: " + name);
            }
            given.put(name.substring(2), arguments.get(at + 1));
        }
        Path root = Path.of(given.getOrDefault("root", ".")).toAbsolutePath().normalize();
        return new Options(
                number(given, "people", 100_000, 1000, 10_000_000),
                number(given, "seed", 2, 0, Long.MAX_VALUE),
                (int) number(given, "search-heap", 1024, 256, 16_384),
                (int) number(given, "rounds", 40, 4, 10_000),
                (int) number(given, "registrations", 1000, 100, 100_000),
                (int) number(given, "edits", 200, 20, 10_000),
                parts(given.get("only")),
                Path.of(given.getOrDefault(
                        "folder", root.resolve("infra/bench/target/run").toString())),
                root);
    }

    private static Set<Part> parts(@Nullable String typed) {
        if (typed == null) {
            return EnumSet.allOf(Part.class);
        }
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : typed.split(",", -1)) {
            try {
                parts.add(Part.valueOf(name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw new IllegalArgumentException("no such part: " + name, unknown);
            }
        }
        return parts;
    }

    private static long number(Map<String, String> given, String name, long otherwise, long least, long most) {
        String typed = given.get(name);
        if (typed == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(typed.replace("_", "").replace(",", ""));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Said below.
        }
        throw new IllegalArgumentException("--" + name + " is a number from " + least + " to " + most);
    }
}
