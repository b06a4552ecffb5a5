package org.sankofa.matching.proposal;

import jakarta.inject.Singleton;
import java.util.List;
import org.sankofa.kit.change.Event;
import org.sankofa.kit.change.EventSource;
import org.sankofa.kit.change.FeedConsumer;
import org.sankofa.matching.registry.Registry;

/**
 * Stops the open proposals of clinicians who leave the registry, or take back their consent to matching. Doing it twice
 * changes nothing.
 */
@Singleton
class Withdrawals implements FeedConsumer {

    private final Registry registry;
    private final ProposalService proposals;

    Withdrawals(Registry registry, ProposalService proposals) {
        this.registry = registry;
        this.proposals = proposals;
    }

    @Override
    public String name() {
        return "registry-withdrawals";
    }

    @Override
    public EventSource source() {
        return registry;
    }

    @Override
    public void handle(List<Event> events) {
        events.stream()
                .filter(event -> event.type().equals("clinician.withdrawn") || takesBackConsent(event))
                .forEach(event -> proposals.stopOfClinician(event.subject()));
    }

    private static boolean takesBackConsent(Event event) {
        return event.type().equals("clinician.updated")
                && Boolean.FALSE.equals(event.data().get("matching"));
    }
}
