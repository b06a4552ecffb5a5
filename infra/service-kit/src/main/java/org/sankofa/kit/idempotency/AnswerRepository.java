package org.sankofa.kit.idempotency;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AnswerRepository extends GenericRepository<StoredAnswer, String> {
    /** 1 where the key is new; 0 where it is known, after waiting for the call that holds it to end. */
    @Query(value = """
            INSERT IGNORE INTO idempotency_key (account, idempotency_key, request_hash, created_at)
            VALUES (:account, :key, :hash, :now)
            """, nativeQuery = true)
    int claim(@BinaryId UUID account, String key, byte[] hash, Instant now);

    /** A plain read: after the claim it sees the committed answer, and takes no lock that two waiters could cross. */
    @Query(value = """
            SELECT idempotency_key, request_hash, location, entity_tag, body
            FROM idempotency_key
            WHERE account = :account
              AND idempotency_key = :key
            """, nativeQuery = true)
    @Nullable
    StoredAnswer find(@BinaryId UUID account, String key);

    @Query(value = """
            UPDATE idempotency_key
            SET location = :location,
                entity_tag = :entityTag,
                body = :body
            WHERE account = :account
              AND idempotency_key = :key
            """, nativeQuery = true)
    int complete(
            @BinaryId UUID account,
            String key,
            @Nullable String location,
            @Nullable String entityTag,
            @Nullable String body);

    @Query(value = """
            DELETE FROM idempotency_key
            WHERE account = :account
            """, nativeQuery = true)
    int forgetOf(@BinaryId UUID account);

    @Query(value = """
            DELETE FROM idempotency_key
            WHERE created_at < :before
            LIMIT 10000
            """, nativeQuery = true)
    int forget(Instant before);
}
