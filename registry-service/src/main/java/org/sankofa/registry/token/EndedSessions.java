package org.sankofa.registry.token;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.sankofa.registry.account.SessionEnding;

/** Apart from {@link TokenService}, which needs accounts that need this. */
@Singleton
class EndedSessions implements SessionEnding {
    private final SessionRepository sessions;
    private final Clock clock;

    EndedSessions(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public void endAll(UUID account) {
        sessions.revokeAll(account, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
