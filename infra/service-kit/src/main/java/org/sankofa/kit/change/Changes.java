package org.sankofa.kit.change;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.http.RequestIds;
import org.sankofa.kit.id.Uuid7;

/**
 * Writes the audit entry and the outbox entry of a change in the transaction that makes it, so that all three are there
 * or none is, and wakes the sequencer once it has committed.
 */
@Singleton
public final class Changes {
    private final AuditRepository audit;
    private final OutboxRepository outbox;
    private final TransactionOperations<Connection> transactions;
    private final ObjectMapper json;
    private final Wakeup wakeup;
    private final Clock clock;

    Changes(
            AuditRepository audit,
            OutboxRepository outbox,
            TransactionOperations<Connection> transactions,
            ObjectMapper json,
            Wakeup wakeup,
            Clock clock) {
        this.audit = audit;
        this.outbox = outbox;
        this.transactions = transactions;
        this.json = json;
        this.wakeup = wakeup;
        this.clock = clock;
    }

    /**
     * @param actor who did it; null where the service acted by itself
     * @throws IllegalStateException outside a transaction
     */
    public void record(@Nullable Actor actor, Change change) {
        wakeAfter(transaction());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var data = data(change);
        audit.save(auditEntry(actor, change, now, data));
        outbox.save(outboxEntry(change, now, data));
    }

    /** Records many changes in two batches. */
    public void recordAll(@Nullable Actor actor, List<Change> changes) {
        wakeAfter(transaction());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        audit.saveAll(changes.stream()
                .map(change -> auditEntry(actor, change, now, data(change)))
                .toList());
        outbox.saveAll(changes.stream()
                .map(change -> outboxEntry(change, now, data(change)))
                .toList());
    }

    /** Records what was seen or done without changing anything that others must hear of. */
    public void audit(@Nullable Actor actor, Change change) {
        transaction();
        audit.save(auditEntry(actor, change, clock.instant().truncatedTo(ChronoUnit.MICROS), data(change)));
    }

    private TransactionStatus<?> transaction() {
        return transactions
                .findTransactionStatus()
                .orElseThrow(() -> new IllegalStateException("a change is recorded in the transaction that makes it"));
    }

    private void wakeAfter(TransactionStatus<?> transaction) {
        transaction.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeup.signal();
            }
        });
    }

    private static AuditEntry auditEntry(@Nullable Actor actor, Change change, Instant now, @Nullable String data) {
        return new AuditEntry(
                Uuid7.next(),
                now,
                actor == null ? null : actor.account(),
                actor == null ? "SYSTEM" : actor.role().name(),
                change.type(),
                change.subject(),
                change.version(),
                RequestIds.current().orElse(null),
                data);
    }

    private static OutboxEntry outboxEntry(Change change, Instant now, @Nullable String data) {
        return new OutboxEntry(
                Uuid7.next(),
                change.type(),
                change.subject(),
                change.version(),
                now,
                RequestIds.current().orElse(null),
                data);
    }

    private @Nullable String data(Change change) {
        if (change.data().isEmpty()) {
            return null;
        }
        try {
            return json.writeValueAsString(Map.copyOf(change.data()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
