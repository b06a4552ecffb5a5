package org.sankofa.registry.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ConfirmationRepository extends CrudRepository<Confirmation, byte[]> {
    @Query(value = """
            SELECT token_hash, account, email, email_key, role, language, expires_at
            FROM confirmation
            WHERE token_hash = :tokenHash
              AND expires_at > :now
            """, nativeQuery = true)
    Optional<Confirmation> findLiving(byte[] tokenHash, Instant now);

    /** 1 for the one caller who takes it, 0 for every other. */
    @Query(value = """
            DELETE FROM confirmation
            WHERE token_hash = :tokenHash
              AND expires_at > :now
            """, nativeQuery = true)
    int take(byte[] tokenHash, Instant now);

    @Query(value = """
            DELETE FROM confirmation
            WHERE email_key = :emailKey
            """, nativeQuery = true)
    int dropAll(String emailKey);

    @Query(value = """
            DELETE FROM confirmation
            WHERE expires_at <= :now
            LIMIT 10000
            """, nativeQuery = true)
    int forget(Instant now);
}
