package org.sankofa.search.vocabulary;

/** Whether a return is for a time or for good. */
public enum Term {
    TEMPORARY,
    PERMANENT
}
