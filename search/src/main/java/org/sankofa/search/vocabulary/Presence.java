package org.sankofa.search.vocabulary;

/** Whether the work is done on the spot, from afar, or partly both. */
public enum Presence {
    PHYSICAL,
    VIRTUAL,
    HYBRID
}
