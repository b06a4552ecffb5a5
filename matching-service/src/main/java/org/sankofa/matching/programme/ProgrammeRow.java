package org.sankofa.matching.programme;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;
import org.sankofa.matching.storage.Documents;

/**
 * A programme as it is stored.
 *
 * @param committed what approved placements take from the budget
 */
@MappedEntity("programme")
record ProgrammeRow(
        @Id @BinaryId UUID id,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        String currency,
        BigDecimal budget,
        BigDecimal committed,
        String terms,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static ProgrammeRow of(Programme programme, Documents documents) {
        return new ProgrammeRow(
                programme.id(),
                programme.name(),
                programme.startsOn(),
                programme.endsOn(),
                programme.budget().currency(),
                programme.budget().amount(),
                BigDecimal.ZERO,
                documents.write(ProgrammeTerms.of(programme)),
                programme.version(),
                programme.createdAt(),
                programme.updatedAt());
    }

    Programme programme(Documents documents) {
        ProgrammeTerms read = documents.read(terms, ProgrammeTerms.class);
        return new Programme(
                id,
                name,
                read.funder(),
                read.countries(),
                read.occupations(),
                read.presences(),
                read.terms(),
                startsOn,
                endsOn,
                new Money(budget, currency),
                read.rules(),
                read.agreements(),
                version,
                createdAt,
                updatedAt);
    }

    Money committedMoney() {
        return new Money(committed, currency);
    }
}
