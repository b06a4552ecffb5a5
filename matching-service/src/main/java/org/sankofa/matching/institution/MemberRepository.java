package org.sankofa.matching.institution;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MemberRepository extends GenericRepository<MemberRow, UUID> {

    @Query(value = """
            SELECT account
            FROM institution_member
            WHERE institution = :institution
            """, nativeQuery = true)
    List<MemberRow> of(@BinaryId UUID institution);

    @Query(value = """
            DELETE FROM institution_member
            WHERE account = :account
            """, nativeQuery = true)
    int forget(@BinaryId UUID account);
}
