package org.sankofa.kit.page;

/**
 * One of several that a form offers.
 *
 * @param label in the reader's language
 */
public record Choice(String value, String label, boolean chosen) {}
