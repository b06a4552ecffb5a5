package org.sankofa.population;

/** What a person permits, per purpose. */
public record Consents(boolean matching, boolean identityToHosts, boolean statistics) {}
