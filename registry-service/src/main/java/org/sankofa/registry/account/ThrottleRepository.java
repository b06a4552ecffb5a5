package org.sankofa.registry.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ThrottleRepository extends GenericRepository<Tally, byte[]> {
    /** Makes the row if it is missing and locks it for writing either way, so that two first attempts do not deadlock. */
    @Query(value = """
            INSERT INTO throttle (subject, attempts, since)
            VALUES (:subject, 0, :now)
            ON DUPLICATE KEY UPDATE attempts = attempts
            """, nativeQuery = true)
    int touch(byte[] subject, Instant now);

    @Query(value = """
            SELECT subject, attempts, since, locked_until
            FROM throttle
            WHERE subject = :subject
            FOR UPDATE
            """, nativeQuery = true)
    Tally lock(byte[] subject);

    @Query(value = """
            UPDATE throttle
            SET attempts = :attempts,
                since = :since,
                locked_until = :lockedUntil
            WHERE subject = :subject
            """, nativeQuery = true)
    int count(byte[] subject, int attempts, Instant since, @Nullable Instant lockedUntil);

    @Query(value = """
            DELETE FROM throttle
            WHERE subject = :subject
            """, nativeQuery = true)
    int clear(byte[] subject);

    @Query(value = """
            UPDATE throttle
            SET attempts = attempts - 1,
                locked_until = NULL
            WHERE subject = :subject
              AND attempts > 0
            """, nativeQuery = true)
    int forgive(byte[] subject);

    @Query(value = """
            DELETE FROM throttle
            WHERE since < :before
            LIMIT 10000
            """, nativeQuery = true)
    int forget(Instant before);
}
