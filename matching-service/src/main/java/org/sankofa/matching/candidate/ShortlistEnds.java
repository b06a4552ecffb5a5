package org.sankofa.matching.candidate;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.sankofa.kit.access.Actor;
import org.sankofa.matching.assignment.ClosingListener;

/** Nobody chooses for an assignment that closes; it never opens again. */
@Singleton
class ShortlistEnds implements ClosingListener {

    private final ShortlistRepository shortlists;

    ShortlistEnds(ShortlistRepository shortlists) {
        this.shortlists = shortlists;
    }

    @Override
    public void closed(Actor actor, UUID assignment) {
        shortlists.clear(assignment);
    }
}
