package org.sankofa.matching.placement;

/** What can be done to a placement. */
public enum PlacementDeed {
    /** Approve it, with the checks in view. */
    APPROVE,
    /** Refuse it, with a reason. */
    REFUSE,
    /** Begin the preparation. */
    PREPARE,
    /** Work through the preparation checklist. */
    TICK,
    /** Begin the work; the checklist must be complete. */
    START,
    /** End the work. */
    COMPLETE,
    /** Say what came of it. */
    REPORT,
    /** Close the file. */
    CLOSE,
    /** Give it up, with a reason. */
    CANCEL
}
