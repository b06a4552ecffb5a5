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
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sankofa.population.Person;
import org.sankofa.population.Population;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.search.Write;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Vocabulary;

/** An index beside the registry's, filled by bare {@code _bulk} with those who can be found; gone once it is closed. */
final class PeerIndex implements AutoCloseable {
    static final String NAME = "bench-peer";
    private static final int SENDERS = 2;
    private static final int DOCUMENTS_A_REQUEST = 2000;
    private static final int SLICE = 20_000;
    private static final Map<String, String> NDJSON = Map.of("Content-Type", "application/x-ndjson");
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final String PLAIN_TEXT = """
            {
              "settings": {"index": {"number_of_shards": 1, "number_of_replicas": 0}},
              "mappings": {"properties": {"text": {"type": "text", "analyzer": "standard"}}}
            }
            """;

    private final URI elasticsearch;
    private final Function<Loader.Entry, byte[]> source;
    private final Wire wire;

    private PeerIndex(URI elasticsearch, byte[] definition, Function<Loader.Entry, byte[]> source) {
        this.elasticsearch = elasticsearch;
        this.source = source;
        this.wire = new Wire(elasticsearch);
        wire.send(Wire.Request.of("PUT", "/" + NAME, JSON, definition)).expect(200);
    }

    /** Settings and mapping as the registry's index has them, and the same documents. */
    static PeerIndex alike(URI elasticsearch, ClinicianIndex index, LocalDate today) {
        return new PeerIndex(
                elasticsearch,
                Bodies.bytes(definition(elasticsearch)),
                entry -> index.source(new Write.Put(entry.person().document(entry.account(), 1, "C-0000000", today))));
    }

    private static ObjectNode definition(URI elasticsearch) {
        try (Wire wire = new Wire(elasticsearch)) {
            JsonNode original = Bodies.tree(wire.send(Wire.Request.get("/" + ClinicianIndex.ALIAS, Map.of()))
                            .expect(200))
                    .elements()
                    .next();
            ObjectNode settings = original.path("settings").path("index").deepCopy();
            settings.remove(
                    List.of("uuid", "creation_date", "provided_name", "version", "routing", "number_of_replicas"));
            ObjectNode definition = Bodies.JSON.createObjectNode();
            definition.putObject("settings").set("index", settings);
            definition.set("mappings", original.path("mappings"));
            return definition;
        }
    }

    /** Nothing but what the profile says in its owner's language, in one field. */
    static PeerIndex ofPlainText(URI elasticsearch, Vocabulary vocabulary) {
        return new PeerIndex(
                elasticsearch,
                PLAIN_TEXT.getBytes(StandardCharsets.UTF_8),
                entry -> Bodies.bytes(Map.of("text", text(entry.person(), vocabulary))));
    }

    private static String text(Person person, Vocabulary vocabulary) {
        var profile = person.profile();
        StringJoiner text = new StringJoiner("\n");
        Stream<Concept> concepts = Stream.of(
                        vocabulary.occupation(profile.occupation()).stream(),
                        profile.specialties().stream().flatMap(id -> vocabulary.specialty(id).stream()),
                        profile.skills().stream().flatMap(claim -> vocabulary.skill(claim.skill()).stream()))
                .flatMap(some -> some);
        concepts.forEach(concept -> text.add(concept.label(person.language())));
        return text.add(profile.summary()).toString();
    }

    /** As a rebuild sets its own: nothing is found until it ends. */
    void refreshOnlyWhenTold() {
        wire.send(Wire.Request.of(
                        "PUT",
                        "/" + NAME + "/_settings",
                        JSON,
                        "{\"index\":{\"refresh_interval\":\"-1\"}}".getBytes(StandardCharsets.UTF_8)))
                .expect(200);
    }

    /** Fills it slice by slice; seconds that Elasticsearch took, without those of making the documents. */
    double fill(Population population, long people) {
        double seconds = 0;
        for (long from = 0; from < people; from += SLICE) {
            seconds += load(requests(Loader.entries(population, from, (int) Math.min(SLICE, people - from))));
        }
        return seconds;
    }

    List<Wire.Request> requests(List<Loader.Entry> entries) {
        List<Wire.Request> requests = new ArrayList<>();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int inRequest = 0;
        for (Loader.Entry entry : entries) {
            if (!entry.person().consents().matching()) {
                continue;
            }
            lines.writeBytes(("{\"index\":{\"_id\":\"" + entry.account() + "\"}}\n").getBytes(StandardCharsets.UTF_8));
            lines.writeBytes(source.apply(entry));
            lines.write('\n');
            if (++inRequest == DOCUMENTS_A_REQUEST) {
                requests.add(Wire.Request.of("POST", "/" + NAME + "/_bulk", NDJSON, lines.toByteArray()));
                lines.reset();
                inRequest = 0;
            }
        }
        if (inRequest > 0) {
            requests.add(Wire.Request.of("POST", "/" + NAME + "/_bulk", NDJSON, lines.toByteArray()));
        }
        return requests;
    }

    /** Seconds until all of it can be found. */
    double load(List<Wire.Request> requests) {
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
            wire.send(Wire.Request.of("POST", "/" + NAME + "/_refresh", Map.of(), new byte[0]))
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

    @Override
    public void close() {
        try (wire) {
            wire.send(Wire.Request.of("DELETE", "/" + NAME, Map.of(), new byte[0]))
                    .expect(200);
        }
    }
}
