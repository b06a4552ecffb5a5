package org.sankofa.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.sankofa.embedded.EmbeddedElasticsearch;
import org.sankofa.embedded.ServerFailure;
import org.sankofa.search.ElasticsearchConnection;
import org.sankofa.search.vocabulary.Vocabulary;

/** The command: starts Elasticsearch, fills both engines, asks, prints, and leaves nothing behind. */
public final class Relevance {

    private Relevance() {}

    public static void main(String[] arguments) throws IOException {
        // Figures with a point, wherever it runs.
        Locale.setDefault(Locale.ROOT);
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (IllegalArgumentException misunderstood) {
            System.err.println(misunderstood.getMessage());
            System.err.print(Options.USAGE);
            System.exit(2);
            return;
        }
        try {
            run(options);
        } catch (ServerFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options) throws IOException {
        Path root = options.root().toAbsolutePath().normalize();
        Path folder = root.resolve("infra/relevance/target/run");
        Files.createDirectories(folder);
        EmbeddedElasticsearch.erase(folder);
        EmbeddedElasticsearch.Options node = new EmbeddedElasticsearch.Options(
                root.resolve("infra/embedded/target/servers"),
                folder,
                0,
                EmbeddedElasticsearch.Options.HEAP_MEBIBYTES,
                false);
        List<Question> questions = Question.all(Vocabulary.standard()).stream()
                .filter(question -> options.half() == null || question.half() == options.half())
                .filter(question ->
                        options.explained().isEmpty() || options.explained().contains(question.id()))
                .toList();
        List<Candidate> people = Corpus.of(options.seed(), options.people(), Vocabulary.standard());
        Benchmark benchmark = new Benchmark(questions, people);
        say("starting Elasticsearch");
        try (EmbeddedElasticsearch elasticsearch = EmbeddedElasticsearch.start(node);
                ElasticsearchConnection connection = ElasticsearchConnection.open(elasticsearch.uri(), null, null)) {
            PlainBm25 plain = new PlainBm25(connection.client(), Vocabulary.standard());
            Sankofa sankofa = new Sankofa(connection.client(), Vocabulary.standard());
            List<Outcome> peers = outcomes(benchmark, plain, people);
            List<Outcome> ours = outcomes(benchmark, sankofa, people);
            if (options.exports() != null) {
                Export export = new Export(options.exports());
                export.people(people, plain);
                export.grades(questions, people);
                export.rankings(questions, List.of(sankofa, plain));
            }
            Report report = new Report(ours, peers);
            if (!options.explained().isEmpty()) {
                System.out.print(report.explanations());
                return;
            }
            if (options.questions()) {
                System.out.println(report.questions());
            }
            System.out.println(benchmark.setting());
            System.out.print(report.tables());
        } finally {
            EmbeddedElasticsearch.erase(folder);
        }
    }

    private static List<Outcome> outcomes(Benchmark benchmark, Engine engine, List<Candidate> people) {
        say("%s: taking in %,d people".formatted(engine.name(), people.size()));
        engine.fill(people);
        say("%s: answering".formatted(engine.name()));
        return benchmark.ask(engine);
    }

    private static void say(String what) {
        System.err.printf("%tT %s ...%n", LocalTime.now(), what);
    }
}
