package org.sankofa.registry.clinician;

/** A clinician together with who it is: for the person themself, and for those to whom it is disclosed on record. */
public record Registration(Clinician clinician, Identity identity) {}
