package org.sankofa.relevance;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sankofa.search.ClinicianDocument;
import org.sankofa.search.SkillClaim;

/**
 * Writes the people, the judgements and the rankings as tab-separated files with a header, so that another way to rank can be
 * tried on them with any tool; the texts of the questions stand in `queries.tsv`.
 *
 * <ul>
 *   <li>`people.tsv`: who can be found, what they declared, and all that a reader of the profile reads in one line
 *   <li>`grades.tsv`: whoever is no wrong answer to a question
 *   <li>`rankings.tsv`: what each engine answers, the first {@value Benchmark#DEPTH}, first place 1
 * </ul>
 */
final class Export {

    private final Path folder;

    Export(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    void people(List<Candidate> people, PlainBm25 plain) throws IOException {
        try (Writer out = table("people.tsv", "id", "language", "manner", "declared", "text", "summary")) {
            for (Candidate person : people) {
                ClinicianDocument written = person.written();
                List<String> declared = Stream.of(
                                Stream.of(written.occupation()),
                                written.specialties().stream(),
                                written.skills().stream().map(SkillClaim::skill))
                        .flatMap(ids -> ids)
                        .toList();
                row(
                        out,
                        person.id().toString(),
                        person.language(),
                        person.manner().name(),
                        String.join("|", declared),
                        plain.text(person),
                        written.summary());
            }
        }
    }

    void grades(List<Question> questions, List<Candidate> people) throws IOException {
        try (Writer out = table("grades.tsv", "question", "id", "grade")) {
            for (Question question : questions) {
                for (Candidate person : people) {
                    int grade = Grader.grade(question.asked(), person.truth());
                    if (grade > 0) {
                        row(out, question.id(), person.id().toString(), Integer.toString(grade));
                    }
                }
            }
        }
    }

    void rankings(List<Question> questions, List<Engine> engines) throws IOException {
        try (Writer out = table("rankings.tsv", "engine", "question", "place", "id")) {
            for (Engine engine : engines) {
                for (Question question : questions) {
                    List<UUID> ranking = engine.rank(question.text(), Benchmark.DEPTH);
                    for (int i = 0; i < ranking.size(); i++) {
                        row(
                                out,
                                engine.name(),
                                question.id(),
                                Integer.toString(i + 1),
                                ranking.get(i).toString());
                    }
                }
            }
        }
    }

    private Writer table(String name, String... header) throws IOException {
        Writer out = Files.newBufferedWriter(folder.resolve(name));
        row(out, header);
        return out;
    }

    private static void row(Writer out, String... cells) throws IOException {
        String[] flat =
                Stream.of(cells).map(cell -> cell.replaceAll("\\s+", " ")).toArray(String[]::new);
        out.write(String.join("\t", flat));
        out.write('\n');
    }
}
