package org.sankofa.matching.institution;

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
interface InstitutionRepository extends CrudRepository<InstitutionRow, UUID> {

    @Query(value = """
            SELECT *
            FROM institution
            WHERE id = :id
            """, nativeQuery = true)
    @Nullable
    InstitutionRow read(@BinaryId UUID id);

    /** As it is at this moment, whatever the transaction saw before; nobody changes it until the transaction ends. */
    @Query(value = """
            SELECT *
            FROM institution
            WHERE id = :id
            LOCK IN SHARE MODE
            """, nativeQuery = true)
    @Nullable
    InstitutionRow hold(@BinaryId UUID id);

    /** Held until the transaction ends: what is done to an institution is judged on the status that it then has. */
    @Query(value = """
            SELECT *
            FROM institution
            WHERE id = :id
            FOR UPDATE
            """, nativeQuery = true)
    @Nullable
    InstitutionRow lock(@BinaryId UUID id);

    @Query(value = """
            SELECT *
            FROM institution
            WHERE (:status IS NULL OR status = :status)
              AND (created_at < :at OR (created_at = :at AND id < :id))
            ORDER BY created_at DESC, id DESC
            LIMIT :rows
            """, nativeQuery = true)
    List<InstitutionRow> newest(@Nullable String status, Instant at, @BinaryId UUID id, int rows);

    @Query(value = """
            SELECT institution.*
            FROM institution
            JOIN institution_member ON institution_member.institution = institution.id
            WHERE institution_member.account = :account
              AND (:status IS NULL OR status = :status)
              AND (created_at < :at OR (created_at = :at AND id < :id))
            ORDER BY created_at DESC, id DESC
            LIMIT :rows
            """, nativeQuery = true)
    List<InstitutionRow> newestOf(
            @BinaryId UUID account, @Nullable String status, Instant at, @BinaryId UUID id, int rows);

    /** Fails with a duplicate key where the account has applied for the same institution before. */
    @Query(value = """
            UPDATE institution
            SET applied_by = :account
            WHERE id = :id
            """, nativeQuery = true)
    int claim(@BinaryId UUID id, @BinaryId UUID account);

    /** What the account has applied for under these, as it is at this moment. */
    @Query(value = """
            SELECT *
            FROM institution
            WHERE applied_by = :account
              AND country = :country
              AND name = :name
              AND place = :place
            LOCK IN SHARE MODE
            """, nativeQuery = true)
    List<InstitutionRow> applied(@BinaryId UUID account, String country, String name, String place);

    /** How many of the account's applications wait to be vetted. */
    @Query(value = """
            SELECT COUNT(*)
            FROM institution
            WHERE applied_by = :account
              AND status = 'APPLIED'
            """, nativeQuery = true)
    long waiting(@BinaryId UUID account);

    @Query(value = """
            SELECT COUNT(*)
            FROM institution_member
            WHERE institution = :institution
              AND account = :account
            """, nativeQuery = true)
    long memberships(@BinaryId UUID institution, @BinaryId UUID account);

    @Query(value = """
            INSERT INTO institution_member (institution, account)
            VALUES (:institution, :account)
            """, nativeQuery = true)
    int addMember(@BinaryId UUID institution, @BinaryId UUID account);

    @Query(value = """
            UPDATE institution
            SET name = :name,
                country = :country,
                place = :place,
                kind = :kind,
                status = :status,
                about = :about,
                contact = :contact,
                reason = :reason,
                version = version + 1,
                updated_at = :updatedAt
            WHERE id = :id
              AND version = :version
            """, nativeQuery = true)
    int change(
            @BinaryId UUID id,
            long version,
            String name,
            String country,
            String place,
            String kind,
            String status,
            String about,
            String contact,
            @Nullable String reason,
            Instant updatedAt);
}
