package org.sankofa.matching.proposal;

/** Where a proposal stands. */
public enum ProposalStatus {
    /** The host or a manager asks the clinician. */
    OFFERED,
    /** The clinician asks the host. */
    APPLIED,
    /** Both sides agree; a placement was made of it. */
    ACCEPTED,
    /** The side that was asked said no. */
    DECLINED,
    /** The side that asked took it back. */
    WITHDRAWN,
    /** Ended by the platform: the clinician left the registry, or the assignment closed. */
    STOPPED
}
