package org.sankofa.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.population.PublishedNeeds;

/**
 * The pages that people open most, with everybody loaded: how long each takes, and how many a second there are beside a static
 * one, which is an asset of the same service, that one whose size comes nearest.
 */
final class PagesBench {
    private static final double WARM_UP_SECONDS = 10;
    private static final double SECONDS = 10;
    private static final double WINDOW_SECONDS = 2;
    private static final int WINDOWS = 4;
    private static final int CLIENTS = 8;
    private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+)\"");

    private final URI registry;
    private final URI matching;
    private final Keys keys;
    private final LocalDate today;

    PagesBench(URI registry, URI matching, Keys keys, LocalDate today) {
        this.registry = registry;
        this.matching = matching;
        this.keys = keys;
        this.today = today;
    }

    /** A page in some of its states, as one reader after the other asks for it. */
    private record Subject(String name, URI service, List<Wire.Request> requests) {}

    /** @param clinicians whose home is opened */
    void run(Report report, List<UUID> clinicians) {
        UUID manager = Uuid7.next();
        try (Wire wire = new Wire(matching)) {
            Postings postings = new Postings(wire, keys.token(Uuid7.next(), "HOST"), keys.token(manager, "MANAGER"));
            postings.publishHalf(PublishedNeeds.of(today));
        }
        // One by one, because a token is good for ten minutes only.
        measure(report, new Subject("start page", registry, List.of(get("/", null, null))));
        measure(report, new Subject("open assignments", matching, words("/assignments", null, null)));
        measure(report, new Subject("manager's directory", registry, words("/clinicians", manager, "MANAGER")));
        measure(
                report,
                new Subject(
                        "clinician's home",
                        registry,
                        clinicians.stream()
                                .map(clinician -> get("/profile", clinician, "CLINICIAN"))
                                .toList()));
        measure(report, new Subject("manager's queue", matching, List.of(get("/queue", manager, "MANAGER"))));
    }

    private List<Wire.Request> words(String page, @Nullable UUID account, @Nullable String role) {
        return Stream.concat(Stream.of(""), Question.words().stream().map(words -> "?q=" + Question.encoded(words)))
                .map(query -> get(page + query, account, role))
                .toList();
    }

    private Wire.Request get(String path, @Nullable UUID account, @Nullable String role) {
        Map<String, String> headers =
                new HashMap<>(Map.of("Accept", "text/html", "Accept-Encoding", "gzip", "Accept-Language", "en"));
        if (account != null && role != null) {
            headers.put("Cookie", "sankofa=" + keys.token(account, role));
        }
        return Wire.Request.get(path, headers);
    }

    private void measure(Report report, Subject page) {
        Progress.say("page: %s", page.name());
        time(page, WARM_UP_SECONDS);
        Timings timings = time(page, SECONDS);
        report.note(page.name() + ", p50", Report.milliseconds(timings.percentile(0.5)));
        report.below(page.name() + ", p95", Report.milliseconds(timings.percentile(0.95)), Report.milliseconds(100));
        double size = size(page);
        Subject asset = assets(page).stream()
                .min(Comparator.comparingDouble(each -> Math.abs(size(each) - size)))
                .orElseThrow();
        double[] ours = new double[WINDOWS];
        double[] peers = new double[WINDOWS];
        forSeconds(asset, WARM_UP_SECONDS / 2);
        for (int window = 0; window < WINDOWS; window++) {
            if (window % 2 == 0) {
                ours[window] = forSeconds(page, WINDOW_SECONDS);
                peers[window] = forSeconds(asset, WINDOW_SECONDS);
            } else {
                peers[window] = forSeconds(asset, WINDOW_SECONDS);
                ours[window] = forSeconds(page, WINDOW_SECONDS);
            }
        }
        report.atLeast(
                "%s, %d clients (%.1f kB; peer: %s, %.1f kB)"
                        .formatted(page.name(), CLIENTS, size / 1000, asset.name(), size(asset) / 1000),
                Report.perSecond(Saturation.median(ours)),
                Report.perSecond(Saturation.median(peers)),
                0.5);
    }

    /** The assets that the page names, packed and not. */
    private static List<Subject> assets(Subject page) {
        List<Subject> assets = new ArrayList<>();
        Wire.Request plain =
                new Wire.Request(new String(page.requests().getFirst().bytes(), StandardCharsets.ISO_8859_1)
                        .replace("Accept-Encoding: gzip\r\n", "")
                        .getBytes(StandardCharsets.ISO_8859_1));
        try (Wire wire = new Wire(page.service())) {
            Matcher named = ASSET.matcher(wire.send(plain).expect(200).text());
            while (named.find()) {
                String path = named.group(1);
                String name = path.substring(path.lastIndexOf('/') + 1);
                assets.add(new Subject(
                        name + ", packed",
                        page.service(),
                        List.of(Wire.Request.get(path, Map.of("Accept", "*/*", "Accept-Encoding", "gzip")))));
                assets.add(new Subject(name, page.service(), List.of(Wire.Request.get(path, Map.of("Accept", "*/*")))));
            }
        }
        return assets;
    }

    /** Bytes of the body of one answer, the mean of some. */
    private static double size(Subject subject) {
        try (Wire wire = new Wire(subject.service())) {
            return subject.requests().stream()
                    .limit(20)
                    .mapToInt(request -> wire.send(request).expect(200).body().length)
                    .average()
                    .orElseThrow();
        }
    }

    private static Timings time(Subject page, double seconds) {
        Timings timings = new Timings();
        long deadline = System.nanoTime() + (long) (seconds * 1e9);
        try (Wire wire = new Wire(page.service())) {
            for (int at = 0; System.nanoTime() < deadline; at++) {
                Wire.Request request = page.requests().get(at % page.requests().size());
                long start = System.nanoTime();
                Wire.Reply reply = wire.send(request);
                timings.add(System.nanoTime() - start);
                reply.expect(200);
            }
        }
        return timings;
    }

    private static double forSeconds(Subject subject, double seconds) {
        List<Wire> wires = IntStream.range(0, CLIENTS)
                .mapToObj(client -> new Wire(subject.service()))
                .toList();
        List<Wire.Request> requests = subject.requests();
        try {
            return Saturation.forSeconds(
                    seconds,
                    wires.stream()
                            .<Saturation.Call>map(wire ->
                                    number -> wire.send(requests.get((int) (number % requests.size())))
                                            .expect(200))
                            .toList());
        } finally {
            wires.forEach(Wire::close);
        }
    }
}
