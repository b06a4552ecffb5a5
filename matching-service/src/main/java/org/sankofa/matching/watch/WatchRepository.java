package org.sankofa.matching.watch;

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
interface WatchRepository extends GenericRepository<Watch, UUID> {

    /** The turns of those who wait for assignments. */
    int OPENINGS = 1;
    /** The turns of those who wait for candidates. */
    int CANDIDATES = 2;

    /**
     * Waits until nobody else decides what is news; held until the end of the transaction. It has to be the first that
     * a transaction reads: what is read before it may be older than the turn.
     */
    @Query(value = """
            SELECT id
            FROM watch_turn
            WHERE id = :kind
            FOR UPDATE
            """, nativeQuery = true)
    long takeTurn(int kind);

    Watch save(Watch watch);

    @Query(value = """
            SELECT id, account, assignment, name, terms, mailing, version, created_at, updated_at
            FROM watch
            WHERE id = :id
              AND account = :account
            """, nativeQuery = true)
    Optional<Watch> find(@BinaryId UUID id, @BinaryId UUID account);

    @Query(value = """
            SELECT id, account, assignment, name, terms, mailing, version, created_at, updated_at
            FROM watch
            WHERE account = :account
            ORDER BY created_at, id
            """, nativeQuery = true)
    List<Watch> of(@BinaryId UUID account);

    @Query(value = """
            SELECT COUNT(*)
            FROM watch
            WHERE account = :account
            """, nativeQuery = true)
    long countOf(@BinaryId UUID account);

    @Query(value = """
            SELECT id, account, assignment, name, terms, mailing, version, created_at, updated_at
            FROM watch
            WHERE assignment IS NULL
            ORDER BY id
            """, nativeQuery = true)
    List<Watch> searches();

    /** Those who wait for candidates of what is open. */
    @Query(value = """
            SELECT watch.id, watch.account, watch.assignment, watch.name, watch.terms, watch.mailing, watch.version,
                watch.created_at, watch.updated_at
            FROM watch
            JOIN assignment ON assignment.id = watch.assignment
            JOIN institution ON institution.id = assignment.institution
            WHERE assignment.status = 'PUBLISHED'
              AND institution.status = 'VETTED'
            ORDER BY watch.id
            """, nativeQuery = true)
    List<Watch> waiting();

    @Query(value = """
            SELECT COUNT(*)
            FROM watch
            WHERE account = :account
              AND assignment = :assignment
            """, nativeQuery = true)
    long countOf(@BinaryId UUID account, @BinaryId UUID assignment);

    @Query(value = """
            SELECT id, account, assignment, name, terms, mailing, version, created_at, updated_at
            FROM watch
            WHERE id = :id
            FOR UPDATE
            """, nativeQuery = true)
    Optional<Watch> lock(@BinaryId UUID id);

    /** In the order in which everybody locks them. */
    @Query(value = """
            SELECT id, account, assignment, name, terms, mailing, version, created_at, updated_at
            FROM watch
            WHERE account = :account
            ORDER BY id
            FOR UPDATE
            """, nativeQuery = true)
    List<Watch> lockOf(@BinaryId UUID account);

    @Query(value = """
            UPDATE watch
            SET name = :name,
                terms = :terms,
                mailing = :mailing,
                version = version + 1,
                updated_at = :now
            WHERE id = :id
              AND version = :version
            """, nativeQuery = true)
    int edit(@BinaryId UUID id, long version, String name, String terms, Mailing mailing, Instant now);

    @Query(value = """
            DELETE FROM watch
            WHERE id = :id
              AND version = :version
            """, nativeQuery = true)
    int remove(@BinaryId UUID id, long version);

    @Query(value = """
            DELETE FROM watch
            WHERE account = :account
            """, nativeQuery = true)
    int forget(@BinaryId UUID account);

    @Query(value = """
            DELETE FROM watch
            WHERE assignment = :assignment
            """, nativeQuery = true)
    int removeOf(@BinaryId UUID assignment);
}
