package org.sankofa.registry.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.id.BinaryId;
import org.sankofa.kit.id.IdList;

@JdbcRepository(dialect = Dialect.MYSQL)
abstract class AccountRepository implements CrudRepository<Account, UUID> {
    private final JdbcOperations jdbc;

    AccountRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Query(value = """
            SELECT id, email, email_key, password_hash, role, status, language, version, created_at, updated_at
            FROM account
            WHERE id = :id
            """, nativeQuery = true)
    abstract Optional<Account> find(@BinaryId UUID id);

    @Query(value = """
            SELECT id, email, email_key, password_hash, role, status, language, version, created_at, updated_at
            FROM account
            WHERE email_key = :emailKey
            """, nativeQuery = true)
    abstract Optional<Account> findByKey(String emailKey);

    @Query(value = """
            SELECT id, email, email_key, password_hash, role, status, language, version, created_at, updated_at
            FROM account
            WHERE email_key IN (:emailKeys)
            """, nativeQuery = true)
    abstract List<Account> findByKeys(List<String> emailKeys);

    @Query(value = """
            SELECT COUNT(*)
            FROM account
            WHERE role = :role
            """, nativeQuery = true)
    abstract long countOf(Role role);

    @Query(value = """
            SELECT id, email, email_key, password_hash, role, status, language, version, created_at, updated_at
            FROM account
            WHERE role = :role
              AND status = 'ACTIVE'
            """, nativeQuery = true)
    abstract List<Account> activeOf(Role role);

    /** Those of the accounts whose owners have taken them. */
    List<Account> activeAmong(Collection<UUID> ids) {
        List<Account> found = new ArrayList<>(ids.size());
        for (IdList some : IdList.of(ids)) {
            String sql = """
                    SELECT id, email, email_key, password_hash, role, status, language, version, created_at, updated_at
                    FROM account
                    WHERE id IN (%s)
                      AND status = 'ACTIVE'
                    """.formatted(some.places());
            found.addAll(jdbc.prepareStatement(sql, statement -> {
                some.set(statement, 1);
                try (ResultSet rows = statement.executeQuery()) {
                    return jdbc.entityStream(rows, Account.class).toList();
                }
            }));
        }
        return found;
    }

    /** 1 where the account was still invited, 0 where somebody activated it before. */
    @Query(value = """
            UPDATE account
            SET status = 'ACTIVE',
                password_hash = :passwordHash,
                language = :language,
                version = version + 1,
                updated_at = :now
            WHERE id = :id
              AND status = 'INVITED'
            """, nativeQuery = true)
    abstract int activate(@BinaryId UUID id, String passwordHash, String language, Instant now);

    @Query(value = """
            UPDATE account
            SET password_hash = :passwordHash,
                version = version + 1,
                updated_at = :now
            WHERE id = :id
            """, nativeQuery = true)
    abstract int replacePassword(@BinaryId UUID id, String passwordHash, Instant now);

    @Query(value = """
            UPDATE account
            SET language = :language,
                version = version + 1,
                updated_at = :now
            WHERE id = :id
            """, nativeQuery = true)
    abstract int speak(@BinaryId UUID id, String language, Instant now);

    @Query(value = """
            UPDATE account
            SET email = :email,
                email_key = :emailKey,
                version = version + 1,
                updated_at = :now
            WHERE id = :id
            """, nativeQuery = true)
    abstract int move(@BinaryId UUID id, String email, String emailKey, Instant now);

    /** Held until the end of the transaction, in the order in which everybody locks them. */
    @Query(value = """
            SELECT id, email, email_key, password_hash, role, status, language, version, created_at, updated_at
            FROM account
            WHERE role = :role
              AND status = 'ACTIVE'
            ORDER BY id
            FOR UPDATE
            """, nativeQuery = true)
    abstract List<Account> lockActiveOf(Role role);

    /** With its sessions. */
    @Query(value = """
            DELETE FROM account
            WHERE id = :id
            """, nativeQuery = true)
    abstract int close(@BinaryId UUID id);

    /** Only the form of the hash changes, not the account, so its version stays. */
    @Query(value = """
            UPDATE account
            SET password_hash = :fresh
            WHERE id = :id
              AND password_hash = :outdated
            """, nativeQuery = true)
    abstract int rehash(@BinaryId UUID id, String outdated, String fresh);
}
