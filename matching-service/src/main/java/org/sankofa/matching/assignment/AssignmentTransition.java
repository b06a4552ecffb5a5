package org.sankofa.matching.assignment;

import java.util.List;
import java.util.Set;
import org.sankofa.matching.lifecycle.Lifecycle;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.lifecycle.Transition;

/** The lifecycle of an assignment: what is not in this table cannot happen. */
public enum AssignmentTransition implements Transition<AssignmentStatus, AssignmentDeed> {
    EDIT_DRAFT(AssignmentStatus.DRAFT, AssignmentDeed.EDIT, AssignmentStatus.DRAFT, Party.HOST),
    EDIT_RETURNED(AssignmentStatus.RETURNED, AssignmentDeed.EDIT, AssignmentStatus.RETURNED, Party.HOST),
    SUBMIT_DRAFT(AssignmentStatus.DRAFT, AssignmentDeed.SUBMIT, AssignmentStatus.SUBMITTED, Party.HOST),
    SUBMIT_AGAIN(AssignmentStatus.RETURNED, AssignmentDeed.SUBMIT, AssignmentStatus.SUBMITTED, Party.HOST),
    TAKE_BACK_SUBMITTED(AssignmentStatus.SUBMITTED, AssignmentDeed.TAKE_BACK, AssignmentStatus.DRAFT, Party.HOST),
    PUBLISH_SUBMITTED(AssignmentStatus.SUBMITTED, AssignmentDeed.PUBLISH, AssignmentStatus.PUBLISHED, Party.MANAGER),
    RETURN_SUBMITTED(AssignmentStatus.SUBMITTED, AssignmentDeed.RETURN, AssignmentStatus.RETURNED, Party.MANAGER),
    FILL_PUBLISHED(AssignmentStatus.PUBLISHED, AssignmentDeed.FILL, AssignmentStatus.FILLED, Party.PLATFORM),
    REOPEN_FILLED(AssignmentStatus.FILLED, AssignmentDeed.REOPEN, AssignmentStatus.PUBLISHED, Party.PLATFORM),
    CLOSE_DRAFT(AssignmentStatus.DRAFT, AssignmentDeed.CLOSE, AssignmentStatus.CLOSED, Party.HOST),
    CLOSE_SUBMITTED(
            AssignmentStatus.SUBMITTED, AssignmentDeed.CLOSE, AssignmentStatus.CLOSED, Party.HOST, Party.MANAGER),
    CLOSE_RETURNED(AssignmentStatus.RETURNED, AssignmentDeed.CLOSE, AssignmentStatus.CLOSED, Party.HOST, Party.MANAGER),
    CLOSE_PUBLISHED(
            AssignmentStatus.PUBLISHED, AssignmentDeed.CLOSE, AssignmentStatus.CLOSED, Party.HOST, Party.MANAGER),
    CLOSE_FILLED(AssignmentStatus.FILLED, AssignmentDeed.CLOSE, AssignmentStatus.CLOSED, Party.HOST, Party.MANAGER);

    /** The table, ready to be asked. */
    public static final Lifecycle<AssignmentStatus, AssignmentDeed> LIFECYCLE =
            new Lifecycle<>("assignment", List.of(values()));

    private final AssignmentStatus from;
    private final AssignmentDeed deed;
    private final AssignmentStatus to;
    private final Set<Party> who;

    AssignmentTransition(AssignmentStatus from, AssignmentDeed deed, AssignmentStatus to, Party... who) {
        this.from = from;
        this.deed = deed;
        this.to = to;
        this.who = Set.of(who);
    }

    @Override
    public AssignmentStatus from() {
        return from;
    }

    @Override
    public AssignmentDeed deed() {
        return deed;
    }

    @Override
    public AssignmentStatus to() {
        return to;
    }

    @Override
    public Set<Party> who() {
        return who;
    }
}
