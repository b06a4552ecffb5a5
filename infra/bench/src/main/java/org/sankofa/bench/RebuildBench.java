package org.sankofa.bench;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.population.Population;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.search.vocabulary.Vocabulary;

/**
 * The registry's rebuild of its index, from its database until the new index answers, against {@code _bulk} of the same
 * documents into an index of the same definition; and what the index takes on disk then, against one of plain text.
 */
final class RebuildBench {
    private static final double LONGEST_SECONDS = 3 * 3600;

    private static final long MOST_OF_PLAIN_TEXT = 100_000;

    private final URI registry;
    private final URI elasticsearch;
    private final Keys keys;
    private final ClinicianIndex index;
    private final Population population;
    private final LocalDate today;

    RebuildBench(
            URI registry, URI elasticsearch, Keys keys, ClinicianIndex index, Population population, LocalDate today) {
        this.registry = registry;
        this.elasticsearch = elasticsearch;
        this.keys = keys;
        this.index = index;
        this.population = population;
        this.today = today;
    }

    /** @param people the first of the population, who are loaded */
    void run(Report report, long people) {
        Progress.say("rebuilding the index of %,d people", people);
        try (Wire wire = new Wire(elasticsearch)) {
            double ours = told("our first rebuild", rebuild(wire));
            double peers = bulk(people) + bulk(people);
            ours += told("our second rebuild", rebuild(wire));
            IndexSize size = IndexSize.of(wire, ClinicianIndex.ALIAS);
            report.atLeast(
                    "rebuild of the index, from the database until it answers",
                    Report.perSecond(2 * size.profiles() / ours),
                    Report.perSecond(2 * size.profiles() / peers),
                    0.6);
            try (PeerIndex plain = PeerIndex.ofPlainText(elasticsearch, Vocabulary.standard())) {
                plain.fill(population, Math.min(people, MOST_OF_PLAIN_TEXT));
                IndexSize plainSize = IndexSize.of(wire, PeerIndex.NAME);
                report.compare(
                        "index after that, bytes a profile (%d segments; peer: plain text, %d)"
                                .formatted(size.segments(), plainSize.segments()),
                        size.aProfile(),
                        plainSize.aProfile());
            }
        }
    }

    private double rebuild(Wire wire) {
        String before = behind(wire);
        long start = System.nanoTime();
        try (Wire administrator = new Wire(registry)) {
            administrator
                    .send(Wire.Request.of(
                            "POST",
                            "/api/v1/clinicians/index/rebuild",
                            Map.of("Authorization", "Bearer " + keys.token(Uuid7.next(), "ADMIN")),
                            new byte[0]))
                    .expect(202);
        }
        Patience.until(
                "the index is rebuilt", LONGEST_SECONDS, () -> !behind(wire).equals(before));
        return (System.nanoTime() - start) / 1e9;
    }

    /** The index that answers. */
    private static String behind(Wire wire) {
        return Bodies.tree(wire.send(Wire.Request.get("/_alias/" + ClinicianIndex.ALIAS, Map.of()))
                        .expect(200))
                .fieldNames()
                .next();
    }

    private double bulk(long people) {
        try (PeerIndex peer = PeerIndex.alike(elasticsearch, index, today)) {
            peer.refreshOnlyWhenTold();
            return told("the peer filled", peer.fill(population, people));
        }
    }

    private static double told(String what, double seconds) {
        Progress.say("%s in %.0f s", what, seconds);
        return seconds;
    }
}
