package org.sankofa.registry.account;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.problem.DuplicateKey;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.registry.mail.Letter;
import org.sankofa.registry.mail.Post;

/** Makes accounts and says who somebody is. Tells nobody, in words or by time, whether an address has an account. */
@Singleton
public class AccountService {
    private static final int ASKED_AT_ONCE = 1000;

    private final AccountRepository accounts;
    private final ConfirmationRepository confirmations;
    private final UnansweredRepository unanswered;
    private final SessionEnding sessions;
    private final Passwords passwords;
    private final Throttle throttle;
    private final AccountLimits limits;
    private final Post post;
    private final Changes changes;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            ConfirmationRepository confirmations,
            UnansweredRepository unanswered,
            SessionEnding sessions,
            Passwords passwords,
            Throttle throttle,
            AccountLimits limits,
            Post post,
            Changes changes,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.accounts = accounts;
        this.confirmations = confirmations;
        this.unanswered = unanswered;
        this.sessions = sessions;
        this.passwords = passwords;
        this.throttle = throttle;
        this.limits = limits;
        this.post = post;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Optional<Account> find(UUID id) {
        return accounts.find(id);
    }

    public Optional<Account> find(EmailAddress address) {
        return accounts.findByKey(address.key());
    }

    /** The accounts of that role whose owners have taken them. */
    public List<Account> activeOf(Role role) {
        return accounts.activeOf(role);
    }

    /** Those of the accounts whose owners have taken them, in any order. */
    @Transactional(readOnly = true)
    List<Account> activeAmong(Collection<UUID> ids) {
        return accounts.activeAmong(ids);
    }

    /** A letter to the owner of an account, in their language. */
    public Letter letterTo(Account account, Letter.Kind kind, Map<String, ?> arguments) {
        return new Letter(account.email(), deliverable(account), kind, account.language(), arguments);
    }

    /** The accounts of these addresses, by {@link EmailAddress#key()}. */
    public Map<String, Account> find(List<EmailAddress> addresses) {
        Map<String, Account> found = new HashMap<>();
        for (int from = 0; from < addresses.size(); from += ASKED_AT_ONCE) {
            List<String> keys = addresses.subList(from, Math.min(from + ASKED_AT_ONCE, addresses.size())).stream()
                    .map(EmailAddress::key)
                    .toList();
            accounts.findByKeys(keys).forEach(account -> found.put(account.emailKey(), account));
        }
        return found;
    }

    /**
     * Begins a sign-up: the owner of the address gets a token to send back with a password. Somebody who has an account
     * already is told so by mail, somebody who is invited gets the invitation again, and the caller sees no difference.
     *
     * <p>No password is taken here: whoever signs up an address has not shown that it is theirs, and what they choose
     * must not open the account of the one who owns it.
     */
    public void signUp(EmailAddress email, Role role, String language, String network) {
        if (role != Role.CLINICIAN && role != Role.HOST) {
            throw Refusal.invalid(FieldError.of("role", "role-not-open"));
        }
        refuseWhile(throttle.attempt("sign-up-from", network, limits.signUpFromAddress()));
        boolean quiet = throttle.attempt("mail-to", email.key(), limits.mailToRecipient())
                .isPresent();
        if (quiet) {
            return;
        }
        transactions.executeWrite(status -> {
            Account known = accounts.findByKey(email.key()).orElse(null);
            if (known != null && known.isActive()) {
                post.send(List.of(letterTo(known, Letter.Kind.ALREADY_REGISTERED, Map.of())));
                return null;
            }
            if (known != null) {
                sendInvitation(known);
                return null;
            }
            OpaqueToken token = OpaqueToken.fresh();
            confirmations.save(new Confirmation(
                    token.hash(), null, email.text(), email.key(), role, language, now().plus(AccountLimits.SIGN_UP)));
            Letter.Kind kind = role == Role.HOST ? Letter.Kind.SIGN_UP_HOST : Letter.Kind.SIGN_UP;
            post.send(List.of(letter(email, kind, language, token, AccountLimits.SIGN_UP)));
            return null;
        });
    }

    private void sendInvitation(Account invited) {
        OpaqueToken token = OpaqueToken.fresh();
        confirmations.save(invitation(invited, token, now()));
        post.send(List.of(letter(
                new EmailAddress(invited.email()),
                Letter.Kind.INVITATION,
                invited.language(),
                token,
                AccountLimits.INVITATION)));
    }

