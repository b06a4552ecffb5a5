package org.sankofa.matching.opening;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentTerms;
import org.sankofa.matching.assignment.Period;
import org.sankofa.matching.input.Faults;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/**
 * What an opening has to be. One that is null or empty lets everything pass; of several values any will do.
 *
 * @param free the days within which the work has to be possible; a permanent return only has to begin in them
 */
record Filters(
        @Nullable UUID programme,
        Set<String> occupations,
        Set<String> countries,
        Set<Presence> presences,
        Set<Term> terms,
        @Nullable Period free) {

    Filters {
        occupations = Set.copyOf(occupations);
        countries = Set.copyOf(countries);
        presences = Set.copyOf(presences);
        terms = Set.copyOf(terms);
    }

    /**
     * Reads what somebody chooses.
     *
     * @param at what stands before the name of a field that is refused
     * @param countries in capitals or not
     * @throws Refusal with every code and day that is wrong
     */
    static Filters read(
            String at,
            @Nullable UUID programme,
            Set<String> occupations,
            Set<String> countries,
            Set<Presence> presences,
            Set<Term> terms,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        Set<String> codes =
                countries.stream().map(code -> code.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        Faults faults = new Faults();
        occupations.forEach(code -> faults.occupation(at + "occupation", code));
        codes.forEach(code -> faults.country(at + "country", code));
        faults.range(at + "availableFrom", from, at + "availableUntil", until);
        faults.refuse();
        return new Filters(programme, occupations, codes, presences, terms, free(from, until));
    }

    /** Days without a beginning or an end; null without either. */
    private static @Nullable Period free(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null && until == null
                ? null
                : new Period(from == null ? LocalDate.MIN : from, until == null ? LocalDate.MAX : until);
    }

    /** Whether there is any but the programme, which lists without words know as well. */
    boolean any() {
        return !(occupations.isEmpty() && countries.isEmpty() && presences.isEmpty() && terms.isEmpty())
                || free != null;
    }

    boolean admit(Assignment assignment) {
        AssignmentTerms wanted = assignment.terms();
        return (programme == null || assignment.programme().equals(programme))
                && passes(occupations, wanted.occupation())
                && passes(countries, assignment.country())
                && passes(presences, wanted.presence())
                && passes(terms, wanted.term())
                && (free == null || isPossible(wanted, free));
    }

    private static boolean isPossible(AssignmentTerms wanted, Period free) {
        long needed = switch (wanted.term()) {
            case TEMPORARY -> wanted.durationDays();
            case PERMANENT -> 1;
        };
        return wanted.window()
                .shared(free)
                .filter(shared -> shared.days() >= needed)
                .isPresent();
    }

    private static <T> boolean passes(Set<T> choices, T value) {
        return choices.isEmpty() || choices.contains(value);
    }
}
