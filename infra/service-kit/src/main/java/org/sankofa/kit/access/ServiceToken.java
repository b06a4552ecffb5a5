package org.sankofa.kit.access;

/** The token with which this service calls the other one's {@code /internal} endpoints. */
public interface ServiceToken {
    /** A token that is good for at least another half minute. May block to fetch one: not for an event loop. */
    String value();
}
