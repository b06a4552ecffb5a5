package org.sankofa.registry.clinician;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;
import org.sankofa.kit.id.IdList;

@JdbcRepository(dialect = Dialect.MYSQL)
abstract class ClinicianRepository implements GenericRepository<ClinicianRow, UUID> {
    private final JdbcOperations jdbc;

    ClinicianRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    abstract ClinicianRow save(ClinicianRow row);

    abstract Iterable<ClinicianRow> saveAll(Iterable<ClinicianRow> rows);

    /** Those of the pseudonyms that somebody has. */
    @Query(value = """
            SELECT pseudonym
            FROM clinician
            WHERE pseudonym IN (:pseudonyms)
            """, nativeQuery = true)
    abstract List<String> taken(List<String> pseudonyms);

    @Query(value = """
            SELECT id, pseudonym, status, verification_level, level_valid_until,
                   consent_matching, consent_identity, consent_statistics,
                   profile, version, created_at, updated_at
            FROM clinician
            WHERE id = :id
            """, nativeQuery = true)
    abstract Optional<ClinicianRow> find(@BinaryId UUID id);

    @Query(value = """
            SELECT id, pseudonym, status, verification_level, level_valid_until,
                   consent_matching, consent_identity, consent_statistics,
                   profile, version, created_at, updated_at
            FROM clinician
            WHERE id = :id
            FOR UPDATE
            """, nativeQuery = true)
    abstract Optional<ClinicianRow> lock(@BinaryId UUID id);

    @Query(value = """
            SELECT id, pseudonym, status, verification_level, level_valid_until,
                   consent_matching, consent_identity, consent_statistics,
                   profile, version, created_at, updated_at
            FROM clinician
            WHERE id = :id
            FOR UPDATE SKIP LOCKED
            """, nativeQuery = true)
    abstract Optional<ClinicianRow> lockFree(@BinaryId UUID id);

    @Query(value = """
            SELECT id, pseudonym, status, verification_level, level_valid_until,
                   consent_matching, consent_identity, consent_statistics,
                   profile, version, created_at, updated_at
            FROM clinician
            WHERE pseudonym = :pseudonym
            """, nativeQuery = true)
    abstract Optional<ClinicianRow> findByPseudonym(String pseudonym);

    List<ClinicianRow> findAll(List<UUID> ids) {
        List<ClinicianRow> found = new ArrayList<>(ids.size());
        for (IdList some : IdList.of(ids)) {
            String sql = """
                    SELECT id, pseudonym, status, verification_level, level_valid_until,
                           consent_matching, consent_identity, consent_statistics,
                           profile, version, created_at, updated_at
                    FROM clinician
                    WHERE id IN (%s)
                    """.formatted(some.places());
            found.addAll(jdbc.prepareStatement(sql, statement -> {
                some.set(statement, 1);
                try (ResultSet rows = statement.executeQuery()) {
                    return jdbc.entityStream(rows, ClinicianRow.class).toList();
                }
            }));
        }
        return found;
    }

    @Query(value = """
            SELECT id, pseudonym, status, verification_level, level_valid_until,
                   consent_matching, consent_identity, consent_statistics,
                   profile, version, created_at, updated_at
            FROM clinician
            WHERE id > :after
            ORDER BY id
            LIMIT :limit
            """, nativeQuery = true)
    abstract List<ClinicianRow> page(byte[] after, int limit);

    @Query(value = """
            UPDATE clinician
            SET profile = :profile,
                updated_at = :now,
                version = version + 1
            WHERE id = :id
              AND version = :version
            """, nativeQuery = true)
    abstract int edit(@BinaryId UUID id, long version, String profile, Instant now);

    @Query(value = """
            UPDATE clinician
            SET status = :status,
                updated_at = :now,
                version = version + 1
            WHERE id = :id
              AND version = :version
            """, nativeQuery = true)
    abstract int move(@BinaryId UUID id, long version, ClinicianStatus status, Instant now);

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
    abstract int consent(
            @BinaryId UUID id, long version, boolean matching, boolean identity, boolean statistics, Instant now);

    @Query(value = """
            DELETE FROM clinician
            WHERE id = :id
              AND status = 'DRAFT'
            """, nativeQuery = true)
    abstract int forgetDraft(@BinaryId UUID id);

    @Query(value = """
            UPDATE clinician
            SET status = 'WITHDRAWN',
                verification_level = 4,
                level_valid_until = NULL,
                consent_matching = FALSE,
                consent_identity = FALSE,
                consent_statistics = FALSE,
                profile = :profile,
                updated_at = :now,
                version = version + 1
            WHERE id = :id
              AND version = :version
            """, nativeQuery = true)
    abstract int erase(@BinaryId UUID id, long version, String profile, Instant now);

    @Query(value = """
            UPDATE clinician
            SET verification_level = :level,
                level_valid_until = :validUntil,
                updated_at = :now,
                version = version + 1
            WHERE id = :id
              AND version = :version
            """, nativeQuery = true)
    abstract int level(@BinaryId UUID id, long version, int level, @Nullable LocalDate validUntil, Instant now);
}
