package org.sankofa.bench;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.population.PublishedNeeds;

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
            Postings postings = new Postings(wire, host, manager);
            List<Wire.Request> questions = postings.publish(PublishedNeeds.of(today)).stream()
                    .map(assignment -> Wire.Request.get(
                            "/api/v1/assignments/" + assignment + "/candidates?limit=5",
                            Map.of("Authorization", "Bearer " + manager)))
                    .toList();
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
}
