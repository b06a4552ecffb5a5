package org.sankofa.matching.watch;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OwnerRepository extends GenericRepository<Owner, UUID> {

    /** Those who wait for the daily mail about what was found before then, behind the given one. */
    @Query(value = """
            SELECT DISTINCT watch.account
            FROM watch_alert
            JOIN watch ON watch.id = watch_alert.watch
            WHERE watch_alert.untold = TRUE
              AND watch_alert.at < :before
              AND watch.account > :after
            ORDER BY watch.account
            LIMIT :limit
            """, nativeQuery = true)
    List<Owner> waiting(Instant before, @BinaryId UUID after, int limit);
}
