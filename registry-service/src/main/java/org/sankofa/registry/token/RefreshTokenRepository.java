package org.sankofa.registry.token;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RefreshTokenRepository extends CrudRepository<RefreshToken, byte[]> {
    @Query(value = """
            SELECT token_hash, session, expires_at, used_at
            FROM refresh_token
            WHERE token_hash = :tokenHash
            """, nativeQuery = true)
    Optional<RefreshToken> find(byte[] tokenHash);

    /** As it is now, not as it was when the transaction began: its session is locked by then. */
    @Query(value = """
            SELECT token_hash, session, expires_at, used_at
            FROM refresh_token
            WHERE token_hash = :tokenHash
            FOR UPDATE
            """, nativeQuery = true)
    Optional<RefreshToken> lock(byte[] tokenHash);

    @Query(value = """
            UPDATE refresh_token
            SET used_at = :now
            WHERE token_hash = :tokenHash
            """, nativeQuery = true)
    int use(byte[] tokenHash, Instant now);
}
