package org.sankofa.registry.watch;

/** When the owner of a search wants to be written to about what is new; alerts are kept in any case. */
enum Mailing {
    NEVER,
    /** All that is new since the day before, of all searches in one mail. */
    DAILY,
    AT_ONCE
}
