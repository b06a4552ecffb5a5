package org.sankofa.matching.watch;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sankofa.kit.alert.Morning;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.problem.Unquoted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a day puts what was found for each person who waits into one letter, which the registry writes. Any number of
 * instances may do it at once: whoever locks what somebody waits for first does it for them.
 */
@Singleton
class DailyLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DailyLetters.class);
    private static final int BATCH = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final OwnerRepository owners;
    private final WatchRepository watches;
    private final AlertRepository alerts;
    private final Changes changes;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    DailyLetters(
            OwnerRepository owners,
            WatchRepository watches,
            AlertRepository alerts,
            Changes changes,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.owners = owners;
        this.watches = watches;
        this.alerts = alerts;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "${sankofa.alerts.delay:1m}", fixedDelay = "${sankofa.alerts.every:10m}")
    void sweep() {
        Instant morning = Morning.last(clock.instant());
        List<Owner> batch = owners.waiting(morning, FIRST, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(owner -> tell(owner.account(), morning));
            batch = owners.waiting(morning, batch.getLast().account(), BATCH);
        }
    }

    /** Each in a transaction of its own, so that one that fails keeps nobody else waiting. */
    private void tell(UUID owner, Instant morning) {
        try {
            transactions.executeWrite(transaction -> {
                List<Watch> locked = watches.lockOf(owner);
                UUID letter = Uuid7.next();
                if (alerts.tell(owner, morning, letter) > 0) {
                    changes.record(null, Change.of(Letters.daily(locked.getFirst()), letter, 1));
                }
                return null;
            });
        } catch (DataAccessException fault) {
            LOG.error("the daily letter of account {} waits: {}", owner, Unquoted.line(fault));
        }
    }
}
