package org.sankofa.matching.candidate;

import java.time.LocalDate;
import java.util.List;
import org.sankofa.matching.assignment.AssignmentTerms;
import org.sankofa.matching.programme.Agreement;
import org.sankofa.matching.programme.Rules;

/**
 * Everything of an assignment, and of the programme behind it, that a clinician is held against.
 *
 * @param hostCountry ISO 3166-1 alpha-2
 * @param today the day on which the comparison is made, UTC
 */
public record Need(
        AssignmentTerms terms, String hostCountry, Rules rules, List<Agreement> agreements, LocalDate today) {

    public Need {
        agreements = List.copyOf(agreements);
    }
}
