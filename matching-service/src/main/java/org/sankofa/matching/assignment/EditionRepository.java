package org.sankofa.matching.assignment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EditionRepository extends GenericRepository<Edition, UUID> {

    /** What is open, newest first: all of it to the public, to hosts and managers what they take a side in. */
    @Query(value = """
            SELECT assignment.id, assignment.version, institution.version AS institution_version
            FROM assignment
            STRAIGHT_JOIN institution ON institution.id = assignment.institution
            WHERE assignment.status = 'PUBLISHED'
              AND institution.status = 'VETTED'
              AND (:side = 'PUBLIC'
                OR :side = 'HOST' AND EXISTS (
                    SELECT 1
                    FROM institution_member
                    WHERE institution_member.institution = assignment.institution
                      AND institution_member.account = :account)
                OR :side = 'MANAGER' AND EXISTS (
                    SELECT 1
                    FROM programme_manager
                    WHERE programme_manager.programme = assignment.programme
                      AND programme_manager.account = :account))
            ORDER BY assignment.created_at DESC, assignment.id DESC
            LIMIT :most
            """, nativeQuery = true)
    List<Edition> open(String side, @BinaryId UUID account, int most);
}
