package org.sankofa.matching.assignment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Days from one to another, both included. */
public record Period(LocalDate from, LocalDate until) {

    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("period ends before it starts: " + from + " to " + until);
        }
    }

    /** That many days from {@code from} on. */
    public static Period ofDays(LocalDate from, int days) {
        return new Period(from, from.plusDays(days - 1L));
    }

    /** How many days; at least one. */
    public long days() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }

    /** The days that both have; empty if none. */
    public Optional<Period> shared(Period other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = until.isBefore(other.until) ? until : other.until;
        return end.isBefore(start) ? Optional.empty() : Optional.of(new Period(start, end));
    }

    /** What is left of it from that day on; empty if it is over. */
    public Optional<Period> notBefore(LocalDate day) {
        return shared(new Period(day, until.isBefore(day) ? day : until));
    }

    @Override
    public String toString() {
        return from + "/" + until;
    }
}
