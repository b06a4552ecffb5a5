package org.sankofa.registry.imports;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ImportRepository extends GenericRepository<ImportRow, UUID> {
    ImportRow save(ImportRow row);

    @Query(value = """
            SELECT id, account, received, accepted, errors, created_at
            FROM import_run
            WHERE id = :id
              AND account = :account
            """, nativeQuery = true)
    Optional<ImportRow> find(@BinaryId UUID id, @BinaryId UUID account);
}