    /**
     * Sends the owner of the address a token to choose a new password with. Somebody who is invited gets the invitation
     * again, nobody else gets anything, and the caller sees no difference.
     */
    public void forgotPassword(EmailAddress email, String network) {
        refuseWhile(throttle.attempt("sign-up-from", network, limits.signUpFromAddress()));
        boolean quiet = throttle.attempt("mail-to", email.key(), limits.mailToRecipient())
                .isPresent();
        if (quiet) {
            return;
        }
        transactions.executeWrite(status -> {
            Account known = accounts.findByKey(email.key()).orElse(null);
            if (known != null && known.isActive()) {
                OpaqueToken token = OpaqueToken.fresh();
                confirmations.save(waiting(known, token, now().plus(AccountLimits.NEW_PASSWORD)));
                post.send(List.of(letterTo(
                        known,
                        Letter.Kind.NEW_PASSWORD,
                        Map.of("token", token.text(), "hours", AccountLimits.NEW_PASSWORD.toHours()))));
            } else if (known != null) {
                sendInvitation(known);
            }
            return null;
        });
    }

    /** From now on we write to the owner of the account in this language, one of ours. */
    @Transactional
    public void speak(Actor owner, String language) {
        if (Messages.language(language).isEmpty()) {
            throw Refusal.invalid(FieldError.of("language", "language"));
        }
        Account account = accounts.find(owner.account()).orElseThrow(Refusal::notFound);
        accounts.speak(account.id(), language, now());
        changes.record(owner, Change.of("account.updated", account.id(), account.version() + 1));
    }

    /**
     * Ends a sign-up, takes an invitation or replaces a forgotten password: whoever holds the token has read the mail, and
     * chooses the password.
     */
    public Account confirm(OpaqueToken token, String password) {
        Confirmation waiting = confirmations.findLiving(token.hash(), now()).orElseThrow(AccountService::unknownToken);
        List<FieldError> errors = PasswordRule.broken("password", password, new EmailAddress(waiting.email()));
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        String chosen = passwords.hash(password);
        try {
            return transactions.executeWrite(status -> activate(waiting, chosen));
        } catch (DataAccessException refused) {
            if (DuplicateKey.isCauseOf(refused)) {
                // Another sign-up for the same address was confirmed in the same moment.
                throw unknownToken();
            }
            throw refused;
        }
    }

    private Account activate(Confirmation waiting, String passwordHash) {
        Instant now = now();
        if (confirmations.take(waiting.tokenHash(), now) == 0) {
            throw unknownToken();
        }
        Account known = accounts.findByKey(waiting.emailKey()).orElse(null);
        UUID id;
        if (known == null) {
            id = Uuid7.next();
            accounts.save(new Account(
                    id,
                    waiting.email(),
                    waiting.emailKey(),
                    passwordHash,
                    waiting.role(),
                    AccountStatus.ACTIVE,
                    waiting.language(),
                    1,
                    now,
                    now));
        } else if (known.isActive() && known.id().equals(waiting.account())) {
            return replacePassword(known, passwordHash, now);
        } else {
            id = known.id();
            if (accounts.activate(id, passwordHash, waiting.language(), now) == 0) {
                throw unknownToken();
            }
        }
        confirmations.dropAll(waiting.emailKey());
        Account account = accounts.find(id).orElseThrow();
        changes.record(
                new Actor(id, account.role()),
                new Change(
                        "account.activated",
                        id,
                        account.version(),
                        Map.of("role", account.role().name())));
        return account;
    }

    /** Whoever was signed in with the old password is so no longer. */
    private Account replacePassword(Account known, String passwordHash, Instant now) {
        accounts.replacePassword(known.id(), passwordHash, now);
        confirmations.dropAll(known.emailKey());
        sessions.endAll(known.id());
        Account account = accounts.find(known.id()).orElseThrow();
        changes.record(
                new Actor(account.id(), account.role()),
                Change.of("account.password-changed", account.id(), account.version()));
        return account;
    }

