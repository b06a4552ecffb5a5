package org.sankofa.registry.watch;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;
import org.sankofa.kit.id.IdList;
import org.sankofa.kit.id.UuidBytes;

@JdbcRepository(dialect = Dialect.MYSQL)
abstract class AlertRepository implements GenericRepository<Alert, UUID> {
    private static final int AT_ONCE = 1000;
    private final JdbcOperations jdbc;

    AlertRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    abstract Iterable<Alert> saveAll(Iterable<Alert> alerts);

    /** Keeps whom a search has found already. */
    void know(UUID search, List<UUID> found) {
        if (found.isEmpty()) {
            return;
        }
        byte[] id = UuidBytes.bytes(search);
        jdbc.prepareStatement("INSERT INTO saved_search_known (search, clinician) VALUES (?, ?)", statement -> {
            int waiting = 0;
            for (UUID clinician : found) {
                statement.setBytes(1, id);
                statement.setBytes(2, UuidBytes.bytes(clinician));
                statement.addBatch();
                if (++waiting == AT_ONCE) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            return statement.executeBatch();
        });
    }

    @Query(value = """
            DELETE FROM saved_search_known
            WHERE search = :search
            """, nativeQuery = true)
    abstract int forgetKnown(@BinaryId UUID search);

    /** Those of these people who are no news to a search: found when it was saved, or alerted of before. */
    Set<UUID> familiar(UUID search, Collection<UUID> people) {
        Set<UUID> familiar = new HashSet<>();
        for (IdList some : IdList.of(people)) {
            String sql = """
                    SELECT clinician
                    FROM saved_search_known
                    WHERE search = ?
                      AND clinician IN (%1$s)
                    UNION ALL
                    SELECT clinician
                    FROM saved_search_alert
                    WHERE search = ?
                      AND clinician IN (%1$s)
                    """.formatted(some.places());
            familiar.addAll(jdbc.prepareStatement(sql, statement -> {
                int at = 1;
                for (int half = 0; half < 2; half++) {
                    statement.setBytes(at, UuidBytes.bytes(search));
                    at = some.set(statement, at + 1);
                }
                List<UUID> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(UuidBytes.uuid(rows.getBytes(1)));
                    }
                }
                return found;
            }));
        }
        return familiar;
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
