package org.sankofa.matching.assignment;

/** What can be done to an assignment. */
public enum AssignmentDeed {
    /** Change the terms. */
    EDIT,
    /** Hand it to the programme. */
    SUBMIT,
    /** Get it back from the programme to go on writing, before it is published. */
    TAKE_BACK,
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
