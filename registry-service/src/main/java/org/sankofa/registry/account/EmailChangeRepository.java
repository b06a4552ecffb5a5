package org.sankofa.registry.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EmailChangeRepository extends CrudRepository<EmailChange, byte[]> {
    @Query(value = """
            SELECT token_hash, account, email, email_key, expires_at
            FROM email_change
            WHERE token_hash = :tokenHash
              AND expires_at > :now
            """, nativeQuery = true)
    Optional<EmailChange> findLiving(byte[] tokenHash, Instant now);

    /** 1 for the one caller who takes it, 0 for every other. */
    @Query(value = """
            DELETE FROM email_change
            WHERE token_hash = :tokenHash
              AND expires_at > :now
            """, nativeQuery = true)
    int take(byte[] tokenHash, Instant now);

    @Query(value = """
            DELETE FROM email_change
            WHERE account = :account
            """, nativeQuery = true)
    int dropOf(@BinaryId UUID account);

    @Query(value = """
            DELETE FROM email_change
            WHERE expires_at <= :now
            LIMIT 10000
            """, nativeQuery = true)
    int forget(Instant now);
}
