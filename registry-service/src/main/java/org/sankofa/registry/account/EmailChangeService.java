package org.sankofa.registry.account;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.problem.DuplicateKey;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.registry.mail.Letter;
import org.sankofa.registry.mail.Post;

/**
 * Gives an account another address: asked for with the password, proved by a token that goes to the new address, and told to
 * the old one. Tells nobody whether the new address has an account.
 */
@Singleton
public class EmailChangeService {
    private final AccountService owners;
    private final AccountRepository accounts;
    private final EmailChangeRepository waiting;
    private final ConfirmationRepository confirmations;
    private final Throttle throttle;
    private final AccountLimits limits;
    private final Post post;
    private final Changes changes;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    EmailChangeService(
            AccountService owners,
            AccountRepository accounts,
            EmailChangeRepository waiting,
            ConfirmationRepository confirmations,
            Throttle throttle,
            AccountLimits limits,
            Post post,
            Changes changes,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.owners = owners;
        this.accounts = accounts;
        this.waiting = waiting;
        this.confirmations = confirmations;
        this.throttle = throttle;
        this.limits = limits;
        this.post = post;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Sends a token to the new address. Of several that were asked for the last counts.
     *
     * @throws Refusal when the password is wrong, or the address is the present one
     */
    public void ask(Actor owner, EmailAddress email, String password, String network) {
        Account account = owners.prove(owner, password, network);
        if (email.key().equals(account.emailKey())) {
            throw Refusal.invalid(FieldError.of("email", "same-address"));
        }
        boolean quiet = throttle.attempt("mail-to", email.key(), limits.mailToRecipient())
                .isPresent();
        if (quiet) {
            return;
        }
        transactions.executeWrite(status -> {
            Account known = accounts.findByKey(email.key()).orElse(null);
            if (known != null) {
                post.send(List.of(owners.letterTo(known, Letter.Kind.ALREADY_REGISTERED, Map.of())));
                return null;
            }
            OpaqueToken token = OpaqueToken.fresh();
            waiting.dropOf(account.id());
            waiting.save(new EmailChange(
                    token.hash(), account.id(), email.text(), email.key(), now().plus(AccountLimits.EMAIL_CHANGE)));
            post.send(List.of(new Letter(
                    email.text(),
                    email.deliverable(),
                    Letter.Kind.EMAIL_CHANGE,
                    account.language(),
                    Map.of("token", token.text(), "days", AccountLimits.EMAIL_CHANGE.toDays()))));
            return null;
        });
    }

    /**
     * From now on the account has the address that the token went to. What waited at the old address, such as a new password,
     * is void.
     *
     * @throws Refusal when the token is unknown, too old, of another account, or the address was taken meanwhile
     */
    public Account confirm(Actor owner, OpaqueToken token) {
        EmailChange change = waiting.findLiving(token.hash(), now())
                .filter(found -> found.account().equals(owner.account()))
                .orElseThrow(EmailChangeService::unknownToken);
        try {
            return transactions.executeWrite(status -> move(owner, change));
        } catch (DataAccessException refused) {
            if (DuplicateKey.isCauseOf(refused)) {
                throw unknownToken();
            }
            throw refused;
        }
    }

    private Account move(Actor owner, EmailChange change) {
        Instant now = now();
        if (waiting.take(change.tokenHash(), now) == 0) {
            throw unknownToken();
        }
        Account before = accounts.find(owner.account()).orElseThrow(Refusal::notFound);
        accounts.move(before.id(), change.email(), change.emailKey(), now);
        confirmations.dropAll(before.emailKey());
        confirmations.dropAll(change.emailKey());
        waiting.dropOf(before.id());
        post.send(List.of(owners.letterTo(before, Letter.Kind.EMAIL_CHANGED, Map.of())));
        Account after = accounts.find(before.id()).orElseThrow();
        changes.record(owner, Change.of("account.email-changed", after.id(), after.version()));
        return after;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "6m")
    void forgetExpired() {
        waiting.forget(clock.instant());
    }

    private static Refusal unknownToken() {
        return Refusal.invalid(FieldError.of("token", "email-token"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
