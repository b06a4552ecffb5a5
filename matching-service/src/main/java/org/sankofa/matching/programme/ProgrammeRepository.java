package org.sankofa.matching.programme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ProgrammeRepository extends CrudRepository<ProgrammeRow, UUID> {

    @Query(value = """
            SELECT *
            FROM programme
            WHERE id = :id
            """, nativeQuery = true)
    @Nullable
    ProgrammeRow read(@BinaryId UUID id);

    /** Held until the transaction ends: whoever spends or frees budget goes one after the other. */
    @Query(value = """
            SELECT *
            FROM programme
            WHERE id = :id
            FOR UPDATE
            """, nativeQuery = true)
    @Nullable
    ProgrammeRow lock(@BinaryId UUID id);

    @Query(value = """
            SELECT *
            FROM programme
            WHERE (created_at < :at OR (created_at = :at AND id < :id))
            ORDER BY created_at DESC, id DESC
            LIMIT :rows
            """, nativeQuery = true)
    List<ProgrammeRow> newest(Instant at, @BinaryId UUID id, int rows);

    @Query(value = """
            SELECT programme.*
            FROM programme
            JOIN programme_manager ON programme_manager.programme = programme.id
            WHERE programme_manager.account = :account
              AND (created_at < :at OR (created_at = :at AND id < :id))
            ORDER BY created_at DESC, id DESC
            LIMIT :rows
            """, nativeQuery = true)
    List<ProgrammeRow> newestOf(@BinaryId UUID account, Instant at, @BinaryId UUID id, int rows);

    @Query(value = """
            SELECT COUNT(*)
            FROM programme_manager
            WHERE programme = :programme
              AND account = :account
            """, nativeQuery = true)
    long managements(@BinaryId UUID programme, @BinaryId UUID account);

    @Query(value = """
            INSERT IGNORE INTO programme_manager (programme, account)
            VALUES (:programme, :account)
            """, nativeQuery = true)
    int addManager(@BinaryId UUID programme, @BinaryId UUID account);

    @Query(value = """
            UPDATE programme
            SET name = :name,
                starts_on = :startsOn,
                ends_on = :endsOn,
                budget = :budget,
                terms = :terms,
                version = version + 1,
                updated_at = :updatedAt
            WHERE id = :id
              AND version = :version
            """, nativeQuery = true)
    int change(
            @BinaryId UUID id,
            long version,
            String name,
            LocalDate startsOn,
            LocalDate endsOn,
            BigDecimal budget,
            String terms,
            Instant updatedAt);

    @Query(value = """
            UPDATE programme
            SET committed = committed + :cost
            WHERE id = :id
              AND committed + :cost BETWEEN 0 AND budget
            """, nativeQuery = true)
    int commit(@BinaryId UUID id, BigDecimal cost);
}
