package org.sankofa.registry.watch;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AlertOfRepository extends GenericRepository<AlertOf, UUID> {
    /** The alerts of a search behind a place, newest first; who has withdrawn, or their consent, is not among them. */
    @Query(value = """
            SELECT saved_search_alert.id, clinician.pseudonym, saved_search_alert.at, saved_search_alert.seen_at
            FROM saved_search_alert
            JOIN clinician ON clinician.id = saved_search_alert.clinician
            WHERE saved_search_alert.search = :search
              AND saved_search_alert.at <= :at
              AND (saved_search_alert.at < :at OR saved_search_alert.id < :id)
              AND clinician.status = 'SUBMITTED'
              AND clinician.consent_matching = TRUE
            ORDER BY saved_search_alert.at DESC, saved_search_alert.id DESC
            LIMIT :limit
            """, nativeQuery = true)
    List<AlertOf> page(@BinaryId UUID search, Instant at, @BinaryId UUID id, int limit);
}
