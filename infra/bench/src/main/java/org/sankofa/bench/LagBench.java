package org.sankofa.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How long it takes from sending an edited profile until a search finds what is new in it. */
final class LagBench {
    private final URI registry;
    private final Keys keys;
    private final String manager;

    /** @param manager token of one */
    LagBench(URI registry, Keys keys, String manager) {
        this.registry = registry;
        this.keys = keys;
        this.manager = manager;
    }

    /** @param clinicians who are submitted and consent to matching; each edits once, one after the other */
    void run(Report report, List<UUID> clinicians) {
        Progress.say("lag: %d edits, one after the other", clinicians.size());
        Timings lag = new Timings();
        try (Wire editor = new Wire(registry);
                Wire searcher = new Wire(registry)) {
            for (int number = 0; number < clinicians.size(); number++) {
                long nanos = edit(editor, searcher, clinicians.get(number), number);
                if (number >= 5) {
                    lag.add(nanos);
                }
            }
        }
        report.note("edit sent to found in search, p50", Report.milliseconds(lag.percentile(0.5)));
        report.below(
                "edit sent to found in search, p99",
                Report.milliseconds(lag.percentile(0.99)),
                Report.milliseconds(2000));
    }

    private long edit(Wire editor, Wire searcher, UUID clinician, int number) {
        String bearer = "Bearer " + keys.token(clinician, "CLINICIAN");
        Wire.Reply before = editor.send(Wire.Request.get("/api/v1/clinicians/me", Map.of("Authorization", bearer)))
                .expect(200);
        JsonNode registration = Bodies.tree(before);
        String word = word(number);
        ObjectNode edited = Bodies.JSON.createObjectNode();
        edited.set("identity", registration.get("identity"));
        ObjectNode profile = registration.get("profile").deepCopy();
        profile.put("summary", word + " " + profile.path("summary").asText());
        edited.set("profile", profile);
        String etag = before.headers().get("etag");
        Wire.Request put = Wire.Request.of(
                "PUT",
                "/api/v1/clinicians/me",
                Map.of(
                        "Authorization",
                        bearer,
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        etag == null ? "" : etag),
                Bodies.bytes(edited));
        Wire.Request search =
                Wire.Request.get("/api/v1/clinicians?limit=1&q=" + word, Map.of("Authorization", "Bearer " + manager));
        long start = System.nanoTime();
        editor.send(put).expect(200);
        Patience.until(
                "an edit is found",
                30,
                () -> Bodies.tree(searcher.send(search).expect(200))
                                .path("total")
                                .asLong()
                        == 1);
        return System.nanoTime() - start;
    }

    /** A word that nobody else has used, of letters only. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder("zq");
        for (char digit :
                Long.toString(System.nanoTime() % 1_000_000_000L + number).toCharArray()) {
            word.append((char) ('b' + (digit - '0')));
        }
        return word.append("xv").toString();
    }
}
