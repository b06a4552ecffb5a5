package org.sankofa.matching.candidate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ShortlistRepository extends GenericRepository<ShortlistRow, UUID> {

    @Query(value = """
            SELECT assignment, clinician
            FROM shortlist
            WHERE assignment = :assignment
            """, nativeQuery = true)
    List<ShortlistRow> of(@BinaryId UUID assignment);

    /** 1 where the clinician was not on the list. */
    @Query(value = """
            INSERT IGNORE INTO shortlist (assignment, clinician)
            VALUES (:assignment, :clinician)
            """, nativeQuery = true)
    int put(@BinaryId UUID assignment, @BinaryId UUID clinician);

    /** 1 where the clinician was on the list. */
    @Query(value = """
            DELETE FROM shortlist
            WHERE assignment = :assignment
              AND clinician = :clinician
            """, nativeQuery = true)
    int remove(@BinaryId UUID assignment, @BinaryId UUID clinician);

    @Query(value = """
            DELETE FROM shortlist
            WHERE assignment = :assignment
            """, nativeQuery = true)
    int clear(@BinaryId UUID assignment);

    @Query(value = """
            DELETE FROM shortlist
            WHERE clinician = :clinician
            """, nativeQuery = true)
    int forget(@BinaryId UUID clinician);
}
