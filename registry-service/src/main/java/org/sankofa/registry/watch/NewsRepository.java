package org.sankofa.registry.watch;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

/** Counts alerts about people who can still be found. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface NewsRepository extends GenericRepository<News, UUID> {
    @Query(value = """
            SELECT saved_search_alert.search, COUNT(*) AS people
            FROM saved_search
            JOIN saved_search_alert ON saved_search_alert.search = saved_search.id
            JOIN clinician ON clinician.id = saved_search_alert.clinician
            WHERE saved_search.account = :account
              AND saved_search_alert.seen_at IS NULL
              AND clinician.status = 'SUBMITTED'
              AND clinician.consent_matching = TRUE
            GROUP BY saved_search_alert.search
            """, nativeQuery = true)
    List<News> unseen(@BinaryId UUID account);

    /** Of what the daily mail has not told, what was found before then and not seen in the meantime. */
    @Query(value = """
            SELECT saved_search_alert.search, COUNT(*) AS people
            FROM saved_search
            JOIN saved_search_alert ON saved_search_alert.search = saved_search.id
            JOIN clinician ON clinician.id = saved_search_alert.clinician
            WHERE saved_search.account = :account
              AND saved_search_alert.untold = TRUE
              AND saved_search_alert.at < :before
              AND saved_search_alert.seen_at IS NULL
              AND clinician.status = 'SUBMITTED'
              AND clinician.consent_matching = TRUE
            GROUP BY saved_search_alert.search
            """, nativeQuery = true)
    List<News> untold(@BinaryId UUID account, Instant before);
}
