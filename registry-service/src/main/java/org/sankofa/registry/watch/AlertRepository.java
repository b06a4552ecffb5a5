package org.sankofa.registry.watch;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sankofa.kit.alert.Familiar;
import org.sankofa.kit.id.BinaryId;

@JdbcRepository(dialect = Dialect.MYSQL)
abstract class AlertRepository implements GenericRepository<Alert, UUID> {
    private final Familiar familiar;

    AlertRepository(JdbcOperations jdbc) {
        familiar = new Familiar(jdbc, "saved_search_known", "saved_search_alert", "search", "clinician");
    }

    abstract Iterable<Alert> saveAll(Iterable<Alert> alerts);

    /** Keeps whom a search has found already. */
    void know(UUID search, List<UUID> found) {
        familiar.know(search, found);
    }

    @Query(value = """
            DELETE FROM saved_search_known
            WHERE search = :search
            """, nativeQuery = true)
    abstract int forgetKnown(@BinaryId UUID search);

    /** Those of these people who are no news to a search: found when it was saved, or alerted of before. */
    Set<UUID> familiar(UUID search, Collection<UUID> people) {
        return familiar.among(search, people);
    }

    @Query(value = """
            UPDATE saved_search_alert
            SET seen_at = :now
            WHERE search = :search
              AND at <= :until
              AND seen_at IS NULL
            """, nativeQuery = true)
    abstract int see(@BinaryId UUID search, Instant until, Instant now);

    /** What waits for a daily mail that is not wanted any more. */
    @Query(value = """
            UPDATE saved_search_alert
            SET untold = FALSE
            WHERE search = :search
              AND untold = TRUE
            """, nativeQuery = true)
    abstract int quiet(@BinaryId UUID search);

    @Query(value = """
            UPDATE saved_search_alert
            JOIN saved_search ON saved_search.id = saved_search_alert.search
            SET saved_search_alert.untold = FALSE
            WHERE saved_search.account = :account
              AND saved_search_alert.untold = TRUE
              AND saved_search_alert.at < :before
            """, nativeQuery = true)
    abstract int told(@BinaryId UUID account, Instant before);
}
