package org.sankofa.registry.imports;

import io.micronaut.context.annotation.Value;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sankofa.kit.problem.Unquoted;
import org.sankofa.registry.account.AccountService;
import org.sankofa.registry.clinician.ClinicianService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets the clinicians who never answered their invitation, with what a roster said of them. They are drafts that
 * nobody but an import has written, so no index and no proposal knows them. Any number of instances may do it at once.
 */
@Singleton
final class UnansweredSweep {
    private static final Logger LOG = LoggerFactory.getLogger(UnansweredSweep.class);
    private static final int BATCH = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final AccountService accounts;
    private final ClinicianService clinicians;
    private final TransactionOperations<Connection> transactions;
    private final Duration kept;
    private final Clock clock;

    UnansweredSweep(
            AccountService accounts,
            ClinicianService clinicians,
            TransactionOperations<Connection> transactions,
            @Value("${sankofa.invitations.kept:90d}") Duration kept,
            Clock clock) {
        this.accounts = accounts;
        this.clinicians = clinicians;
        this.transactions = transactions;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "${sankofa.invitations.delay:10m}", fixedDelay = "${sankofa.invitations.every:24h}")
    void sweep() {
        Instant before = clock.instant().minus(kept);
        int forgotten = 0;
        List<UUID> batch = accounts.unanswered(before, FIRST, BATCH);
        while (!batch.isEmpty()) {
            for (UUID account : batch) {
                forgotten += forget(account, before) ? 1 : 0;
            }
            batch = accounts.unanswered(before, batch.getLast(), BATCH);
        }
        if (forgotten > 0) {
            LOG.info("{} invitations that nobody answered are forgotten", forgotten);
        }
    }

    /** Each in a transaction of its own, so that one that cannot go keeps no other. */
    private boolean forget(UUID account, Instant before) {
        try {
            return transactions.executeWrite(status -> accounts.lockUnanswered(account, before)
                    && clinicians.forgetDraft(account)
                    && accounts.forget(account));
        } catch (DataAccessException fault) {
            LOG.error("account {} cannot be forgotten: {}", account, Unquoted.line(fault));
            return false;
        }
    }
}
