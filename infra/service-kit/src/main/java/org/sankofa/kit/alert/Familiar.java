package org.sankofa.kit.alert;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sankofa.kit.id.IdList;
import org.sankofa.kit.id.UuidBytes;

/**
 * What is no news to a search: what it found when it was saved, and what it has raised an alert of. In the caller's
 * transaction.
 */
public final class Familiar {
    private static final int WRITTEN_AT_ONCE = 1000;

    private final JdbcOperations jdbc;
    private final String insertion;
    private final String question;

    /**
     * @param known the table of what was found when the search was saved
     * @param alerts the table of the alerts
     * @param search the column of both with the id of the search
     * @param subject the column of both with the id of what was found
     */
    public Familiar(JdbcOperations jdbc, String known, String alerts, String search, String subject) {
        this.jdbc = jdbc;
        this.insertion = "INSERT INTO %s (%s, %s) VALUES (?, ?)".formatted(known, search, subject);
        this.question = """
                SELECT %4$s
                FROM %1$s
                WHERE %3$s = ?
                  AND %4$s IN (%%1$s)
                UNION ALL
                SELECT %4$s
                FROM %2$s
                WHERE %3$s = ?
                  AND %4$s IN (%%1$s)
                """.formatted(known, alerts, search, subject);
    }

    /** Keeps what a search has found already. */
    public void know(UUID search, List<UUID> found) {
        if (found.isEmpty()) {
            return;
        }
        byte[] id = UuidBytes.bytes(search);
        jdbc.prepareStatement(insertion, statement -> {
            int waiting = 0;
            for (UUID subject : found) {
                statement.setBytes(1, id);
                statement.setBytes(2, UuidBytes.bytes(subject));
                statement.addBatch();
                if (++waiting == WRITTEN_AT_ONCE) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            return statement.executeBatch();
        });
    }

    /** Those of these that are no news to a search. */
    public Set<UUID> among(UUID search, Collection<UUID> subjects) {
        Set<UUID> familiar = new HashSet<>();
        for (IdList some : IdList.of(subjects)) {
            String sql = question.formatted(some.places());
            familiar.addAll(jdbc.prepareStatement(sql, statement -> {
                int at = 1;
                for (int half = 0; half < 2; half++) {
                    statement.setBytes(at, UuidBytes.bytes(search));
                    at = some.set(statement, at + 1);
                }
                List<UUID> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(UuidBytes.uuid(rows.getBytes(1)));
                    }
                }
                return found;
            }));
        }
        return familiar;
    }
}
