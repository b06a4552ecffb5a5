package org.sankofa.registry.watch;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sankofa.kit.alert.Mailing;
import org.sankofa.kit.id.BinaryId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SavedSearchRepository extends GenericRepository<SavedSearch, UUID> {
    /** Waits until nobody else decides what is news; held until the end of the transaction. */
    @Query(value = """
            SELECT id
            FROM saved_search_turn
            WHERE id = 1
            FOR UPDATE
            """, nativeQuery = true)
    long takeTurn();

    SavedSearch save(SavedSearch search);

    @Query(value = """
            SELECT id, account, name, terms, mailing, version, created_at, updated_at
            FROM saved_search
            WHERE id = :id
              AND account = :account
            """, nativeQuery = true)
    Optional<SavedSearch> find(@BinaryId UUID id, @BinaryId UUID account);

    @Query(value = """
            SELECT id, account, name, terms, mailing, version, created_at, updated_at
            FROM saved_search
            WHERE account = :account
            ORDER BY created_at, id
            """, nativeQuery = true)
    List<SavedSearch> of(@BinaryId UUID account);

    @Query(value = """
            SELECT COUNT(*)
            FROM saved_search
            WHERE account = :account
            """, nativeQuery = true)
    long countOf(@BinaryId UUID account);

    @Query(value = """
            SELECT id, account, name, terms, mailing, version, created_at, updated_at
            FROM saved_search
            ORDER BY id
            """, nativeQuery = true)
    List<SavedSearch> all();

    @Query(value = """
            SELECT id, account, name, terms, mailing, version, created_at, updated_at
            FROM saved_search
            WHERE id = :id
            FOR UPDATE
            """, nativeQuery = true)
    Optional<SavedSearch> lock(@BinaryId UUID id);

    /** In the order in which everybody locks them. */
    @Query(value = """
            SELECT id, account, name, terms, mailing, version, created_at, updated_at
            FROM saved_search
            WHERE account = :account
            ORDER BY id
            FOR UPDATE
            """, nativeQuery = true)
    List<SavedSearch> lockOf(@BinaryId UUID account);

    @Query(value = """
            UPDATE saved_search
            SET name = :name,
                terms = :terms,
                mailing = :mailing,
                version = version + 1,
                updated_at = :now
            WHERE id = :id
              AND version = :version
            """, nativeQuery = true)
    int edit(@BinaryId UUID id, long version, String name, String terms, Mailing mailing, Instant now);

    /** With what they found. */
    @Query(value = """
            DELETE FROM saved_search
            WHERE account = :account
            """, nativeQuery = true)
    int eraseOf(@BinaryId UUID account);

    @Query(value = """
            DELETE FROM saved_search
            WHERE id = :id
              AND version = :version
            """, nativeQuery = true)
    int remove(@BinaryId UUID id, long version);
}
