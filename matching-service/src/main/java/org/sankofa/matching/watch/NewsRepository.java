package org.sankofa.matching.watch;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

/** Counts alerts of what is still open, about who is still there. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface NewsRepository extends GenericRepository<News, UUID> {

    @Query(value = """
            SELECT watch.id AS watch, watch.account, watch.name, COUNT(*) AS count
            FROM watch
            JOIN watch_alert ON watch_alert.watch = watch.id
            JOIN assignment ON assignment.id = COALESCE(watch.assignment, watch_alert.subject)
            JOIN institution ON institution.id = assignment.institution
            WHERE watch.account = :account
              AND watch_alert.seen_at IS NULL
              AND watch_alert.gone = FALSE
              AND assignment.status = 'PUBLISHED'
              AND institution.status = 'VETTED'
            GROUP BY watch.id, watch.account, watch.name
            """, nativeQuery = true)
    List<News> unseen(@BinaryId UUID account);

    /** What a letter has to tell, search by search; nothing of those whose owner wants no letters any more. */
    @Query(value = """
            SELECT watch.id AS watch, watch.account, watch.name, COUNT(*) AS count
            FROM watch_alert
            JOIN watch ON watch.id = watch_alert.watch
            JOIN assignment ON assignment.id = COALESCE(watch.assignment, watch_alert.subject)
            JOIN institution ON institution.id = assignment.institution
            WHERE watch_alert.letter = :letter
              AND watch_alert.seen_at IS NULL
              AND watch_alert.gone = FALSE
              AND watch.mailing <> 'NEVER'
              AND assignment.status = 'PUBLISHED'
              AND institution.status = 'VETTED'
            GROUP BY watch.id, watch.account, watch.name, watch.created_at
            ORDER BY watch.created_at, watch.id
            """, nativeQuery = true)
    List<News> told(@BinaryId UUID letter);
}
