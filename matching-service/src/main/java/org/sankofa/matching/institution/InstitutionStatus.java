package org.sankofa.matching.institution;

/** Where an institution stands. */
public enum InstitutionStatus {
    /** Asks to be admitted; waits for a manager. */
    APPLIED,
    /** Checked by a manager; may post assignments. */
    VETTED,
    /** Refused, with a reason; may mend its application. */
    REFUSED,
    /** Was vetted; may not post until it is vetted again. */
    SUSPENDED
}
