package org.sankofa.matching.assignment;

/** Where an assignment stands. */
public enum AssignmentStatus {
    /** Being written by the institution. */
    DRAFT,
    /** Waits for a manager of the programme. */
    SUBMITTED,
    /** Open to proposals. */
    PUBLISHED,
    /** Sent back to the institution with a reason. */
    RETURNED,
    /** Every place is taken. */
    FILLED,
    /** Ended; open proposals are stopped. */
    CLOSED
}
