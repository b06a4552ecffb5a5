package org.sankofa.registry.clinician;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ClinicianRepository extends GenericRepository<ClinicianRow, UUID> {
    ClinicianRow save(ClinicianRow row);

    Iterable<ClinicianRow> saveAll(Iterable<ClinicianRow> rows);

    @Query(value = """
            SELECT id, pseudonym, status, verification_level, level_valid_until,
                   consent_matching, consent_identity, consent_statistics,
                   profile, version, created_at, updated_at
            FROM clinician
            WHERE id = :id
            """, nativeQuery = true)
    Optional<ClinicianRow> find(@BinaryId UUID id);

    @Query(value = """
            SELECT id, pseudonym, status, verification_level, level_valid_until,
                   consent_matching, consent_identity, consent_statistics,
                   profile, version, created_at, updated_at
            FROM clinician
            WHERE id = :id
            FOR UPDATE
            """, nativeQuery = true)
    Optional<ClinicianRow> lock(@BinaryId UUID id);

    @Query(value = """
            SELECT id, pseudonym, status, verification_level, level_valid_until,
                   consent_matching, consent_identity, consent_statistics,
                   profile, version, created_at, updated_at
            FROM clinician
            WHERE id IN (:ids)
            ORDER BY id
            FOR UPDATE SKIP LOCKED
            """, nativeQuery = true)
    List<ClinicianRow> lockFree(Collection<byte[]> ids);

    @Query(value = """
            SELECT id, pseudonym, status, verification_level, level_valid_until,
                   consent_matching, consent_identity, consent_statistics,
                   profile, version, created_at, updated_at
            FROM clinician
            WHERE pseudonym = :pseudonym
            """, nativeQuery = true)
    Optional<ClinicianRow> findByPseudonym(String pseudonym);

    @Query(value = """
            SELECT id, pseudonym, status, verification_level, level_valid_until,
                   consent_matching, consent_identity, consent_statistics,
                   profile, version, created_at, updated_at
            FROM clinician
            WHERE id IN (:ids)
            """, nativeQuery = true)
    List<ClinicianRow> findAll(Collection<byte[]> ids);

    @Query(value = """
            SELECT id, pseudonym, status, verification_level, level_valid_until,
                   consent_matching, consent_identity, consent_statistics,
                   profile, version, created_at, updated_at
            FROM clinician
            WHERE id > :after
            ORDER BY id
            LIMIT :limit
            """, nativeQuery = true)
    List<ClinicianRow> page(byte[] after, int limit);

    @Query(value = """
            UPDATE clinician
            SET profile = :profile,
                updated_at = :now,
                version = version + 1
            WHERE id = :id
              AND version = :version
            """, nativeQuery = true)
    int edit(@BinaryId UUID id, long version, String profile, Instant now);

    @Query(value = """
            UPDATE clinician
            SET status = :status,
                updated_at = :now,
                version = version + 1
            WHERE id = :id
              AND version = :version
            """, nativeQuery = true)
    int move(@BinaryId UUID id, long version, ClinicianStatus status, Instant now);

    @Query(value = """
            UPDATE clinician
            SET consent_matching = :matching,
                consent_identity = :identity,
                consent_statistics = :statistics,
                updated_at = :now,
                version = version + 1
            WHERE id = :id
              AND version = :version
            """, nativeQuery = true)
    int consent(@BinaryId UUID id, long version, boolean matching, boolean identity, boolean statistics, Instant now);

    @Query(value = """
            UPDATE clinician
            SET verification_level = :level,
                level_valid_until = :validUntil,
                updated_at = :now,
                version = version + 1
            WHERE id = :id
              AND version = :version
            """, nativeQuery = true)
    int level(@BinaryId UUID id, long version, int level, @Nullable LocalDate validUntil, Instant now);
}
