package org.sankofa.kit.alert;

/** When somebody who waits for news wants to be written to about it; alerts are kept in any case. */
public enum Mailing {
    NEVER,
    /** All that is new since the day before, in one mail. */
    DAILY,
    AT_ONCE
}
