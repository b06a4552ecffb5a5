package org.sankofa.registry.credential;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;
import org.sankofa.registry.clinician.Profile.Setting;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CredentialRepository extends GenericRepository<CredentialRow, UUID> {
    CredentialRow save(CredentialRow row);

    @Query(value = """
            SELECT id, clinician, kind, issuer, number, country, issued_on, expires_on,
                   status, method, practice, valid_until, remark, checked_by, checked_at,
                   last_valid_day, version, created_at, updated_at
            FROM credential
            WHERE id = :id
            """, nativeQuery = true)
    Optional<CredentialRow> find(@BinaryId UUID id);

    @Query(value = """
            SELECT id, clinician, kind, issuer, number, country, issued_on, expires_on,
                   status, method, practice, valid_until, remark, checked_by, checked_at,
                   last_valid_day, version, created_at, updated_at
            FROM credential
            WHERE clinician = :clinician
            ORDER BY created_at, id
            """, nativeQuery = true)
    List<CredentialRow> of(@BinaryId UUID clinician);

    @Query(value = """
            SELECT id, clinician, kind, issuer, number, country, issued_on, expires_on,
                   status, method, practice, valid_until, remark, checked_by, checked_at,
                   last_valid_day, version, created_at, updated_at
            FROM credential
            WHERE status = :status
              AND (created_at > :at OR created_at = :at AND id > :id)
            ORDER BY created_at, id
            LIMIT :limit
            """, nativeQuery = true)
    List<CredentialRow> queue(CredentialStatus status, Instant at, @BinaryId UUID id, int limit);

    @Query(value = """
            UPDATE credential
            SET kind = :kind,
                issuer = :issuer,
                number = :number,
                country = :country,
                issued_on = :issuedOn,
                expires_on = :expiresOn,
                status = 'PENDING',
                method = NULL,
                practice = NULL,
                valid_until = NULL,
                remark = NULL,
                checked_by = NULL,
                checked_at = NULL,
                last_valid_day = NULL,
                version = version + 1,
                updated_at = :now
            WHERE id = :id
              AND version = :version
            """, nativeQuery = true)
    int edit(
            @BinaryId UUID id,
            long version,
            CredentialKind kind,
            String issuer,
            String number,
            String country,
            LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            Instant now);

    @Query(value = """
            UPDATE credential
            SET status = :status,
                method = :method,
                practice = :practice,
                valid_until = :validUntil,
                remark = :remark,
                checked_by = :by,
                checked_at = :now,
                last_valid_day = :lastValidDay,
                version = version + 1,
                updated_at = :now
            WHERE id = :id
              AND version = :version
            """, nativeQuery = true)
    int check(
            @BinaryId UUID id,
            long version,
            CredentialStatus status,
            Check.Method method,
            @Nullable Setting practice,
            @Nullable LocalDate validUntil,
            @Nullable String remark,
            @BinaryId UUID by,
            @Nullable LocalDate lastValidDay,
            Instant now);

    @Query(value = """
            DELETE FROM credential
            WHERE id = :id
              AND version = :version
            """, nativeQuery = true)
    int remove(@BinaryId UUID id, long version);

    @Query(value = """
            DELETE FROM credential
            WHERE clinician = :clinician
            """, nativeQuery = true)
    int eraseOf(@BinaryId UUID clinician);

    /** Credentials that have run out and are not marked so, the longest first. */
    @Query(value = """
            SELECT id, clinician, kind, issuer, number, country, issued_on, expires_on,
                   status, method, practice, valid_until, remark, checked_by, checked_at,
                   last_valid_day, version, created_at, updated_at
            FROM credential
            WHERE status = 'VERIFIED'
              AND last_valid_day < :day
            ORDER BY last_valid_day
            LIMIT :limit
            """, nativeQuery = true)
    List<CredentialRow> expired(LocalDate day, int limit);

    @Query(value = """
            UPDATE credential
            SET status = 'EXPIRED',
                version = version + 1,
                updated_at = :now
            WHERE clinician = :clinician
              AND status = 'VERIFIED'
              AND last_valid_day < :day
            """, nativeQuery = true)
    int expire(@BinaryId UUID clinician, LocalDate day, Instant now);
}
