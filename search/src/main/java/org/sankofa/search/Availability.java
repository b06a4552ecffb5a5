package org.sankofa.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a clinician is free, both ends included.
 *
 * @param until null where the end is open
 */
public record Availability(LocalDate from, @Nullable LocalDate until) {

    public Availability {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("availability ends before it starts: " + from + " to " + until);
        }
    }
}
