package org.sankofa.matching.candidate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sankofa.matching.assignment.AssignmentTerms;
import org.sankofa.matching.assignment.Period;
import org.sankofa.search.Availability;
import org.sankofa.search.vocabulary.Term;

/**
 * How a clinician's free days go with an assignment's window.
 *
 * @param planned the earliest days on which the work could be done; null if never
 * @param freeDays the longest free stretch within what is left of the window
 * @param windowDays how long what is left of the window is
 */
public record Fit(@Nullable Period planned, long freeDays, long windowDays) {

    /** Days before {@code today} do not count. Stretches that touch or overlap are one stretch. */
    public static Fit of(List<Availability> availability, AssignmentTerms terms, LocalDate today) {
        Optional<Period> left = terms.window().notBefore(today);
        if (left.isEmpty()) {
            return new Fit(null, 0, 0);
        }
        Period window = left.get();
        Period planned = null;
        long freeDays = 0;
        for (Period free : stretches(availability)) {
            Optional<Period> shared = free.shared(window);
            if (shared.isPresent()) {
                freeDays = Math.max(freeDays, shared.get().days());
                if (planned == null && suffices(free, shared.get(), terms)) {
                    planned = Period.ofDays(shared.get().from(), terms.durationDays());
                }
            }
        }
        return new Fit(planned, freeDays, window.days());
    }

    /** Who returns for good has to be free without an end; a temporary return has to end within the window. */
    private static boolean suffices(Period free, Period shared, AssignmentTerms terms) {
        return switch (terms.term()) {
            case Term.PERMANENT -> free.until().equals(LocalDate.MAX);
            case Term.TEMPORARY -> shared.days() >= terms.durationDays();
        };
    }

    private static List<Period> stretches(List<Availability> availability) {
        List<Period> merged = new ArrayList<>();
        availability.stream()
                .map(free -> new Period(free.from(), free.until() == null ? LocalDate.MAX : free.until()))
                .sorted(Comparator.comparing(Period::from).thenComparing(Period::until))
                .forEach(next -> {
                    Period last = merged.isEmpty() ? null : merged.getLast();
                    if (last != null && touches(last, next)) {
                        LocalDate end = last.until().isAfter(next.until()) ? last.until() : next.until();
                        merged.set(merged.size() - 1, new Period(last.from(), end));
                    } else {
                        merged.add(next);
                    }
                });
        return merged;
    }

    private static boolean touches(Period earlier, Period later) {
        return earlier.until().equals(LocalDate.MAX)
                || !later.from().isAfter(earlier.until().plusDays(1));
    }
}
