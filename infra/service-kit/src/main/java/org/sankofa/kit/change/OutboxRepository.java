package org.sankofa.kit.change;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OutboxRepository extends CrudRepository<OutboxEntry, UUID> {
    @Query(value = """
            SELECT entry
            FROM outbox
            ORDER BY entry
            LIMIT :limit
            """, nativeQuery = true)
    List<Long> oldest(int limit);

    @Query(value = """
            INSERT INTO feed (position, id, type, subject, version, at, request, data)
            SELECT :head + ROW_NUMBER() OVER (ORDER BY entry), id, type, subject, version, at, request, data
            FROM outbox
            WHERE entry IN (:entries)
            """, nativeQuery = true)
    int moveToFeed(long head, List<Long> entries);

    @Query(value = """
            DELETE FROM outbox
            WHERE entry IN (:entries)
            """, nativeQuery = true)
    int remove(List<Long> entries);
}
