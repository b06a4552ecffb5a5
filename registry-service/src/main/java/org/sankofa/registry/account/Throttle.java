package org.sankofa.registry.account;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Counts attempts per subject in the database, so that all instances count together and a restart forgives nothing. An
 * attempt is counted before it is made: a burst of guesses in parallel gets no more of them than one after the other.
 */
@Singleton
class Throttle {
    private static final Duration KEPT = Duration.ofDays(1);

    private final ThrottleRepository repository;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Throttle(ThrottleRepository repository, TransactionOperations<Connection> transactions, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * How much is allowed.
     *
     * @param free attempts within the window that cost nothing
     * @param window after which the count starts again
     * @param pause first lock after the free attempts are used up; each further attempt doubles it
     * @param longest lock
     */
    record Limit(int free, Duration window, Duration pause, Duration longest) {}

    /** Counts an attempt. Empty where it may be made, otherwise how long to wait; then nothing is counted. */
    Optional<Duration> attempt(String kind, String subject, Limit limit) {
        byte[] key = key(kind, subject);
        return transactions.executeWrite(status -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            repository.touch(key, now);
            Tally tally = repository.lock(key);
            Instant lockedUntil = tally.lockedUntil();
            if (lockedUntil != null && lockedUntil.isAfter(now)) {
                return Optional.of(Duration.between(now, lockedUntil));
            }
            boolean fresh = tally.since().plus(limit.window()).isBefore(now);
            int attempts = fresh ? 1 : tally.attempts() + 1;
            Instant lock = attempts < limit.free() ? null : now.plus(pause(limit, attempts - limit.free()));
            repository.count(key, attempts, fresh ? now : tally.since(), lock);
            return Optional.empty();
        });
    }

    /** Forgets what was counted for this subject: the right password ends the guessing. */
    void clear(String kind, String subject) {
        repository.clear(key(kind, subject));
    }

    /** Takes back one attempt that turned out to be no guess. */
    void forgive(String kind, String subject) {
        repository.forgive(key(kind, subject));
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "15m")
    void forgetOldSubjects() {
        repository.forget(clock.instant().minus(KEPT));
    }

    private static Duration pause(Limit limit, int excess) {
        Duration pause = limit.pause().multipliedBy(1L << Math.min(excess, 20));
        return pause.compareTo(limit.longest()) < 0 ? pause : limit.longest();
    }

    private static byte[] key(String kind, String subject) {
        return OpaqueToken.sha256(kind + ':' + subject);
    }
}