    /**
     * Invites people in the transaction of the caller, thousands at once: one read, and one batch each of accounts,
     * tokens and mails. No password is hashed before somebody sets one. The caller records what it invited them for.
     */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public List<Invited> invite(List<Invitation> invitations) {
        Map<String, Account> known =
                find(invitations.stream().map(Invitation::email).toList());
        Instant now = now();
        List<Invited> outcome = new ArrayList<>(invitations.size());
        List<Account> made = new ArrayList<>();
        List<Confirmation> waiting = new ArrayList<>();
        List<Letter> letters = new ArrayList<>();
        for (Invitation invitation : invitations) {
            String key = invitation.email().key();
            Account existing = known.get(key);
            if (existing != null) {
                outcome.add(new Invited.Known(existing.id(), existing.role(), existing.status()));
                continue;
            }
            Account account = new Account(
                    Uuid7.next(),
                    invitation.email().text(),
                    key,
                    null,
                    invitation.role(),
                    AccountStatus.INVITED,
                    invitation.language(),
                    1,
                    now,
                    now);
            OpaqueToken token = OpaqueToken.fresh();
            known.put(key, account);
            made.add(account);
            waiting.add(invitation(account, token, now));
            letters.add(letter(
                    invitation.email(),
                    Letter.Kind.INVITATION,
                    invitation.language(),
                    token,
                    AccountLimits.INVITATION));
            outcome.add(new Invited.Written(account.id()));
        }
        if (!made.isEmpty()) {
            accounts.saveAll(made);
            confirmations.saveAll(waiting);
            post.send(letters);
        }
        return outcome;
    }

    /**
     * Invites one person, or writes again to one who has not answered. Who meets another invitation of the address in
     * the same moment gets a {@link DuplicateKey}, and finds the account when it tries again in a new transaction.
     */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    Account invite(Actor administrator, Invitation invitation) {
        if (invitation.role() == Role.SERVICE) {
            throw Refusal.invalid(FieldError.of("role", "role-not-a-person"));
        }
        Invited invited = invite(List.of(invitation)).getFirst();
        Account account = accounts.find(invited.account()).orElseThrow();
        switch (invited) {
            case Invited.Written written ->
                changes.record(
                        administrator,
                        new Change(
                                "account.invited",
                                account.id(),
                                account.version(),
                                Map.of("role", account.role().name())));
            case Invited.Known known -> {
                if (known.status() == AccountStatus.ACTIVE || known.role() != invitation.role()) {
                    throw Refusal.because(ProblemType.CONFLICT, "account-exists");
                }
                sendInvitation(account);
            }
        }
        return account;
    }

    /**
     * The account that signs in with this address and password.
     *
     * @param network where the attempt comes from, {@link NetworkAddress}
     * @throws Refusal 401, the same for an unknown address, a wrong password and an account without one; 429 after too
     *     many of them
     */
    public Account authenticate(String typed, String password, String network) {
        refuseWhile(throttle.attempt("sign-in-from", network, limits.signInFromAddress()));
        Optional<EmailAddress> email = EmailAddress.parse(typed);
        String subject = email.map(EmailAddress::key).orElse(typed);
        // Somebody elsewhere who guesses wrong keeps the owner out only when they guess very often.
        String here = subject + ' ' + network;
        refuseWhile(throttle.attempt("sign-in-as-from", here, limits.signInOfAccountFromAddress()));
        refuseWhile(throttle.attempt("sign-in-as", subject, limits.signInOfAccount()));
        Account account = email.flatMap(address -> accounts.findByKey(address.key()))
                .filter(Account::isActive)
                .orElse(null);
        String hash = account == null ? null : account.passwordHash();
        boolean matches = passwords.matches(password, hash);
        if (account == null || hash == null || !matches) {
            throw Refusal.of(ProblemType.SIGN_IN_REFUSED);
        }
        throttle.clear("sign-in-as-from", here);
        throttle.clear("sign-in-as", subject);
        throttle.forgive("sign-in-from", network);
        if (passwords.isOutdated(hash)) {
            accounts.rehash(account.id(), hash, passwords.hash(password));
        }
        return account;
    }

    /**
     * The account of somebody who is signed in and shows once more, by the password, that it is theirs.
     *
     * @throws Refusal when the password is wrong, or after too many that were
     */
    public Account prove(Actor owner, String password, String network) {
        Account account = accounts.find(owner.account()).orElseThrow(Refusal::notFound);
        try {
            return authenticate(account.email(), password, network);
        } catch (Refusal refused) {
            throw refused.type() == ProblemType.SIGN_IN_REFUSED
                    ? Refusal.invalid(FieldError.of("password", "wrong-password"))
                    : refused;
        }
    }

