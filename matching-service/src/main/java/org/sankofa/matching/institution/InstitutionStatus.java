package org.sankofa.matching.institution;

/** Where an institution stands. */
public enum InstitutionStatus {
    /** Asks to be admitted, for the first time or under another name; waits for a manager. */
    APPLIED,
    /** Checked by a manager; may post assignments and is shown with them. */
    VETTED,
    /** Refused, with a reason; may mend its application. */
    REFUSED,
    /** Stopped by a manager, until a manager admits it again. */
    SUSPENDED
}
