package org.sankofa.matching.queue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

/**
 * One query for each kind, and one that counts. All but institutions, which any manager vets, are found through the programmes that the account
 * manages. Each reads no more than what waits, by the index on its status, and ends at the page; whole rows are read for
 * the page only, but those of submitted assignments, whose first day is in their terms.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface WaitingRepository extends GenericRepository<WaitingRow, UUID> {

    /** In the order of the index: an institution has no other urgency than its waiting. */
    @Query(value = """
            SELECT institution.id,
                   own.since,
                   own.due,
                   NULL AS starts_on,
                   institution.name AS title,
                   institution.name AS host,
                   institution.place,
                   institution.country,
                   NULL AS pseudonym
            FROM (
                SELECT id, updated_at AS since, updated_at + INTERVAL :patience DAY AS due
                FROM institution
                WHERE status = 'APPLIED'
                  AND (updated_at > :from OR (updated_at = :from AND id > :id))
                ORDER BY updated_at, id
                LIMIT :rows
            ) AS own
            JOIN institution ON institution.id = own.id
            ORDER BY own.due, own.id
            """, nativeQuery = true)
    List<WaitingRow> institutions(int patience, Instant from, @BinaryId UUID id, int rows);

    /** Those submitted; the first day of the window is in the terms. */
    @Query(value = """
            SELECT assignment.id,
                   own.since,
                   own.due,
                   own.starts_on,
                   JSON_UNQUOTE(JSON_EXTRACT(assignment.terms, '$.title')) AS title,
                   institution.name AS host,
                   institution.place,
                   institution.country,
                   NULL AS pseudonym
            FROM (
                SELECT id, since, starts_on, due
                FROM (
                    SELECT id,
                           since,
                           starts_on,
                           LEAST(
                               since + INTERVAL :patience DAY,
                               COALESCE(
                                   CAST(starts_on AS DATETIME(6)) - INTERVAL :notice DAY,
                                   since + INTERVAL :patience DAY)) AS due
                    FROM (
                        SELECT assignment.id,
                               assignment.updated_at AS since,
                               CAST(JSON_UNQUOTE(JSON_EXTRACT(assignment.terms, '$.window.from')) AS DATE) AS starts_on
                        FROM programme_manager
                        JOIN assignment ON assignment.programme = programme_manager.programme
                        WHERE programme_manager.account = :account
                          AND assignment.status = 'SUBMITTED'
                    ) AS waiting
                ) AS timed
                WHERE due > :at OR (due = :at AND id > :id)
                ORDER BY due, id
                LIMIT :rows
            ) AS own
            JOIN assignment ON assignment.id = own.id
            JOIN institution ON institution.id = assignment.institution
            ORDER BY own.due, own.id
            """, nativeQuery = true)
    List<WaitingRow> assignments(
            @BinaryId UUID account, int patience, int notice, Instant at, @BinaryId UUID id, int rows);

    /** Applications: an offer waits for its clinician, not for a manager. */
    @Query(value = """
            SELECT proposal.id,
                   own.since,
                   own.due,
                   own.starts_on,
                   JSON_UNQUOTE(JSON_EXTRACT(assignment.terms, '$.title')) AS title,
                   institution.name AS host,
                   institution.place,
                   institution.country,
                   proposal.pseudonym
            FROM (
                SELECT id, since, starts_on, due
                FROM (
                    SELECT id,
                           since,
                           starts_on,
                           LEAST(
                               since + INTERVAL :patience DAY,
                               CAST(starts_on AS DATETIME(6)) - INTERVAL :notice DAY) AS due
                    FROM (
                        SELECT proposal.id,
                               proposal.updated_at AS since,
                               proposal.planned_from AS starts_on
                        FROM programme_manager
                        JOIN proposal ON proposal.programme = programme_manager.programme
                        WHERE programme_manager.account = :account
                          AND proposal.status = 'APPLIED'
                    ) AS waiting
                ) AS timed
                WHERE due > :at OR (due = :at AND id > :id)
                ORDER BY due, id
                LIMIT :rows
            ) AS own
            JOIN proposal ON proposal.id = own.id
            JOIN assignment ON assignment.id = proposal.assignment
            JOIN institution ON institution.id = proposal.institution
            ORDER BY own.due, own.id
            """, nativeQuery = true)
    List<WaitingRow> proposals(
            @BinaryId UUID account, int patience, int notice, Instant at, @BinaryId UUID id, int rows);

    /** Those that both sides accepted. */
    @Query(value = """
            SELECT placement.id,
                   own.since,
                   own.due,
                   own.starts_on,
                   JSON_UNQUOTE(JSON_EXTRACT(assignment.terms, '$.title')) AS title,
                   institution.name AS host,
                   institution.place,
                   institution.country,
                   placement.pseudonym
            FROM (
                SELECT id, since, starts_on, due
                FROM (
                    SELECT id,
                           since,
                           starts_on,
                           LEAST(
                               since + INTERVAL :patience DAY,
                               CAST(starts_on AS DATETIME(6)) - INTERVAL :notice DAY) AS due
                    FROM (
                        SELECT placement.id,
                               placement.updated_at AS since,
                               placement.starts_on AS starts_on
                        FROM programme_manager
                        JOIN placement ON placement.programme = programme_manager.programme
                        WHERE programme_manager.account = :account
                          AND placement.status = 'AWAITING_APPROVAL'
                    ) AS waiting
                ) AS timed
                WHERE due > :at OR (due = :at AND id > :id)
                ORDER BY due, id
                LIMIT :rows
            ) AS own
            JOIN placement ON placement.id = own.id
            JOIN assignment ON assignment.id = placement.assignment
            JOIN institution ON institution.id = placement.institution
            ORDER BY own.due, own.id
            """, nativeQuery = true)
    List<WaitingRow> placements(
            @BinaryId UUID account, int patience, int notice, Instant at, @BinaryId UUID id, int rows);

    /** How many of each kind have waited for how many days. */
    @Query(value = """
            SELECT kind,
                   CEIL(TIMESTAMPDIFF(MICROSECOND, since, :now) / 86400000000) AS days,
                   COUNT(*) AS waiting
            FROM (
                SELECT 'INSTITUTION' AS kind,
                       updated_at AS since
                FROM institution
                WHERE status = 'APPLIED'
                UNION ALL
                SELECT 'ASSIGNMENT',
                       assignment.updated_at
                FROM programme_manager
                JOIN assignment ON assignment.programme = programme_manager.programme
                WHERE programme_manager.account = :account
                  AND assignment.status = 'SUBMITTED'
                UNION ALL
                SELECT 'PROPOSAL',
                       proposal.updated_at
                FROM programme_manager
                JOIN proposal ON proposal.programme = programme_manager.programme
                WHERE programme_manager.account = :account
                  AND proposal.status = 'APPLIED'
                UNION ALL
                SELECT 'PLACEMENT',
                       placement.updated_at
                FROM programme_manager
                JOIN placement ON placement.programme = programme_manager.programme
                WHERE programme_manager.account = :account
                  AND placement.status = 'AWAITING_APPROVAL'
            ) AS everything
            GROUP BY kind, days
            """, nativeQuery = true)
    List<AgeRow> ages(@BinaryId UUID account, Instant now);
}
