package org.sankofa.bench;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.population.Assignment;
import org.sankofa.population.PublishedNeeds;
import org.sankofa.population.RequestBodies;

/** The published needs, posted as a hospital would, and how long it takes to get the best candidates of each. */
final class CandidateBench {
    private static final double LONGEST_SECONDS = 60;
    private static final int WARM_UP_ROUNDS = 10;
    private static final int ROUNDS = 40;

    private final URI matching;
    private final String host;
    private final String manager;

    CandidateBench(URI matching, Keys keys) {
        this.matching = matching;
        this.host = keys.token(Uuid7.next(), "HOST");
        this.manager = keys.token(Uuid7.next(), "MANAGER");
    }

    void run(Report report, LocalDate today) {
        try (Wire wire = new Wire(matching)) {
            List<Wire.Request> questions = publish(wire, PublishedNeeds.of(today));
            Progress.say("candidates: %d published assignments", questions.size());
            int enough = 0;
            for (Wire.Request question : questions) {
                if (Bodies.tree(wire.send(question).expect(200)).path("items").size() >= 3) {
                    enough++;
                }
            }
            for (int round = 0; round < WARM_UP_ROUNDS; round++) {
                questions.forEach(question -> wire.send(question).expect(200));
            }
            Timings timings = new Timings();
            long deadline = System.nanoTime() + (long) (LONGEST_SECONDS * 1e9);
            for (int round = 0; round < ROUNDS && System.nanoTime() < deadline; round++) {
                for (Wire.Request question : questions) {
                    long start = System.nanoTime();
                    Wire.Reply reply = wire.send(question);
                    timings.add(System.nanoTime() - start);
                    reply.expect(200);
                }
            }
            report.note(
                    "published needs with three or more eligible candidates, of " + questions.size(),
                    new Report.Figure(enough, ""));
            report.note("five best candidates of a need, p50", Report.milliseconds(timings.percentile(0.5)));
            report.below(
                    "five best candidates of a need, p95",
                    Report.milliseconds(timings.percentile(0.95)),
                    Report.milliseconds(1000));
        }
    }

    /** Institutions apply and are vetted, programmes are set up, assignments go from draft to published. */
    private List<Wire.Request> publish(Wire wire, PublishedNeeds needs) {
        Map<String, UUID> institutions = new HashMap<>();
        needs.institutions().forEach(institution -> {
            Made made = create(wire, host, "/api/v1/institutions", RequestBodies.institution(institution));
            act(
                    wire,
                    manager,
                    "/api/v1/institutions/" + made.id() + "/vet",
                    made.etag(),
                    Map.of("decision", "APPROVE"));
            institutions.put(institution.key(), made.id());
        });
        Map<String, UUID> programmes = new HashMap<>();
        needs.programmes()
                .forEach(programme -> programmes.put(
                        programme.key(),
                        create(wire, manager, "/api/v1/programmes", RequestBodies.programme(programme))
                                .id()));
        List<Wire.Request> questions = new ArrayList<>();
        for (Assignment assignment : needs.assignments()) {
            UUID institution = known(institutions, assignment.institution());
            UUID programme = known(programmes, assignment.programme());
            Made draft = create(
                    wire, host, "/api/v1/assignments", RequestBodies.assignment(assignment, institution, programme));
            String path = "/api/v1/assignments/" + draft.id();
            String submitted = act(wire, host, path + "/submit", draft.etag(), Map.of());
            act(wire, manager, path + "/publish", submitted, Map.of());
            questions.add(Wire.Request.get(path + "/candidates?limit=5", Map.of("Authorization", "Bearer " + manager)));
        }
        return questions;
    }

    private record Made(UUID id, String etag) {}

    private static UUID known(Map<String, UUID> ids, String key) {
        UUID id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("an assignment names " + key + ", which is not there");
        }
        return id;
    }

    private static Made create(Wire wire, String token, String path, Map<String, Object> body) {
        Wire.Reply reply = wire.send(Wire.Request.of("POST", path, headers(token, null), Bodies.bytes(body)))
                .expect(201);
        return new Made(
                UUID.fromString(Bodies.tree(reply).path("id").asText()),
                reply.headers().getOrDefault("etag", ""));
    }

    private static String act(Wire wire, String token, String path, String etag, Map<String, Object> body) {
        return wire.send(Wire.Request.of("POST", path, headers(token, etag), Bodies.bytes(body)))
                .expect(200)
                .headers()
                .getOrDefault("etag", "");
    }

    private static Map<String, String> headers(String token, @Nullable String etag) {
        Map<String, String> headers =
                new HashMap<>(Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"));
        if (etag != null) {
            headers.put("If-Match", etag);
        }
        return headers;
    }
}
