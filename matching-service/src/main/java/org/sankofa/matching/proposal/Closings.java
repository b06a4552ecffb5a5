package org.sankofa.matching.proposal;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.sankofa.kit.access.Actor;
import org.sankofa.matching.assignment.ClosingListener;

/** Stops the open proposals of an assignment that closes. */
@Singleton
class Closings implements ClosingListener {

    /** Asked for late, because proposals need assignments, which need this. */
    private final BeanProvider<ProposalService> proposals;

    Closings(BeanProvider<ProposalService> proposals) {
        this.proposals = proposals;
    }

    @Override
    public void closed(Actor actor, UUID assignment) {
        proposals.get().stopOfAssignment(actor, assignment);
    }
}
