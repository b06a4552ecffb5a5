package org.sankofa.registry.token;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.registry.account.Account;
import org.sankofa.registry.account.AccountService;
import org.sankofa.registry.account.OpaqueToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions and their tokens. A refresh token works once and gives the next; the same one a second time ends the session,
 * for then two parties hold it. Only within {@link #GRACE} of its use is the second call taken for the same client's own
 * race: it gets nothing, and the first call's child lives.
 */
@Singleton
public class TokenService {
    /** A refresh token that is not used for so long ends. */
    static final Duration IDLE = Duration.ofDays(30);

    /** A session ends after so long, however often it was refreshed. */
    static final Duration LONGEST = Duration.ofDays(90);

    static final Duration GRACE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(TokenService.class);

    private final AccountService accounts;
    private final AccessTokens accessTokens;
    private final SessionRepository sessions;
    private final RefreshTokenRepository refreshTokens;
    private final Changes changes;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;
    private final MeterRegistry metrics;

    TokenService(
            AccountService accounts,
            AccessTokens accessTokens,
            SessionRepository sessions,
            RefreshTokenRepository refreshTokens,
            Changes changes,
            TransactionOperations<Connection> transactions,
            Clock clock,
            MeterRegistry metrics) {
        this.accounts = accounts;
        this.accessTokens = accessTokens;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Who has signed in, and with what they prove it. */
    record SignedIn(Actor actor, TokenPair tokens) {}

    SignedIn signIn(String email, String password, String network) {
        Account account = accounts.authenticate(email, password, network);
        String refreshToken = transactions.executeWrite(status -> {
            Instant now = now();
            Session session = new Session(Uuid7.next(), account.id(), now, now.plus(LONGEST), null);
            sessions.save(session);
            return child(session, now);
        });
        Actor actor = new Actor(account.id(), account.role());
        return new SignedIn(actor, pair(actor, refreshToken));
    }

    TokenPair refresh(String refreshToken) {
        Refreshed outcome = transactions.executeWrite(status -> renew(new OpaqueToken(refreshToken)));
        return switch (outcome) {
            case Refreshed.Renewed renewed -> pair(renewed.actor(), renewed.refreshToken());
            case Refreshed.InProgress again -> throw Refusal.because(ProblemType.CONFLICT, "refresh-in-progress");
            case Refreshed.Ended ended -> throw Refusal.because(ProblemType.UNAUTHENTICATED, "refresh-token");
            case Refreshed.Reused reused -> {
                metrics.counter("sankofa.refresh.reuse").increment();
                throw Refusal.because(ProblemType.UNAUTHENTICATED, "refresh-token");
            }
        };
    }

    /** Ends the session of this token, used or not. Says nothing of tokens that it does not know (RFC 7009). */
    void revoke(String refreshToken) {
        transactions.executeWrite(status -> {
            refreshTokens
                    .find(new OpaqueToken(refreshToken).hash())
                    .ifPresent(token -> sessions.revoke(token.session(), now()));
            return null;
        });
    }

    /** The sessions that somebody has now, the latest first. */
    public List<Session> sessions(UUID account) {
        return sessions.living(account, now());
    }

    /** Signs somebody out everywhere; an access token that is out lives for up to ten minutes more. */
    void endAll(UUID account) {
        transactions.executeWrite(status -> sessions.revokeAll(account, now()));
    }

    private Refreshed renew(OpaqueToken token) {
        byte[] hash = token.hash();
        Optional<UUID> sessionId = refreshTokens.find(hash).map(RefreshToken::session);
        if (sessionId.isEmpty()) {
            return new Refreshed.Ended();
        }
        Session session = sessions.lock(sessionId.get()).orElseThrow();
        RefreshToken current = refreshTokens.lock(hash).orElseThrow();
        Instant now = now();
        if (!session.isLiving(now)) {
            return new Refreshed.Ended();
        }
        Instant usedAt = current.usedAt();
        if (usedAt != null) {
            if (usedAt.plus(GRACE).isAfter(now)) {
                return new Refreshed.InProgress();
            }
            LOG.warn("A refresh token of session {} was used twice; the session has ended", session.id());
            sessions.revoke(session.id(), now);
            changes.audit(null, new Change("session.reused", session.id(), 1, Map.of("account", session.account())));
            return new Refreshed.Reused();
        }
        Account account =
                accounts.find(session.account()).filter(Account::isActive).orElse(null);
        if (account == null || !current.expiresAt().isAfter(now)) {
            return new Refreshed.Ended();
        }
        refreshTokens.use(hash, now);
        return new Refreshed.Renewed(new Actor(account.id(), account.role()), child(session, now));
    }

    private String child(Session session, Instant now) {
        OpaqueToken token = OpaqueToken.fresh();
        Instant idle = now.plus(IDLE);
        Instant until = idle.isBefore(session.expiresAt()) ? idle : session.expiresAt();
        refreshTokens.save(new RefreshToken(token.hash(), session.id(), until, null));
        return token.text();
    }

    private TokenPair pair(Actor actor, String refreshToken) {
        return new TokenPair(accessTokens.issue(actor), "Bearer", AccessTokens.LIFE.toSeconds(), refreshToken);
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "10m")
    void forgetEnded() {
        sessions.forget(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
