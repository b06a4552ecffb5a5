package org.sankofa.matching.institution;

/** What can be done to an institution. */
public enum InstitutionDeed {
    /** Change what the institution says of itself. */
    EDIT,
    /** Change name, country, place or kind: what the vetting rested on. */
    RENAME,
    /** Vouch for it. */
    APPROVE,
    /** Refuse it, with a reason. */
    REFUSE,
    /** Stop it from doing anything about clinicians, with a reason. */
    SUSPEND
}
