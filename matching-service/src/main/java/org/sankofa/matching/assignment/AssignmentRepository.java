package org.sankofa.matching.assignment;

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
interface AssignmentRepository extends CrudRepository<AssignmentRow, UUID> {

    @Query(value = """
            SELECT *
            FROM assignment
            WHERE id = :id
            """, nativeQuery = true)
    @Nullable
    AssignmentRow read(@BinaryId UUID id);

    /** Held until the transaction ends: whoever takes or frees a place goes one after the other. */
    @Query(value = """
            SELECT *
            FROM assignment
            WHERE id = :id
            FOR UPDATE
            """, nativeQuery = true)
    @Nullable
    AssignmentRow lock(@BinaryId UUID id);

    /** What anybody may see, read in the order of the index on assignments: few institutions are not vetted. */
    @Query(value = """
            SELECT assignment.*
            FROM assignment
            STRAIGHT_JOIN institution ON institution.id = assignment.institution
            WHERE assignment.status = 'PUBLISHED'
              AND institution.status = 'VETTED'
              AND (:programme IS NULL OR assignment.programme = :programme)
              AND (assignment.created_at < :at OR (assignment.created_at = :at AND assignment.id < :id))
            ORDER BY assignment.created_at DESC, assignment.id DESC
            LIMIT :rows
            """, nativeQuery = true)
    List<AssignmentRow> newestPublished(@Nullable @BinaryId UUID programme, Instant at, @BinaryId UUID id, int rows);

    /**
     * The newest rows in which an account takes a side; the branches of the other sides cost nothing. Each branch sorts
     * ids and ends at the page, so that whole rows are read for the page only.
     */
    @Query(value = """
            SELECT assignment.*
            FROM ((
                SELECT assignment.id
                FROM institution_member
                JOIN assignment ON assignment.institution = institution_member.institution
                WHERE :side = 'HOST'
                  AND institution_member.account = :account
                  AND (:status IS NULL OR assignment.status = :status)
                  AND (:programme IS NULL OR assignment.programme = :programme)
                  AND (assignment.created_at < :at OR (assignment.created_at = :at AND assignment.id < :id))
                ORDER BY assignment.created_at DESC, assignment.id DESC
                LIMIT :rows
            ) UNION ALL (
                SELECT assignment.id
                FROM programme_manager
                JOIN assignment ON assignment.programme = programme_manager.programme
                WHERE :side = 'MANAGER'
                  AND programme_manager.account = :account
                  AND (:status IS NULL OR assignment.status = :status)
                  AND (:programme IS NULL OR assignment.programme = :programme)
                  AND (assignment.created_at < :at OR (assignment.created_at = :at AND assignment.id < :id))
                ORDER BY assignment.created_at DESC, assignment.id DESC
                LIMIT :rows
            )) AS own
            JOIN assignment ON assignment.id = own.id
            ORDER BY created_at DESC, assignment.id DESC
            """, nativeQuery = true)
    List<AssignmentRow> newestOf(
            String side,
            @BinaryId UUID account,
            @Nullable String status,
            @Nullable @BinaryId UUID programme,
            Instant at,
            @BinaryId UUID id,
            int rows);

    @Query(value = """
            UPDATE assignment
            SET status = :status,
                country = :country,
                programme = :programme,
                occupation = :occupation,
                places = :places,
                places_taken = :placesTaken,
                terms = :terms,
                submitted_by = :submittedBy,
                reason = :reason,
                version = version + 1,
                updated_at = :updatedAt
            WHERE id = :id
              AND version = :version
            """, nativeQuery = true)
    int change(
            @BinaryId UUID id,
            long version,
            String status,
            String country,
            @BinaryId UUID programme,
            String occupation,
            int places,
            int placesTaken,
            String terms,
            @Nullable @BinaryId UUID submittedBy,
            @Nullable String reason,
            Instant updatedAt);
}
