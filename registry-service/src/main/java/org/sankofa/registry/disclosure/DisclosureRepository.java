package org.sankofa.registry.disclosure;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

/** Only ever added to. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DisclosureRepository extends GenericRepository<DisclosureRow, UUID> {
    DisclosureRow save(DisclosureRow row);

    @Query(value = """
            SELECT id, clinician, account, institution, proposal, purpose, at
            FROM disclosure
            WHERE clinician = :clinician
            ORDER BY at DESC, id DESC
            LIMIT :limit
            """, nativeQuery = true)
    List<DisclosureRow> latest(@BinaryId UUID clinician, int limit);

    @Query(value = """
            SELECT id, clinician, account, institution, proposal, purpose, at
            FROM disclosure
            WHERE clinician = :clinician
              AND (at < :at OR at = :at AND id < :id)
            ORDER BY at DESC, id DESC
            LIMIT :limit
            """, nativeQuery = true)
    List<DisclosureRow> before(@BinaryId UUID clinician, Instant at, @BinaryId UUID id, int limit);
}
