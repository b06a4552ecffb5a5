package org.sankofa.matching.queue;

/** What sort of thing waits for a manager. */
public enum WaitingKind {
    /** An institution that has applied; any manager vets it. */
    INSTITUTION,
    /** A submitted assignment, to be published or returned. */
    ASSIGNMENT,
    /** An application, which host or manager answer. */
    PROPOSAL,
    /** A placement that awaits approval. */
    PLACEMENT
}
