package org.sankofa.matching.registry;

/** What a clinician has consented to, per purpose. */
public record Consents(boolean matching, boolean identityToHosts, boolean statistics) {}
