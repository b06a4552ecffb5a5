package org.sankofa.relevance;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sankofa.relevance.Question.Half;

/**
 * What the command line asks for.
 *
 * @param questions whether to print a line for each question
 * @param half of the questions; null for both
 * @param explained ids of the questions to explain; empty for a table of all
 * @param exports where to write people, judgements and rankings; null for nowhere
 * @param root of the project
 */
record Options(
        boolean questions,
        @Nullable Half half,
        Set<String> explained,
        int people,
        long seed,
        @Nullable Path exports,
        Path root) {

    static final String USAGE = """
            infra/relevance/run [--queries] [--half tune|test] [--explain ID,ID...] [--people N] [--seed S] [--write FOLDER]
            """;

    /** @throws IllegalArgumentException with a message for the person who typed it */
    static Options parse(List<String> arguments) {
        Options options = new Options(false, null, Set.of(), Corpus.PEOPLE, Corpus.SEED, null, Path.of("."));
        for (int at = 0; at < arguments.size(); at++) {
            String name = arguments.get(at);
            if (name.equals("--queries")) {
                options = new Options(
                        true,
                        options.half,
                        options.explained,
                        options.people,
                        options.seed,
                        options.exports,
                        options.root);
                continue;
            }
            if (++at == arguments.size()) {
                throw new IllegalArgumentException("not understood: " + name);
            }
            options = options.with(name, arguments.get(at));
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--half" ->
                new Options(
                        questions,
                        Half.valueOf(value.toUpperCase(Locale.ROOT)),
                        explained,
                        people,
                        seed,
                        exports,
                        root);
            case "--explain" -> new Options(questions, half, Set.of(value.split(",")), people, seed, exports, root);
            case "--people" -> new Options(questions, half, explained, Integer.parseInt(value), seed, exports, root);
            case "--seed" -> new Options(questions, half, explained, people, Long.parseLong(value), exports, root);
            case "--write" -> new Options(questions, half, explained, people, seed, Path.of(value), root);
            case "--root" -> new Options(questions, half, explained, people, seed, exports, Path.of(value));
            default -> throw new IllegalArgumentException("not understood: " + name);
        };
    }
}
