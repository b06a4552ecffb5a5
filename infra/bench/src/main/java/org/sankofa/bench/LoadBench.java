package org.sankofa.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.population.Person;
import org.sankofa.population.Population;
import org.sankofa.search.ClinicianDocument;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.search.Write;

/**
 * Loading people end to end, until the last of them is found in search, against {@code _bulk} of the same documents into
 * an index of the same definition. Slice by slice, in turns, so that memory stays small. The peer's index grows alike at
 * first and slower later, which is if anything to its advantage.
 */
final class LoadBench {
    private static final String PEER = "bench-peer";
    private static final int SENDERS = 2;
    private static final int DOCUMENTS_A_REQUEST = 2000;
    private static final int LARGEST_SLICE = 20_000;
    /** Beyond this many people the peer loads one slice of five, so that a million people are loaded in reasonable time. */
    private static final long PEER_IN_EACH_SLICE = 100_000;

    private static final int PEER_IN_ONE_OF = 5;
    private static final Map<String, String> NDJSON = Map.of("Content-Type", "application/x-ndjson");
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final URI elasticsearch;
    private final Loader loader;
    private final ClinicianIndex index;
    private final Population population;
    private final LocalDate today;
    private final List<UUID> someLoaded = new ArrayList<>();
    private long loaded;

    LoadBench(URI elasticsearch, Loader loader, ClinicianIndex index, Population population, LocalDate today) {
        this.elasticsearch = elasticsearch;
        this.loader = loader;
        this.index = index;
        this.population = population;
        this.today = today;
    }

    /** Some of those who were loaded and can be found. */
    List<UUID> someLoaded() {
        return someLoaded;
    }

    void run(Report report, long people) {
        int slice = (int) Math.clamp(people / 10, 500, LARGEST_SLICE);
        Progress.say("loading %,d people, %,d at a time", people, slice);
        try (Wire wire = new Wire(elasticsearch)) {
            createPeer(wire);
            double all = 0;
            double ours = 0;
            double peers = 0;
            long compared = 0;
            boolean oursFirst = true;
            // A tenth of the way goes by before anything counts: both sides are compiled, and no index is empty.
            long warmUp = Math.min(people / 10, LARGEST_SLICE);
            for (long from = 0; from < people; from += slice) {
                List<Loader.Entry> entries = entries(from, (int) Math.min(slice, people - from));
                if (from >= PEER_IN_EACH_SLICE && from / slice % PEER_IN_ONE_OF != 0) {
                    double time = load(wire, entries);
                    all += time;
                    Progress.say("loaded %,d: %.0f/s", from + entries.size(), entries.size() / time);
                    continue;
                }
                List<Wire.Request> requests = requests(entries);
                double ourTime;
                double peerTime;
                if (oursFirst) {
                    ourTime = load(wire, entries);
                    peerTime = bulk(wire, requests);
                } else {
                    peerTime = bulk(wire, requests);
                    ourTime = load(wire, entries);
                }
                oursFirst = !oursFirst;
                all += ourTime;
                if (from >= warmUp) {
                    ours += ourTime;
                    peers += peerTime;
                    compared += entries.size();
                }
                Progress.say(
                        "loaded %,d: %.0f/s, peer %.0f/s",
                        from + entries.size(), entries.size() / ourTime, entries.size() / peerTime);
            }
            report.atLeast(
                    "loading, until found, in the %,d that both load".formatted(compared),
                    Report.perSecond(compared / ours),
                    Report.perSecond(compared / peers),
                    0.4);
            report.note("loading all %,d people, until found".formatted(people), Report.perSecond(people / all));
            wire.send(Wire.Request.of("DELETE", "/" + PEER, Map.of(), new byte[0]))
                    .expect(200);
            settle(wire);
            reportSize(report, wire);
        }
    }

    private List<Loader.Entry> entries(long from, int count) {
        List<Loader.Entry> entries = new ArrayList<>(count);
        for (Person person : (Iterable<Person>) () -> population.iterator(from, count)) {
            entries.add(new Loader.Entry(Uuid7.next(), person));
        }
        for (int some = 0; some < entries.size() && someLoaded.size() < 10_000; some += 17) {
            if (entries.get(some).person().consents().matching()) {
                someLoaded.add(entries.get(some).account());
            }
        }
        return entries;
    }

