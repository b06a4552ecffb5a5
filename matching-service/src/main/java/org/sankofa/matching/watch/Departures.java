package org.sankofa.matching.watch;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sankofa.kit.change.Event;
import org.sankofa.kit.change.EventSource;
import org.sankofa.kit.change.FeedConsumer;
import org.sankofa.matching.registry.Registry;
import org.sankofa.matching.registry.Standing;

/** Hides the alerts about clinicians who leave the registry, or do not want to be matched, until they are back. */
@Singleton
final class Departures implements FeedConsumer {

    private static final Set<String> MOVING =
            Set.of("clinician.submitted", "clinician.updated", "clinician.withdrawn", "clinician.forgotten");

    private final Registry registry;
    private final WatchRepository watches;
    private final AlertRepository alerts;

    Departures(Registry registry, WatchRepository watches, AlertRepository alerts) {
        this.registry = registry;
        this.watches = watches;
        this.alerts = alerts;
    }

    @Override
    public String name() {
        return "candidate-departures";
    }

    @Override
    public EventSource source() {
        return registry;
    }

    @Override
    public void handle(List<Event> events) {
        Set<UUID> moved = new LinkedHashSet<>();
        for (Event event : events) {
            if (MOVING.contains(event.type())) {
                moved.add(event.subject());
            }
        }
        if (moved.isEmpty()) {
            return;
        }
        // Otherwise somebody might be alerted of who was just there, and leave unseen.
        watches.takeTurn(WatchRepository.CANDIDATES);
        for (UUID clinician : moved) {
            if (alerts.countAbout(clinician) > 0) {
                boolean there = registry.standing(clinician)
                        .filter(Standing::mayBeMatched)
                        .isPresent();
                alerts.hide(clinician, !there);
            }
        }
    }
}
