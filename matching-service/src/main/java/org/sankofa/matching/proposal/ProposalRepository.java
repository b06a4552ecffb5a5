package org.sankofa.matching.proposal;

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
interface ProposalRepository extends CrudRepository<ProposalRow, UUID> {

    @Query(value = """
            SELECT *
            FROM proposal
            WHERE id = :id
            """, nativeQuery = true)
    @Nullable
    ProposalRow read(@BinaryId UUID id);

    @Query(value = """
            SELECT *
            FROM proposal
            WHERE id = :id
            FOR UPDATE
            """, nativeQuery = true)
    @Nullable
    ProposalRow lock(@BinaryId UUID id);

    @Query(value = """
            SELECT *
            FROM proposal
            WHERE assignment = :assignment
              AND clinician = :clinician
              AND binding_now = 1
            FOR UPDATE
            """, nativeQuery = true)
    List<ProposalRow> lockBinding(@BinaryId UUID assignment, @BinaryId UUID clinician);

    @Query(value = """
            SELECT *
            FROM proposal
            WHERE clinician = :clinician
              AND status IN ('OFFERED', 'APPLIED')
            ORDER BY id
            FOR UPDATE
            """, nativeQuery = true)
    List<ProposalRow> lockOpenOfClinician(@BinaryId UUID clinician);

    @Query(value = """
            SELECT *
            FROM proposal
            WHERE assignment = :assignment
              AND status IN ('OFFERED', 'APPLIED')
            ORDER BY id
            FOR UPDATE
            """, nativeQuery = true)
    List<ProposalRow> lockOpenOfAssignment(@BinaryId UUID assignment);

    /**
     * The newest rows in which an account takes a side; the branches of the other sides cost nothing. Each branch sorts
     * ids and ends at the page, so that whole rows are read for the page only.
     */
    @Query(value = """
            SELECT proposal.*
            FROM ((
                SELECT proposal.id
                FROM proposal
                WHERE :side = 'CLINICIAN'
                  AND proposal.clinician = :account
                  AND (:status IS NULL OR proposal.status = :status)
                  AND (:assignment IS NULL OR proposal.assignment = :assignment)
                  AND (proposal.created_at < :at OR (proposal.created_at = :at AND proposal.id < :id))
                ORDER BY proposal.created_at DESC, proposal.id DESC
                LIMIT :rows
            ) UNION ALL (
                SELECT proposal.id
                FROM institution_member
                JOIN proposal ON proposal.institution = institution_member.institution
                WHERE :side = 'HOST'
                  AND institution_member.account = :account
                  AND (:status IS NULL OR proposal.status = :status)
                  AND (:assignment IS NULL OR proposal.assignment = :assignment)
                  AND (proposal.created_at < :at OR (proposal.created_at = :at AND proposal.id < :id))
                ORDER BY proposal.created_at DESC, proposal.id DESC
                LIMIT :rows
            ) UNION ALL (
                SELECT proposal.id
                FROM programme_manager
                JOIN proposal ON proposal.programme = programme_manager.programme
                WHERE :side = 'MANAGER'
                  AND programme_manager.account = :account
                  AND (:status IS NULL OR proposal.status = :status)
                  AND (:assignment IS NULL OR proposal.assignment = :assignment)
                  AND (proposal.created_at < :at OR (proposal.created_at = :at AND proposal.id < :id))
                ORDER BY proposal.created_at DESC, proposal.id DESC
                LIMIT :rows
            )) AS own
            JOIN proposal ON proposal.id = own.id
            ORDER BY created_at DESC, proposal.id DESC
            """, nativeQuery = true)
    List<ProposalRow> newestOf(
            String side,
            @BinaryId UUID account,
            @Nullable String status,
            @Nullable @BinaryId UUID assignment,
            Instant at,
            @BinaryId UUID id,
            int rows);

    @Query(value = """
            UPDATE proposal
            SET status = :status,
                answered_by = :answeredBy,
                reason = :reason,
                placement = :placement,
                version = version + 1,
                updated_at = :updatedAt
            WHERE id = :id
              AND version = :version
            """, nativeQuery = true)
    int change(
            @BinaryId UUID id,
            long version,
            String status,
            @Nullable @BinaryId UUID answeredBy,
            @Nullable String reason,
            @Nullable @BinaryId UUID placement,
            Instant updatedAt);

    @Query(value = """
            UPDATE proposal
            SET settled = 1
            WHERE id = :id
            """, nativeQuery = true)
    int settle(@BinaryId UUID id);
}
