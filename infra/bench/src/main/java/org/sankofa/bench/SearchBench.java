package org.sankofa.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.search.ClinicianSearch;

/** The search endpoint against the same question put to Elasticsearch itself. */
final class SearchBench {
    private static final int CLIENTS = 8;
    private static final double WARM_UP_SECONDS = 90;
    private static final double LONGEST_SECONDS = 90;
    private static final double WINDOW_SECONDS = 4;
    private static final int WINDOWS = 7;

    private final List<Pair> pairs;
    private final URI registry;
    private final URI elasticsearch;

    /** The same question to both. */
    private record Pair(Question question, Wire.Request ours, Wire.Request peers) {}

    private record Side(Timings all, Map<String, Timings> byKind) {
        Side() {
            this(new Timings(), new LinkedHashMap<>());
        }

        void add(String kind, long nanos) {
            all.add(nanos);
            byKind.computeIfAbsent(kind, first -> new Timings()).add(nanos);
        }
    }

    /**
     * @param search puts our questions into the peer's words
     * @param token of a manager
     * @param questions of both sides
     */
    SearchBench(URI registry, URI elasticsearch, ClinicianSearch search, String token, List<Question> questions) {
        this.registry = registry;
        this.elasticsearch = elasticsearch;
        this.pairs = questions.stream()
                .map(question -> new Pair(
                        question,
                        Wire.Request.get(question.path(), Map.of("Authorization", "Bearer " + token)),
                        Wire.Request.of(
                                "POST",
                                "/" + ClinicianIndex.ALIAS + "/_search",
                                Map.of("Content-Type", "application/json"),
                                question.json(search))))
                .toList();
    }

    /** A mix of questions, by one client and by many. */
    void mix(Report report, int rounds) {
        requireSameAnswers();
        Progress.say("search: warming up");
        warmUp();
        Progress.say("search: one client, up to %d rounds of %d questions", rounds, pairs.size());
        Side[] sides = alternate(rounds, LONGEST_SECONDS);
        report.atMost(
                "search, one client, p50",
                Report.milliseconds(sides[0].all().percentile(0.5)),
                Report.milliseconds(sides[1].all().percentile(0.5)),
                1.5);
        report.compare(
                "search, one client, p95",
                Report.milliseconds(sides[0].all().percentile(0.95)),
                Report.milliseconds(sides[1].all().percentile(0.95)));
        byKind(report, sides);
        saturate(report);
    }

    /** Concepts with filters and facets, by one client, on a service that is warm. */
    void concepts(Report report, int rounds) {
        requireSameAnswers();
        Progress.say("search: concepts with filters and facets, up to %d rounds of %d", rounds, pairs.size());
        alternate(Integer.MAX_VALUE, WARM_UP_SECONDS / 4);
        Side[] sides = alternate(rounds, LONGEST_SECONDS);
        report.compare(
                "concepts with filters and facets, p50",
                Report.milliseconds(sides[0].all().percentile(0.5)),
                Report.milliseconds(sides[1].all().percentile(0.5)));
        report.atMost(
                "concepts with filters and facets, p95",
                Report.milliseconds(sides[0].all().percentile(0.95)),
                Report.milliseconds(sides[1].all().percentile(0.95)),
                1.5);
        byKind(report, sides);
    }

    private static void byKind(Report report, Side[] sides) {
        sides[0].byKind()
                .forEach((kind, ours) -> report.compare(
                        "– " + kind + ", p50",
                        Report.milliseconds(ours.percentile(0.5)),
                        Report.milliseconds(
                                Objects.requireNonNull(sides[1].byKind().get(kind))
                                        .percentile(0.5))));
    }

