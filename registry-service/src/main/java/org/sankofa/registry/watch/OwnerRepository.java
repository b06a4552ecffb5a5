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
interface OwnerRepository extends GenericRepository<Owner, UUID> {
    /** Those who wait for the daily mail about what was found before then, behind the given one. */
    @Query(value = """
            SELECT DISTINCT saved_search.account
            FROM saved_search_alert
            JOIN saved_search ON saved_search.id = saved_search_alert.search
            WHERE saved_search_alert.untold = TRUE
              AND saved_search_alert.at < :before
              AND saved_search.account > :after
            ORDER BY saved_search.account
            LIMIT :limit
            """, nativeQuery = true)
    List<Owner> waiting(Instant before, @BinaryId UUID after, int limit);
}
