package org.sankofa.registry.token;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRepository extends CrudRepository<Session, UUID> {
    /** Every change to a session and its tokens locks the session first. */
    @Query(value = """
            SELECT id, account, created_at, expires_at, revoked_at
            FROM session
            WHERE id = :id
            FOR UPDATE
            """, nativeQuery = true)
    Optional<Session> lock(@BinaryId UUID id);

    @Query(value = """
            UPDATE session
            SET revoked_at = :now
            WHERE id = :id
              AND revoked_at IS NULL
            """, nativeQuery = true)
    int revoke(@BinaryId UUID id, Instant now);

    @Query(value = """
            UPDATE session
            SET revoked_at = :now
            WHERE account = :account
              AND revoked_at IS NULL
            """, nativeQuery = true)
    int revokeAll(@BinaryId UUID account, Instant now);

    @Query(value = """
            SELECT id, account, created_at, expires_at, revoked_at
            FROM session
            WHERE account = :account
              AND revoked_at IS NULL
              AND expires_at > :now
            ORDER BY created_at DESC
            LIMIT 100
            """, nativeQuery = true)
    List<Session> living(@BinaryId UUID account, Instant now);

    @Query(value = """
            DELETE FROM session
            WHERE expires_at < :before
            LIMIT 5000
            """, nativeQuery = true)
    int forget(Instant before);
}
