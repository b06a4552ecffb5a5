package org.sankofa.matching.decision;

import org.jspecify.annotations.Nullable;

/**
 * One check and how it came out, in words of the reader's language.
 *
 * @param outcome in a word or two
 * @param message with the evidence that it rests on
 * @param advice what to do about a failure; null for none
 */
public record CheckLine(
        String name,
        String outcome,
        boolean failed,
        String message,
        @Nullable String advice) {}
