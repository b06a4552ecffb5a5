package org.sankofa.matching.queue;

import org.jspecify.annotations.Nullable;

/**
 * Something that waits, as the queue shows it, in words of the reader's language.
 *
 * @param kind what has to be done with it
 * @param address of the page where it is decided
 * @param where host, place and country
 * @param candidate the clinician's pseudonym; null where it is about nobody
 * @param tick what it is ticked by, where it can be decided together with others; null where it cannot
 * @param starts when the work would begin; null where none is planned yet
 */
public record ListedWaiting(
        String kind,
        String address,
        String title,
        String where,
        @Nullable String candidate,
        String since,
        String due,
        boolean overdue,
        @Nullable String tick,
        @Nullable String starts) {}
