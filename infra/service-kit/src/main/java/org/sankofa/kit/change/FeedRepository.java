package org.sankofa.kit.change;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface FeedRepository extends GenericRepository<FeedEntry, Long> {
    @Query(value = """
            SELECT position, id, type, subject, version, at, request, data
            FROM feed
            WHERE position > :after
            ORDER BY position
            LIMIT :limit
            """, nativeQuery = true)
    List<FeedEntry> after(long after, int limit);

    /** The last position given, locked; nothing where another instance is giving positions now. */
    @Query(value = """
            SELECT position
            FROM feed_head
            WHERE id = 1
            FOR UPDATE SKIP LOCKED
            """, nativeQuery = true)
    Optional<Long> lockHead();

    @Query(value = """
            SELECT position
            FROM feed_head
            WHERE id = 1
            """, nativeQuery = true)
    long head();

    @Query(value = """
            UPDATE feed_head
            SET position = :position
            WHERE id = 1
            """, nativeQuery = true)
    int moveHead(long position);

    /** How far a consumer has read, as it last committed. */
    @Query(value = """
            SELECT position
            FROM feed_cursor
            WHERE consumer = :consumer
            """, nativeQuery = true)
    Optional<Long> cursor(String consumer);

    /** How far a consumer has read, locked; nothing where another instance reads for it now. */
    @Query(value = """
            SELECT position
            FROM feed_cursor
            WHERE consumer = :consumer
            FOR UPDATE SKIP LOCKED
            """, nativeQuery = true)
    Optional<Long> lockCursor(String consumer);

    @Query(value = """
            INSERT IGNORE INTO feed_cursor (consumer, position)
            VALUES (:consumer, 0)
            """, nativeQuery = true)
    int addCursor(String consumer);

    @Query(value = """
            UPDATE feed_cursor
            SET position = :position
            WHERE consumer = :consumer
            """, nativeQuery = true)
    int moveCursor(String consumer, long position);
}
