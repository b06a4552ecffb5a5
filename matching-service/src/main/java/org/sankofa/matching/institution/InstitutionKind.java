package org.sankofa.matching.institution;

/** What sort of house a host institution is. */
public enum InstitutionKind {
    HOSPITAL,
    CLINIC,
    HEALTH_CENTRE,
    SCHOOL
}