    /**
     * Deletes an account for its owner, with its sessions and everything that waits for a code, and tells them by mail.
     *
     * @throws Refusal when it is the last administrator's, or gone
     */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public void close(Actor owner) {
        Account account = accounts.find(owner.account()).orElseThrow(Refusal::notFound);
        // Two who leave at once wait for each other, so that the second sees to be the last. Who is only invited may
        // never come.
        if (account.role() == Role.ADMIN && accounts.lockActiveOf(Role.ADMIN).size() <= 1) {
            throw Refusal.because(ProblemType.CONFLICT, "last-administrator");
        }
        confirmations.dropAll(account.emailKey());
        if (accounts.close(account.id()) == 0) {
            // Deleted by a second click meanwhile, which has told the owner and the other service.
            throw Refusal.notFound();
        }
        post.send(List.of(letterTo(account, Letter.Kind.ACCOUNT_DELETED, Map.of())));
        changes.record(owner, Change.of("account.closed", account.id(), account.version() + 1));
    }

    /**
     * Makes the first administrator where there is none; does nothing otherwise.
     *
     * @return whether there is an administrator now; there is none where the address is that of another account
     */
    boolean ensureAdministrator(EmailAddress email, String password, String language) {
        if (accounts.countOf(Role.ADMIN) > 0) {
            return true;
        }
        String hash = passwords.hash(password);
        try {
            transactions.executeWrite(status -> {
                Instant now = now();
                Account administrator = accounts.save(new Account(
                        Uuid7.next(),
                        email.text(),
                        email.key(),
                        hash,
                        Role.ADMIN,
                        AccountStatus.ACTIVE,
                        language,
                        1,
                        now,
                        now));
                changes.record(
                        null,
                        new Change("account.activated", administrator.id(), 1, Map.of("role", Role.ADMIN.name())));
                return administrator;
            });
            return true;
        } catch (DataAccessException refused) {
            if (!DuplicateKey.isCauseOf(refused)) {
                throw refused;
            }
            // Another instance that starts at the same time was first, or the address is somebody else's.
            return accounts.countOf(Role.ADMIN) > 0;
        }
    }

    /** Clinicians who were invited before then and never answered, by id, behind the given one. */
    public List<UUID> unanswered(Instant before, UUID after, int limit) {
        return unanswered.page(before, now(), after, limit).stream()
                .map(AccountId::id)
                .toList();
    }

    /** Whether the invitation is still unanswered; nobody takes the account until the caller's transaction ends. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public boolean lockUnanswered(UUID id, Instant before) {
        return unanswered.lock(id, before).isPresent();
    }

    /** Removes an account that nobody has taken; false where somebody has. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public boolean forget(UUID id) {
        Account account = accounts.find(id).orElseThrow();
        confirmations.dropAll(account.emailKey());
        if (unanswered.forget(id) == 0) {
            return false;
        }
        changes.record(null, Change.of("account.forgotten", id, account.version() + 1));
        return true;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "5m")
    void forgetExpired() {
        confirmations.forget(clock.instant());
    }

    private static Confirmation invitation(Account account, OpaqueToken token, Instant now) {
        return waiting(account, token, now.plus(AccountLimits.INVITATION));
    }

    private static Confirmation waiting(Account account, OpaqueToken token, Instant until) {
        return new Confirmation(
                token.hash(),
                account.id(),
                account.email(),
                account.emailKey(),
                account.role(),
                account.language(),
                until);
    }

    private static Letter letter(
            EmailAddress email, Letter.Kind kind, String language, OpaqueToken token, Duration validity) {
        return new Letter(
                email.text(),
                email.deliverable(),
                kind,
                language,
                Map.of("token", token.text(), "days", validity.toDays()));
    }

    private static String deliverable(Account account) {
        return new EmailAddress(account.email()).deliverable();
    }

    private static void refuseWhile(Optional<Duration> wait) {
        if (wait.isPresent()) {
            long seconds = wait.get().plusMillis(999).toSeconds();
            throw Refusal.because(ProblemType.TOO_MANY_REQUESTS, FieldError.of("", "wait", "seconds", seconds));
        }
    }

    private static Refusal unknownToken() {
        return Refusal.invalid(FieldError.of("token", "confirmation-token"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
