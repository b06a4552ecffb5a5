package org.sankofa.matching.lifecycle;

/** Who does a deed, seen from the row: not the role of the account alone, but the side it takes in this very thing. */
public enum Party {
    /** The clinician whom the row is about. */
    CLINICIAN,
    /** A member of the institution that the row belongs to. */
    HOST,
    /** A manager of the programme that the row belongs to (for institutions: any manager). */
    MANAGER,
    /** The platform itself, as a consequence of something else (last place taken, clinician withdrew). */
    PLATFORM
}
