package org.sankofa.matching.closing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.sankofa.kit.change.Event;
import org.sankofa.kit.change.EventSource;
import org.sankofa.kit.change.FeedConsumer;
import org.sankofa.kit.idempotency.Once;
import org.sankofa.matching.candidate.ShortlistService;
import org.sankofa.matching.institution.InstitutionService;
import org.sankofa.matching.programme.ProgrammeService;
import org.sankofa.matching.registry.Registry;
import org.sankofa.matching.watch.WatchService;

/**
 * Forgets what an account was here for once its owner has deleted it: whom it spoke for, what it managed, what it waited
 * for, whose shortlists it stood on. Proposals and placements stay as they are, under the pseudonym. Doing it twice changes nothing.
 */
@Singleton
class ClosedAccounts implements FeedConsumer {
    private final Registry registry;
    private final Once answers;
    private final InstitutionService institutions;
    private final ProgrammeService programmes;
    private final WatchService watches;
    private final ShortlistService shortlists;

    ClosedAccounts(
            Registry registry,
            Once answers,
            InstitutionService institutions,
            ProgrammeService programmes,
            WatchService watches,
            ShortlistService shortlists) {
        this.registry = registry;
        this.answers = answers;
        this.institutions = institutions;
        this.programmes = programmes;
        this.watches = watches;
        this.shortlists = shortlists;
    }

    @Override
    public String name() {
        return "closed-accounts";
    }

    @Override
    public EventSource source() {
        return registry;
    }

    @Override
    public void handle(List<Event> events) {
        events.stream()
                .filter(event -> event.type().equals("account.closed"))
                .map(Event::subject)
                .forEach(this::forget);
    }

    private void forget(UUID account) {
        answers.forget(account);
        institutions.forgetMember(account);
        programmes.forgetManager(account);
        watches.forget(account);
        shortlists.forget(account);
    }
}
