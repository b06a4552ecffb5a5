package org.sankofa.matching.proposal;

/** What can be done to a proposal. */
public enum ProposalDeed {
    /** Say yes to it. */
    ACCEPT,
    /** Say no to it; no reason is owed. */
    DECLINE,
    /** Take back what one has proposed. */
    WITHDRAW,
    /** End it because what it rested on is gone. */
    STOP
}
