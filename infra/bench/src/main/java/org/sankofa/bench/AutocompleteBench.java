package org.sankofa.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Vocabulary;

/** What a form asks while somebody types the name of an occupation or a skill: a question for each letter. */
final class AutocompleteBench {
    private static final double WARM_UP_SECONDS = 15;
    private static final double SECONDS = 15;
    private static final int LETTERS = 12;
    private static final int CONCEPTS = 40;

    private final URI registry;
    private final Vocabulary vocabulary = Vocabulary.standard();

    AutocompleteBench(URI registry) {
        this.registry = registry;
    }

    void run(Report report) {
        run(report, "occupations", vocabulary.occupations());
        run(report, "skills", vocabulary.skills());
    }

    private void run(Report report, String kind, List<Concept> concepts) {
        List<Wire.Request> requests = typed(kind, concepts);
        Progress.say("autocomplete of %s: %,d beginnings of words", kind, requests.size());
        ask(requests, WARM_UP_SECONDS);
        Timings timings = ask(requests, SECONDS);
        report.note("autocomplete of " + kind + ", p50", Report.milliseconds(timings.percentile(0.5)));
        report.below(
                "autocomplete of " + kind + ", p95",
                Report.milliseconds(timings.percentile(0.95)),
                Report.milliseconds(15));
    }

    private static List<Wire.Request> typed(String kind, List<Concept> concepts) {
        List<Wire.Request> requests = new ArrayList<>();
        int step = Math.max(1, concepts.size() / CONCEPTS);
        for (int at = 0; at < concepts.size(); at += step) {
            for (String language : Vocabulary.LABEL_LANGUAGES) {
                String label = concepts.get(at).label(language);
                for (int letters = 1; letters <= Math.min(LETTERS, label.length()); letters++) {
                    String path = "/api/v1/vocabulary/%s?q=%s&language=%s"
                            .formatted(kind, Question.encoded(label.substring(0, letters)), language);
                    requests.add(Wire.Request.get(path, Map.of()));
                }
            }
        }
        return requests;
    }

    private Timings ask(List<Wire.Request> requests, double seconds) {
        Timings timings = new Timings();
        long deadline = System.nanoTime() + (long) (seconds * 1e9);
        try (Wire wire = new Wire(registry)) {
            // Another stride than one, so that those who are reached in time are of all languages and lengths.
            for (long at = 0; System.nanoTime() < deadline; at += 101) {
                Wire.Request request = requests.get((int) (at % requests.size()));
                long start = System.nanoTime();
                Wire.Reply reply = wire.send(request);
                timings.add(System.nanoTime() - start);
                reply.expect(200);
            }
        }
        return timings;
    }
}
