package org.sankofa.registry.clinician;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface IdentityRepository extends GenericRepository<IdentityRow, UUID> {
    IdentityRow save(IdentityRow row);

    Iterable<IdentityRow> saveAll(Iterable<IdentityRow> rows);

    @Query(value = """
            SELECT clinician, given_name, family_name, date_of_birth, phone
            FROM identity
            WHERE clinician = :clinician
            """, nativeQuery = true)
    Optional<IdentityRow> find(@BinaryId UUID clinician);

    @Query(value = """
            DELETE FROM identity
            WHERE clinician = :clinician
            """, nativeQuery = true)
    int forget(@BinaryId UUID clinician);

    @Query(value = """
            UPDATE identity
            SET given_name = :givenName,
                family_name = :familyName,
                date_of_birth = :dateOfBirth,
                phone = :phone
            WHERE clinician = :clinician
            """, nativeQuery = true)
    int replace(
            @BinaryId UUID clinician,
            String givenName,
            String familyName,
            @Nullable LocalDate dateOfBirth,
            @Nullable String phone);
}
