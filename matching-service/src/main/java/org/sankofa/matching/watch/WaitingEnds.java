package org.sankofa.matching.watch;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.sankofa.kit.access.Actor;
import org.sankofa.matching.assignment.ClosingListener;

/** Nobody waits for candidates of an assignment that closes; it never opens again. */
@Singleton
class WaitingEnds implements ClosingListener {

    private final WatchRepository watches;

    WaitingEnds(WatchRepository watches) {
        this.watches = watches;
    }

    @Override
    public void closed(Actor actor, UUID assignment) {
        watches.removeOf(assignment);
    }
}