    private double load(Wire wire, List<Loader.Entry> entries) {
        long findable = entries.stream()
                .filter(entry -> entry.person().consents().matching())
                .count();
        Wire.Request count = Wire.Request.get("/" + ClinicianIndex.ALIAS + "/_count", Map.of());
        long start = System.nanoTime();
        loader.load(entries);
        loaded += findable;
        Patience.until(
                "all loaded people are found",
                120,
                () -> Bodies.tree(wire.send(count).expect(200)).path("count").asLong() >= loaded);
        return (System.nanoTime() - start) / 1e9;
    }

    private double bulk(Wire wire, List<Wire.Request> requests) {
        List<Wire> senders = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            senders.add(new Wire(elasticsearch));
        }
        try {
            AtomicInteger failures = new AtomicInteger();
            long start = System.nanoTime();
            Saturation.forNumbers(
                    0,
                    requests.size(),
                    senders.stream()
                            .<Saturation.Call>map(sender -> number -> {
                                String answer = sender.send(requests.get((int) number))
                                        .expect(200)
                                        .text();
                                if (!answer.contains("\"errors\":false")) {
                                    failures.incrementAndGet();
                                }
                            })
                            .toList());
            wire.send(Wire.Request.of("POST", "/" + PEER + "/_refresh", Map.of(), new byte[0]))
                    .expect(200);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (failures.get() > 0) {
                throw new IllegalStateException("the peer's index refused documents");
            }
            return seconds;
        } finally {
            senders.forEach(Wire::close);
        }
    }

    private List<Wire.Request> requests(List<Loader.Entry> entries) {
        List<Wire.Request> requests = new ArrayList<>();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int inRequest = 0;
        for (Loader.Entry entry : entries) {
            if (!entry.person().consents().matching()) {
                continue;
            }
            ClinicianDocument document = entry.person().document(entry.account(), 1, "C-0000000", today);
            lines.writeBytes(("{\"index\":{\"_id\":\"" + entry.account() + "\"}}\n").getBytes(StandardCharsets.UTF_8));
            lines.writeBytes(index.source(new Write.Put(document)));
            lines.write('\n');
            if (++inRequest == DOCUMENTS_A_REQUEST) {
                requests.add(Wire.Request.of("POST", "/" + PEER + "/_bulk", NDJSON, lines.toByteArray()));
                lines.reset();
                inRequest = 0;
            }
        }
        if (inRequest > 0) {
            requests.add(Wire.Request.of("POST", "/" + PEER + "/_bulk", NDJSON, lines.toByteArray()));
        }
        return requests;
    }

    /** Settings and mapping as the registry's index has them. */
    private static void createPeer(Wire wire) {
        JsonNode original = Bodies.tree(wire.send(Wire.Request.get("/" + ClinicianIndex.ALIAS, Map.of()))
                        .expect(200))
                .elements()
                .next();
        ObjectNode settings = original.path("settings").path("index").deepCopy();
        settings.remove(List.of("uuid", "creation_date", "provided_name", "version", "routing", "number_of_replicas"));
        ObjectNode definition = Bodies.JSON.createObjectNode();
        definition.putObject("settings").set("index", settings);
        definition.set("mappings", original.path("mappings"));
        wire.send(Wire.Request.of("PUT", "/" + PEER, JSON, Bodies.bytes(definition)))
                .expect(200);
    }

    /** Until Elasticsearch merges no more, which would be in the way of what is measured next. */
    private static void settle(Wire wire) {
        Patience.until(
                "merges have ended",
                600,
                () -> Bodies.tree(wire.send(Wire.Request.get("/" + ClinicianIndex.ALIAS + "/_stats/merge", Map.of()))
                                        .expect(200))
                                .at("/_all/total/merges/current")
                                .asLong()
                        == 0);
    }

    private static void reportSize(Report report, Wire wire) {
        JsonNode primaries = Bodies.tree(
                        wire.send(Wire.Request.get("/" + ClinicianIndex.ALIAS + "/_stats/store,docs", Map.of()))
                                .expect(200))
                .at("/_all/primaries");
        report.note(
                "index, bytes a profile",
                new Report.Figure(
                        (double) primaries.at("/store/size_in_bytes").asLong()
                                / Math.max(1, primaries.at("/docs/count").asLong()),
                        "B"));
    }
}
