package org.sankofa.matching.placement;

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
interface PlacementRepository extends CrudRepository<PlacementRow, UUID> {

    @Query(value = """
            SELECT *
            FROM placement
            WHERE id = :id
            """, nativeQuery = true)
    @Nullable
    PlacementRow read(@BinaryId UUID id);

    @Query(value = """
            SELECT *
            FROM placement
            WHERE clinician = :clinician
            """, nativeQuery = true)
    List<PlacementRow> ofClinician(@BinaryId UUID clinician);

    /** All placements of one person, held until the transaction ends: two approvals for one person take turns. */
    @Query(value = """
            SELECT *
            FROM placement
            WHERE clinician = :clinician
            ORDER BY id
            FOR UPDATE
            """, nativeQuery = true)
    List<PlacementRow> lockOfClinician(@BinaryId UUID clinician);

    /** Titles of the agreements that approved placements of a programme rest on, one for each placement. */
    @Query(value = """
            SELECT agreement
            FROM placement
            WHERE programme = :programme
              AND agreement IS NOT NULL
              AND status <> 'CANCELLED'
            """, nativeQuery = true)
    List<String> agreementsUsed(@BinaryId UUID programme);

    /**
     * The newest rows in which an account takes a side; the branches of the other sides cost nothing. Each branch sorts
     * ids and ends at the page, so that whole rows are read for the page only.
     */
    @Query(value = """
            SELECT placement.*
            FROM ((
                SELECT placement.id
                FROM placement
                WHERE :side = 'CLINICIAN'
                  AND placement.clinician = :account
                  AND (:status IS NULL OR placement.status = :status)
                  AND (:assignment IS NULL OR placement.assignment = :assignment)
                  AND (placement.created_at < :at OR (placement.created_at = :at AND placement.id < :id))
                ORDER BY placement.created_at DESC, placement.id DESC
                LIMIT :rows
            ) UNION ALL (
                SELECT placement.id
                FROM institution_member
                JOIN placement ON placement.institution = institution_member.institution
                WHERE :side = 'HOST'
                  AND institution_member.account = :account
                  AND (:status IS NULL OR placement.status = :status)
                  AND (:assignment IS NULL OR placement.assignment = :assignment)
                  AND (placement.created_at < :at OR (placement.created_at = :at AND placement.id < :id))
                ORDER BY placement.created_at DESC, placement.id DESC
                LIMIT :rows
            ) UNION ALL (
                SELECT placement.id
                FROM programme_manager
                JOIN placement ON placement.programme = programme_manager.programme
                WHERE :side = 'MANAGER'
                  AND programme_manager.account = :account
                  AND (:status IS NULL OR placement.status = :status)
                  AND (:assignment IS NULL OR placement.assignment = :assignment)
                  AND (placement.created_at < :at OR (placement.created_at = :at AND placement.id < :id))
                ORDER BY placement.created_at DESC, placement.id DESC
                LIMIT :rows
            )) AS own
            JOIN placement ON placement.id = own.id
            ORDER BY created_at DESC, placement.id DESC
            """, nativeQuery = true)
    List<PlacementRow> newestOf(
            String side,
            @BinaryId UUID account,
            @Nullable String status,
            @Nullable @BinaryId UUID assignment,
            Instant at,
            @BinaryId UUID id,
            int rows);

    @Query(value = """
            UPDATE placement
            SET status = :status,
                agreement = :agreement,
                checklist = :checklist,
                reports = :reports,
                decision = :decision,
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
            @Nullable String agreement,
            String checklist,
            String reports,
            @Nullable String decision,
            @Nullable String reason,
            Instant updatedAt);
}
