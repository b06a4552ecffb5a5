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

    @Query(value = """
            SELECT *
            FROM proposal
            WHERE clinician = :clinician
              AND (:status IS NULL OR status = :status)
              AND (:assignment IS NULL OR assignment = :assignment)
              AND (created_at, id) < (:at, :id)
            ORDER BY created_at DESC, id DESC
            LIMIT :rows
            """, nativeQuery = true)
    List<ProposalRow> newestOfClinician(
            @BinaryId UUID clinician,
            @Nullable String status,
            @Nullable @BinaryId UUID assignment,
            Instant at,
            @BinaryId UUID id,
            int rows);

    @Query(value = """
            SELECT proposal.*
            FROM proposal
            JOIN institution_member ON institution_member.institution = proposal.institution
            WHERE institution_member.account = :account
              AND (:status IS NULL OR status = :status)
              AND (:assignment IS NULL OR assignment = :assignment)
              AND (created_at, id) < (:at, :id)
            ORDER BY created_at DESC, id DESC
            LIMIT :rows
            """, nativeQuery = true)
    List<ProposalRow> newestOfHost(
            @BinaryId UUID account,
            @Nullable String status,
            @Nullable @BinaryId UUID assignment,
            Instant at,
            @BinaryId UUID id,
            int rows);

    @Query(value = """
            SELECT proposal.*
            FROM proposal
            JOIN programme_manager ON programme_manager.programme = proposal.programme
            WHERE programme_manager.account = :account
              AND (:status IS NULL OR status = :status)
              AND (:assignment IS NULL OR assignment = :assignment)
              AND (created_at, id) < (:at, :id)
            ORDER BY created_at DESC, id DESC
            LIMIT :rows
            """, nativeQuery = true)
    List<ProposalRow> newestOfManager(
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
