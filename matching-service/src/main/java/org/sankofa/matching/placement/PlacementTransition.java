package org.sankofa.matching.placement;

import java.util.List;
import java.util.Set;
import org.sankofa.matching.lifecycle.Lifecycle;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.lifecycle.Transition;

/** The lifecycle of a placement: what is not in this table cannot happen. */
public enum PlacementTransition implements Transition<PlacementStatus, PlacementDeed> {
    APPROVE_AWAITING(PlacementStatus.AWAITING_APPROVAL, PlacementDeed.APPROVE, PlacementStatus.APPROVED, Party.MANAGER),
    REFUSE_AWAITING(PlacementStatus.AWAITING_APPROVAL, PlacementDeed.REFUSE, PlacementStatus.REFUSED, Party.MANAGER),
    PREPARE_APPROVED(
            PlacementStatus.APPROVED, PlacementDeed.PREPARE, PlacementStatus.PREPARING, Party.MANAGER, Party.HOST),
    TICK_PREPARING(PlacementStatus.PREPARING, PlacementDeed.TICK, PlacementStatus.PREPARING, Party.MANAGER, Party.HOST),
    START_PREPARED(
            PlacementStatus.PREPARING, PlacementDeed.START, PlacementStatus.IN_PROGRESS, Party.MANAGER, Party.HOST),
    COMPLETE_STARTED(
            PlacementStatus.IN_PROGRESS, PlacementDeed.COMPLETE, PlacementStatus.COMPLETED, Party.MANAGER, Party.HOST),
    REPORT_COMPLETED(
            PlacementStatus.COMPLETED, PlacementDeed.REPORT, PlacementStatus.REPORTED, Party.HOST, Party.CLINICIAN),
    REPORT_AGAIN(PlacementStatus.REPORTED, PlacementDeed.REPORT, PlacementStatus.REPORTED, Party.HOST, Party.CLINICIAN),
    CLOSE_REPORTED(PlacementStatus.REPORTED, PlacementDeed.CLOSE, PlacementStatus.CLOSED, Party.MANAGER),
    CANCEL_AWAITING(
            PlacementStatus.AWAITING_APPROVAL,
            PlacementDeed.CANCEL,
            PlacementStatus.CANCELLED,
            Party.MANAGER,
            Party.HOST,
            Party.CLINICIAN),
    CANCEL_APPROVED(
            PlacementStatus.APPROVED,
            PlacementDeed.CANCEL,
            PlacementStatus.CANCELLED,
            Party.MANAGER,
            Party.HOST,
            Party.CLINICIAN),
    CANCEL_PREPARING(
            PlacementStatus.PREPARING,
            PlacementDeed.CANCEL,
            PlacementStatus.CANCELLED,
            Party.MANAGER,
            Party.HOST,
            Party.CLINICIAN),
    CANCEL_IN_PROGRESS(
            PlacementStatus.IN_PROGRESS,
            PlacementDeed.CANCEL,
            PlacementStatus.CANCELLED,
            Party.MANAGER,
            Party.HOST,
            Party.CLINICIAN);

    /** The table, ready to be asked. */
    public static final Lifecycle<PlacementStatus, PlacementDeed> LIFECYCLE =
            new Lifecycle<>("placement", List.of(values()));

    private final PlacementStatus from;
    private final PlacementDeed deed;
    private final PlacementStatus to;
    private final Set<Party> who;

    PlacementTransition(PlacementStatus from, PlacementDeed deed, PlacementStatus to, Party... who) {
        this.from = from;
        this.deed = deed;
        this.to = to;
        this.who = Set.of(who);
    }

    @Override
    public PlacementStatus from() {
        return from;
    }

    @Override
    public PlacementDeed deed() {
        return deed;
    }

    @Override
    public PlacementStatus to() {
        return to;
    }

    @Override
    public Set<Party> who() {
        return who;
    }
}
