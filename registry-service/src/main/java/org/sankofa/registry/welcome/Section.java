package org.sankofa.registry.welcome;

/** A heading and what stands below it, in the reader's language. */
public record Section(String heading, String text) {}
