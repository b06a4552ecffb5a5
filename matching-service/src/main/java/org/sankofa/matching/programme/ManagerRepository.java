package org.sankofa.matching.programme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ManagerRepository extends GenericRepository<ManagerRow, UUID> {

    @Query(value = """
            SELECT account
            FROM programme_manager
            WHERE programme = :programme
            ORDER BY account
            """, nativeQuery = true)
    List<ManagerRow> of(@BinaryId UUID programme);

    @Query(value = """
            DELETE FROM programme_manager
            WHERE account = :account
            """, nativeQuery = true)
    int forget(@BinaryId UUID account);

    /** Those of the programmes for that country that are not over. There are few programmes, so this may scan them. */
    @Query(value = """
            SELECT DISTINCT programme_manager.account
            FROM programme_manager
            JOIN programme ON programme.id = programme_manager.programme
            WHERE programme.ends_on >= :today
              AND JSON_CONTAINS(programme.terms, JSON_QUOTE(:country), '$.countries')
            """, nativeQuery = true)
    List<ManagerRow> in(String country, LocalDate today);
}
