package org.sankofa.registry.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

/** Clinicians who were invited and have not answered; whom an administrator has written to again may still. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface UnansweredRepository extends GenericRepository<AccountId, UUID> {
    @Query(value = """
            SELECT id
            FROM account
            WHERE role = 'CLINICIAN'
              AND status = 'INVITED'
              AND created_at < :before
              AND id > :after
              AND NOT EXISTS (
                  SELECT 1
                  FROM confirmation
                  WHERE confirmation.email_key = account.email_key
                    AND confirmation.expires_at > :now)
            ORDER BY id
            LIMIT :limit
            """, nativeQuery = true)
    List<AccountId> page(Instant before, Instant now, @BinaryId UUID after, int limit);

    /** Nothing where another instance has it, or its owner takes it at this moment. */
    @Query(value = """
            SELECT id
            FROM account
            WHERE id = :id
              AND role = 'CLINICIAN'
              AND status = 'INVITED'
              AND created_at < :before
            FOR UPDATE SKIP LOCKED
            """, nativeQuery = true)
    Optional<AccountId> lock(@BinaryId UUID id, Instant before);

    @Query(value = """
            DELETE FROM account
            WHERE id = :id
              AND status = 'INVITED'
            """, nativeQuery = true)
    int forget(@BinaryId UUID id);
}
