package org.sankofa.matching.programme;

/** What sort of paper an agreement is. */
public enum AgreementKind {
    BILATERAL_AGREEMENT,
    MEMORANDUM
}
