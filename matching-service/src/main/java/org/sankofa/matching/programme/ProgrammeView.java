package org.sankofa.matching.programme;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/**
 * A programme. Hosts read what they need to post within it; budget and agreements are its managers' business.
 *
 * @param committed what approved placements take from the budget
 */
@Serdeable
@Schema(name = "Programme")
record ProgrammeView(
        UUID id,
        String name,
        String funder,
        List<String> countries,
        List<String> occupations,
        List<Presence> presences,
        List<Term> terms,
        LocalDate startsOn,
        LocalDate endsOn,
        String currency,
        @Schema(nullable = false) @Nullable Money budget,
        @Schema(nullable = false) @Nullable Money committed,
        Rules rules,
        @Nullable List<Agreement> agreements,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static ProgrammeView ofManager(Programme programme, Money committed) {
        return of(programme, programme.budget(), committed, programme.agreements());
    }

    static ProgrammeView ofHost(Programme programme) {
        return of(programme, null, null, null);
    }

    private static ProgrammeView of(
            Programme programme,
            @Nullable Money budget,
            @Nullable Money committed,
            @Nullable List<Agreement> agreements) {
        return new ProgrammeView(
                programme.id(),
                programme.name(),
                programme.funder(),
                programme.countries(),
                programme.occupations(),
                programme.presences(),
                programme.terms(),
                programme.startsOn(),
                programme.endsOn(),
                programme.budget().currency(),
                budget,
                committed,
                programme.rules(),
                agreements,
                programme.version(),
                programme.createdAt(),
                programme.updatedAt());
    }
}