    /** A ratio means nothing unless both sides did the same work. */
    private void requireSameAnswers() {
        long found = 0;
        try (Wire ours = new Wire(registry);
                Wire peers = new Wire(elasticsearch)) {
            for (Pair pair : pairs) {
                JsonNode page = Bodies.tree(ours.send(pair.ours()).expect(200));
                JsonNode hits =
                        Bodies.tree(peers.send(pair.peers()).expect(200)).path("hits");
                long total = hits.path("total").path("value").asLong();
                List<String> expected = new ArrayList<>();
                hits.path("hits")
                        .forEach(hit -> expected.add(
                                hit.path("_source").path("pseudonym").asText()));
                List<String> given = new ArrayList<>();
                page.path("items")
                        .forEach(item -> given.add(item.path("pseudonym").asText()));
                int shown = Math.min(expected.size(), pair.question().query().limit());
                if (total != page.path("total").asLong() || !given.equals(expected.subList(0, shown))) {
                    throw new IllegalStateException(
                            "the two answer differently to " + pair.question().path() + ": " + page.path("total") + " "
                                    + given + " and " + total + " " + expected);
                }
                found += total;
            }
        }
        Progress.say("search: both give the same answers, %,d hits a question on average", found / pairs.size());
    }

    /** Many at once at first: what is to be compiled is compiled once it has been called some ten thousand times. */
    private void warmUp() {
        List<Wire> ours = wires(registry);
        List<Wire> peers = wires(elasticsearch);
        try {
            Saturation.forSeconds(WARM_UP_SECONDS, clients(ours, true));
            Saturation.forSeconds(WARM_UP_SECONDS / 8, clients(peers, false));
        } finally {
            ours.forEach(Wire::close);
            peers.forEach(Wire::close);
        }
        alternate(Integer.MAX_VALUE, WARM_UP_SECONDS / 8);
    }

    private Side[] alternate(int rounds, double seconds) {
        long deadline = System.nanoTime() + (long) (seconds * 1e9);
        Side[] sides = {new Side(), new Side()};
        try (Wire ours = new Wire(registry);
                Wire peers = new Wire(elasticsearch)) {
            for (int round = 0; round < rounds && (round < 2 || System.nanoTime() < deadline); round++) {
                for (Pair pair : pairs) {
                    // Who goes second finds warmer caches, so the two take turns.
                    if (round % 2 == 0) {
                        time(sides[0], pair, ours, pair.ours());
                        time(sides[1], pair, peers, pair.peers());
                    } else {
                        time(sides[1], pair, peers, pair.peers());
                        time(sides[0], pair, ours, pair.ours());
                    }
                }
            }
        }
        return sides;
    }

    private static void time(Side side, Pair pair, Wire wire, Wire.Request request) {
        long start = System.nanoTime();
        Wire.Reply reply = wire.send(request);
        side.add(pair.question().kind(), System.nanoTime() - start);
        reply.expect(200);
    }

    private void saturate(Report report) {
        Progress.say("search: %d clients at once", CLIENTS);
        List<Wire> ours = wires(registry);
        List<Wire> peers = wires(elasticsearch);
        try {
            List<Saturation.Call> askRegistry = clients(ours, true);
            List<Saturation.Call> askElasticsearch = clients(peers, false);
            Saturation.forSeconds(WINDOW_SECONDS, askRegistry);
            Saturation.forSeconds(WINDOW_SECONDS / 2, askElasticsearch);
            double[] registryRates = new double[WINDOWS];
            double[] elasticsearchRates = new double[WINDOWS];
            for (int window = 0; window < WINDOWS; window++) {
                registryRates[window] = Saturation.forSeconds(WINDOW_SECONDS, askRegistry);
                elasticsearchRates[window] = Saturation.forSeconds(WINDOW_SECONDS, askElasticsearch);
            }
            report.atLeast(
                    "search, " + CLIENTS + " clients",
                    Report.perSecond(Saturation.median(registryRates)),
                    Report.perSecond(Saturation.median(elasticsearchRates)),
                    0.7);
        } finally {
            ours.forEach(Wire::close);
            peers.forEach(Wire::close);
        }
    }

    private static List<Wire> wires(URI address) {
        List<Wire> wires = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            wires.add(new Wire(address));
        }
        return wires;
    }

    private List<Saturation.Call> clients(List<Wire> wires, boolean registrySide) {
        return wires.stream()
                .<Saturation.Call>map(wire -> number -> {
                    Pair pair = pairs.get((int) (number % pairs.size()));
                    wire.send(registrySide ? pair.ours() : pair.peers()).expect(200);
                })
                .toList();
    }
}
