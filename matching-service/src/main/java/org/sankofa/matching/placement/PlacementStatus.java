package org.sankofa.matching.placement;

/** Where a placement stands. */
public enum PlacementStatus {
    /** Accepted by both sides; a manager has to decide. */
    AWAITING_APPROVAL,
    /** A manager approved it; the budget is committed. */
    APPROVED,
    /** A manager refused it, with a reason; the place is free again. */
    REFUSED,
    /** The preparation checklist is being worked through. */
    PREPARING,
    /** The clinician is at work. */
    IN_PROGRESS,
    /** The work is done; reports are due. */
    COMPLETED,
    /** At least one side has reported; the other may still. */
    REPORTED,
    /** Finished; the clinician can be proposed again. */
    CLOSED,
    /** Given up before its end, with a reason; the place is free again. */
    CANCELLED
}
