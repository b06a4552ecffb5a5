package org.sankofa.matching.proposal;

import java.util.UUID;
import org.sankofa.kit.access.Actor;
import org.sankofa.matching.assignment.Assignment;

/** Makes of an accepted proposal what comes next, in the same transaction. */
public interface AcceptanceListener {

    /**
     * The proposal has been accepted and a place of the assignment taken.
     *
     * @return id of the placement
     */
    UUID accepted(Actor actor, Proposal proposal, Assignment assignment);
}
