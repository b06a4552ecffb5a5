package org.sankofa.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.sankofa.embedded.Folders;
import org.sankofa.embedded.ServerFailure;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.population.Population;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.search.ClinicianSearch;
import org.sankofa.search.ElasticsearchConnection;
import org.sankofa.search.vocabulary.ConceptTagger;
import org.sankofa.search.vocabulary.Vocabulary;
import org.sankofa.standalone.Stand;

/** Starts everything on this machine, measures it against bare peers, prints one table and stops everything. */
public final class Bench {
    private final Options options;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Population population;
    private final Report report = new Report();

    private Bench(Options options) {
        this.options = options;
        this.population = Population.of(options.seed(), Vocabulary.standard(), today);
    }

    public static void main(String[] arguments) throws IOException {
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
            new Bench(options).run();
        } catch (ServerFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException {
        Folders.delete(options.folder());
        Files.createDirectories(options.folder());
        generate();
        ConceptTagger tagger = new ConceptTagger(Vocabulary.standard());
        new TaggingBench(tagger).run(report);
        Keys keys = Keys.in(options.folder().resolve("secrets").resolve("keys"));
        Progress.say("starting database and Elasticsearch");
        try (Servers servers = new Servers(options);
                Stand stand = Stand.start(
                        Stand.Options.of(options.root(), options.folder()).on(servers), Progress::say)) {
            measure(servers, stand, keys, tagger);
        }
        Folders.delete(options.folder());
        System.out.println(setting());
        System.out.println(report.markdown());
    }

    private void measure(Servers servers, Stand stand, Keys keys, ConceptTagger tagger) {
        URI registry = stand.registry().address();
        URI elasticsearch = servers.elasticsearch();
        try (ElasticsearchConnection connection = ElasticsearchConnection.open(elasticsearch, null, null);
                Loader loader = new RegistryLoader(servers, today)) {
            ClinicianIndex index = new ClinicianIndex(connection.client(), tagger);
            ClinicianSearch search = new ClinicianSearch(connection.client(), tagger, Clock.systemUTC());
            LoadBench load = new LoadBench(elasticsearch, loader, index, population, today);
            load.run(report, options.people());
            reportMemory("after loading");
            for (Options.Part part : options.only()) {
                switch (part) {
                    case SEARCH ->
                        new SearchBench(registry, elasticsearch, search, manager(keys), Question.mix(today))
                                .mix(report, options.rounds());
                    case CONCEPTS ->
                        new SearchBench(registry, elasticsearch, search, manager(keys), Question.concepts(today))
                                .concepts(report, options.rounds());
                    case CANDIDATES -> new CandidateBench(stand.matching().address(), keys).run(report, today);
                    case LAG ->
                        new LagBench(registry, keys, manager(keys))
                                .run(report, load.someLoaded().subList(0, options.edits()));
                    case AUTOCOMPLETE -> new AutocompleteBench(registry).run(report);
                    case PAGES ->
                        new PagesBench(registry, stand.matching().address(), keys, today)
                                .run(report, load.someLoaded());
                    case REBUILD ->
                        new RebuildBench(registry, elasticsearch, keys, index, population, today)
                                .run(report, options.people());
                    case REGISTRATIONS ->
                        new RegistrationBench(
                                        registry, servers.database("registry"), keys, population, options.people())
                                .run(report, 10, options.registrations());
                }
            }
            reportMemory("at the end");
        }
    }

    private static String manager(Keys keys) {
        return keys.token(Uuid7.next(), "MANAGER");
    }

    private String setting() {
        long bytes = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        return "%,d people from seed %d, on %d cores and %.0f GiB, Java %s; each service has 256 MiB of heap, Elasticsearch %d MiB.%n"
                .formatted(
                        options.people(),
                        options.seed(),
                        Runtime.getRuntime().availableProcessors(),
                        bytes / (double) (1 << 30),
                        Runtime.version().feature(),
                        options.searchHeapMebibytes());
    }

    /** How fast the generator is by itself, so that it is known what share of loading it is. */
    private void generate() {
        long made = 0;
        long skipped = 0;
        long start = System.nanoTime();
        long counted = start;
        while (System.nanoTime() - start < 4_000_000_000L) {
            if (skipped == 0 && System.nanoTime() - start > 2_000_000_000L) {
                skipped = made;
                counted = System.nanoTime();
            }
            population.person(made++);
        }
        report.note(
                "people generated, one thread",
                Report.perSecond((made - skipped) / ((System.nanoTime() - counted) / 1e9)));
    }

    private void reportMemory(String when) {
        report.note(
                "resident memory of registry-service (256 MiB heap), " + when,
                new Report.Figure(Resident.mebibytes("registry-service"), "MiB"));
        report.note(
                "resident memory of matching-service (256 MiB heap), " + when,
                new Report.Figure(Resident.mebibytes("matching-service"), "MiB"));
        report.note(
                "resident memory of the database, " + when, new Report.Figure(Resident.mebibytes("mariadbd"), "MiB"));
        report.note(
                "resident memory of Elasticsearch (%d MiB heap), %s".formatted(options.searchHeapMebibytes(), when),
                new Report.Figure(Resident.mebibytes("org.elasticsearch"), "MiB"));
    }
}
