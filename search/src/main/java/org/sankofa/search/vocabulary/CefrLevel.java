package org.sankofa.search.vocabulary;

/** Command of a language, from A1 (least) to C2 (most), after the Common European Framework of Reference. */
public enum CefrLevel {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2;

    public boolean atLeast(CefrLevel demanded) {
        return compareTo(demanded) >= 0;
    }
}
