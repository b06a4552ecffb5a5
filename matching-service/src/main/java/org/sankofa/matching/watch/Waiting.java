package org.sankofa.matching.watch;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.page.Reader;

/** Tells the pages of an assignment whether its host waits for candidates. */
@Singleton
public class Waiting {
    private final CandidateWatchService watches;
    private final WatchService waiting;

    Waiting(CandidateWatchService watches, WatchService waiting) {
        this.watches = watches;
        this.waiting = waiting;
    }

    /**
     * How a host waits.
     *
     * @param address of the page that says more; null where they do not wait
     * @param news how many are new; null for nobody
     */
    public record State(@Nullable String address, @Nullable String news) {}

    public State of(Actor actor, UUID assignment, Reader reader) {
        return watches.of(actor, assignment)
                .map(watch -> {
                    long news = waiting.unseen(actor, watch);
                    return new State(
                            "/hospital/waiting/" + watch.id(),
                            news == 0 ? null : reader.count("watch.host.news", news));
                })
                .orElse(new State(null, null));
    }
}
