package org.sankofa.matching.assignment;

import java.util.UUID;
import org.sankofa.kit.access.Actor;

/** Told when an assignment is closed, in the same transaction: what was open about it ends. */
public interface ClosingListener {

    /** The assignment has just been closed. */
    void closed(Actor actor, UUID assignment);
}
