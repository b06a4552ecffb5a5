package org.sankofa.registry.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MailRepository extends CrudRepository<Mail, UUID> {
    /** The mails whose turn it is, locked; those that another instance is taking are passed over. */
    @Query(value = """
            SELECT id, recipient, language, subject, text, status, awaited, attempts, created_at, due_at, problem
            FROM mail
            WHERE status = 'QUEUED'
              AND due_at <= :now
            ORDER BY awaited DESC, due_at
            LIMIT :limit
            FOR UPDATE SKIP LOCKED
            """, nativeQuery = true)
    List<Mail> lockDue(Instant now, int limit);

    /** Takes a mail for sending: nobody else tries it before then, and if we die, somebody does afterwards. */
    @Query(value = """
            UPDATE mail
            SET attempts = attempts + 1,
                due_at = :until
            WHERE id = :id
            """, nativeQuery = true)
    int lease(@BinaryId UUID id, Instant until);

    @Query(value = """
            UPDATE mail
            SET status = :status,
                text = NULL,
                problem = :problem
            WHERE id = :id
            """, nativeQuery = true)
    int close(@BinaryId UUID id, MailStatus status, @Nullable String problem);

    @Query(value = """
            UPDATE mail
            SET due_at = :dueAt,
                problem = :problem
            WHERE id = :id
            """, nativeQuery = true)
    int postpone(@BinaryId UUID id, Instant dueAt, String problem);

    @Query(value = """
            DELETE FROM mail
            WHERE status <> 'QUEUED'
              AND due_at < :before
            LIMIT 10000
            """, nativeQuery = true)
    int forget(Instant before);
}
