package org.sankofa.matching.watch;

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
        familiar = new Familiar(jdbc, "watch_known", "watch_alert", "watch", "subject");
    }

    abstract Iterable<Alert> saveAll(Iterable<Alert> alerts);

    /** Keeps what a search has found already. */
    void know(UUID watch, List<UUID> found) {
        familiar.know(watch, found);
    }

    @Query(value = """
            DELETE FROM watch_known
            WHERE watch = :watch
            """, nativeQuery = true)
    abstract int forgetKnown(@BinaryId UUID watch);

    /** Those of these that are no news to a search: found when it was saved, or alerted of before. */
    Set<UUID> familiar(UUID watch, Collection<UUID> subjects) {
        return familiar.among(watch, subjects);
    }

    /** The alerts behind a place, newest first; what is not open any more, and who has left, is not among them. */
    @Query(value = """
            SELECT watch_alert.id, watch_alert.watch, watch_alert.subject, watch_alert.pseudonym, watch_alert.at,
                watch_alert.seen_at, watch_alert.untold, watch_alert.letter, watch_alert.gone
            FROM watch_alert
            JOIN watch ON watch.id = watch_alert.watch
            JOIN assignment ON assignment.id = COALESCE(watch.assignment, watch_alert.subject)
            JOIN institution ON institution.id = assignment.institution
            WHERE watch_alert.watch = :watch
              AND watch_alert.at <= :at
              AND (watch_alert.at < :at OR watch_alert.id < :id)
              AND watch_alert.gone = FALSE
              AND assignment.status = 'PUBLISHED'
              AND institution.status = 'VETTED'
            ORDER BY watch_alert.at DESC, watch_alert.id DESC
            LIMIT :limit
            """, nativeQuery = true)
    abstract List<Alert> page(@BinaryId UUID watch, Instant at, @BinaryId UUID id, int limit);

    @Query(value = """
            UPDATE watch_alert
            SET seen_at = :now
            WHERE watch = :watch
              AND at <= :until
              AND seen_at IS NULL
            """, nativeQuery = true)
    abstract int see(@BinaryId UUID watch, Instant until, Instant now);

    /** What waits for a daily mail that is not wanted any more. */
    @Query(value = """
            UPDATE watch_alert
            SET untold = FALSE
            WHERE watch = :watch
              AND untold = TRUE
            """, nativeQuery = true)
    abstract int quiet(@BinaryId UUID watch);

    /** How many alerts tell of somebody. */
    @Query(value = """
            SELECT COUNT(*)
            FROM watch_alert
            WHERE subject = :clinician
            """, nativeQuery = true)
    abstract long countAbout(@BinaryId UUID clinician);

    @Query(value = """
            UPDATE watch_alert
            SET gone = :gone
            WHERE subject = :clinician
            """, nativeQuery = true)
    abstract int hide(@BinaryId UUID clinician, boolean gone);

    /** Puts into a letter what waits for the daily mail and was found before then. */
    @Query(value = """
            UPDATE watch_alert
            JOIN watch ON watch.id = watch_alert.watch
            SET watch_alert.untold = FALSE,
                watch_alert.letter = :letter
            WHERE watch.account = :account
              AND watch_alert.untold = TRUE
              AND watch_alert.at < :before
            """, nativeQuery = true)
    abstract int tell(@BinaryId UUID account, Instant before, @BinaryId UUID letter);
}
