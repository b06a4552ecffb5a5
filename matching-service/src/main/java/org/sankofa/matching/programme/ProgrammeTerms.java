package org.sankofa.matching.programme;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/** The part of a programme that is never queried by itself. */
@Serdeable
record ProgrammeTerms(
        String funder,
        List<String> countries,
        List<String> occupations,
        List<Presence> presences,
        List<Term> terms,
        Rules rules,
        List<Agreement> agreements) {

    static ProgrammeTerms of(Programme programme) {
        return new ProgrammeTerms(
                programme.funder(),
                programme.countries(),
                programme.occupations(),
                programme.presences(),
                programme.terms(),
                programme.rules(),
                programme.agreements());
    }
}
