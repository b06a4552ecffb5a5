package org.sankofa.registry.consent;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

/** Only ever added to. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ConsentRepository extends GenericRepository<ConsentRow, UUID> {
    Iterable<ConsentRow> saveAll(Iterable<ConsentRow> rows);

    @Query(value = """
            SELECT id, clinician, purpose, given, at
            FROM consent
            WHERE clinician = :clinician
            ORDER BY at, id
            """, nativeQuery = true)
    List<ConsentRow> history(@BinaryId UUID clinician);
}
