package org.sankofa.matching.candidate;

/** How a rule or check came out. */
public enum Outcome {
    PASSED,
    FAILED,
    /** Nothing in this case that the check could be about. */
    NOT_APPLICABLE
}
