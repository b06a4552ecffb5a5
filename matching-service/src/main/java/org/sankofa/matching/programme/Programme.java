package org.sankofa.matching.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/**
 * Who pays for placements, where, for whom, and by which rules.
 *
 * @param countries host countries, ISO 3166-1 alpha-2
 * @param occupations ISCO-08 unit groups that it places; empty means all
 * @param version rises by one with every change
 */
public record Programme(
        UUID id,
        String name,
        String funder,
        List<String> countries,
        List<String> occupations,
        List<Presence> presences,
        List<Term> terms,
        LocalDate startsOn,
        LocalDate endsOn,
        Money budget,
        Rules rules,
        List<Agreement> agreements,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public Programme {
        countries = List.copyOf(countries);
        occupations = List.copyOf(occupations);
        presences = List.copyOf(presences);
        terms = List.copyOf(terms);
        agreements = List.copyOf(agreements);
    }
}
