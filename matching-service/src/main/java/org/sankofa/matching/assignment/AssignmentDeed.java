package org.sankofa.matching.assignment;

/** What can be done to an assignment. */
public enum AssignmentDeed {
    /** Change the terms. */
    EDIT,
    /** Hand it to the programme. */
    SUBMIT,
    /** Open it to proposals. */
    PUBLISH,
    /** Send it back, with a reason. */
    RETURN,
    /** Take the last place. */
    FILL,
    /** Give a place back. */
    REOPEN,
    /** End it. */
    CLOSE
}
