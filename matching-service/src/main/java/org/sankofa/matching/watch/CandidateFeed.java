package org.sankofa.matching.watch;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sankofa.kit.change.Event;
import org.sankofa.kit.change.EventSource;
import org.sankofa.kit.change.FeedConsumer;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.candidate.CandidateService;
import org.sankofa.matching.candidate.CandidateService.Eligibles;
import org.sankofa.matching.registry.Registry;
import org.sankofa.matching.watch.Raising.Find;

/**
 * Holds whoever has changed in the registry against every open assignment whose candidates a host waits for, once the
 * index has the change. Alerts and letters are written in the transaction that moves the cursor, so each is written
 * once. While the registry or Elasticsearch is down, or fills an index anew, this stays where it is.
 */
@Singleton
final class CandidateFeed implements FeedConsumer {

    /** After which somebody may be found who was not. */
    private static final Set<String> CHANGING =
            Set.of("clinician.submitted", "clinician.updated", "clinician.level-changed");

    private final EventSource feed;
    private final WatchRepository watches;
    private final AssignmentService assignments;
    private final CandidateService candidates;
    private final Raising raising;

    CandidateFeed(
            Registry registry,
            WatchRepository watches,
            AssignmentService assignments,
            CandidateService candidates,
            Raising raising) {
        this.feed = registry.indexed();
        this.watches = watches;
        this.assignments = assignments;
        this.candidates = candidates;
        this.raising = raising;
    }

    @Override
    public String name() {
        return "candidate-watches";
    }

    @Override
    public EventSource source() {
        return feed;
    }

    @Override
    public void handle(List<Event> events) {
        Set<UUID> changed = new LinkedHashSet<>();
        for (Event event : events) {
            if (CHANGING.contains(event.type())) {
                changed.add(event.subject());
            }
        }
        if (changed.isEmpty()) {
            return;
        }
        watches.takeTurn(WatchRepository.CANDIDATES);
        List<Watch> waiting = watches.waiting();
        if (!waiting.isEmpty()) {
            raising.raise(found(waiting, changed));
        }
    }

    private List<Find> found(List<Watch> waiting, Set<UUID> changed) {
        Map<UUID, Assignment> wanted = new HashMap<>();
        waiting.forEach(watch -> wanted.computeIfAbsent(watch.wanted(), assignments::read));
        Map<UUID, List<Assignment>> asked = new HashMap<>();
        changed.forEach(clinician -> asked.put(clinician, List.copyOf(wanted.values())));
        Map<UUID, Map<UUID, String>> eligible = new HashMap<>();
        for (Eligibles each : candidates.eligible(asked)) {
            for (UUID assignment : each.assignments()) {
                eligible.computeIfAbsent(assignment, id -> new HashMap<>())
                        .put(each.who().id(), each.who().pseudonym());
            }
        }
        List<Find> found = new ArrayList<>();
        for (Watch watch : waiting) {
            Map<UUID, String> people = eligible.get(watch.wanted());
            if (people != null) {
                found.add(new Find(watch, people));
            }
        }
        return found;
    }
}
