package org.sankofa.bench;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sankofa.population.Population;
import org.sankofa.search.ClinicianIndex;

/**
 * Loading people end to end, until the last of them is found in search, against {@code _bulk} of the same documents into
 * an index of the same definition. Slice by slice, in turns, so that memory stays small. The peer's index grows alike at
 * first and slower later, which is if anything to its advantage.
 */
final class LoadBench {
    private static final int LARGEST_SLICE = 20_000;
    /** Beyond this many people the peer loads one slice of five, so that a million people are loaded in reasonable time. */
    private static final long PEER_IN_EACH_SLICE = 100_000;

    private static final int PEER_IN_ONE_OF = 5;

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
        try (Wire wire = new Wire(elasticsearch)) {
            try (PeerIndex peer = PeerIndex.alike(elasticsearch, index, today)) {
                loadBoth(report, people, wire, peer);
            }
            IndexSize size = IndexSize.of(wire, ClinicianIndex.ALIAS);
            report.note(
                    "index after loading, bytes a profile (%d segments)".formatted(size.segments()), size.aProfile());
        }
    }

    private void loadBoth(Report report, long people, Wire wire, PeerIndex peer) {
        int slice = (int) Math.clamp(people / 10, 500, LARGEST_SLICE);
        Progress.say("loading %,d people, %,d at a time", people, slice);
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
            List<Wire.Request> requests = peer.requests(entries);
            double ourTime;
            double peerTime;
            if (oursFirst) {
                ourTime = load(wire, entries);
                peerTime = peer.load(requests);
            } else {
                peerTime = peer.load(requests);
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
    }

    private List<Loader.Entry> entries(long from, int count) {
        List<Loader.Entry> entries = Loader.entries(population, from, count);
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
}
