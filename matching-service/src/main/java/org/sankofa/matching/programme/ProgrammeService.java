package org.sankofa.matching.programme;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.registry.Registry;
import org.sankofa.matching.storage.Documents;
import org.sankofa.matching.storage.Place;

/** Programmes, who manages them, and their budgets. */
@Singleton
public class ProgrammeService {
    /** More than run at a time; hosts choose from these. */
    private static final int MOST_RUNNING = 100;

    private final ProgrammeRepository programmes;
    private final ManagerRepository managers;
    private final Registry registry;
    private final Documents documents;
    private final Changes changes;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    ProgrammeService(
            ProgrammeRepository programmes,
            ManagerRepository managers,
            Registry registry,
            Documents documents,
            Changes changes,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.programmes = programmes;
        this.managers = managers;
        this.registry = registry;
        this.documents = documents;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the account is one of the programme's managers. */
    public boolean isManager(UUID programme, UUID account) {
        return programmes.managements(programme, account) > 0;
    }

    /** The programme's managers, by account. */
    public Set<UUID> managers(UUID programme) {
        return accounts(managers.of(programme));
    }

    /** The managers of all programmes for that country that are not over. */
    public Set<UUID> managersIn(String country) {
        return accounts(managers.in(country, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    private static Set<UUID> accounts(List<ManagerRow> managers) {
        return managers.stream().map(ManagerRow::account).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** An account that was deleted manages nothing any more. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public void forgetManager(UUID account) {
        managers.forget(account);
    }

    /** The programme, whoever asks: for other parts of the service. */
    public Programme read(UUID id) {
        return required(programmes.read(id)).programme(documents);
    }

    /** The newest programmes that place people in that country and are not over. */
    public List<Programme> running(String country) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Place newest = Place.of(null, MOST_RUNNING);
        return programmes.newest(newest.at(), newest.id(), newest.limit()).stream()
                .map(row -> row.programme(documents))
                .filter(programme -> programme.countries().contains(country)
                        && !programme.endsOn().isBefore(today))
                .toList();
    }

    /** The programme, if there is one. */
    public Optional<Programme> find(UUID id) {
        return Optional.ofNullable(programmes.read(id)).map(row -> row.programme(documents));
    }

    /** The programme and its spending, locked until the caller's transaction ends. */
    public Spending lock(UUID id) {
        return spending(required(programmes.lock(id)));
    }

    /** The programme and its spending at this moment. */
    public Spending spending(UUID id) {
        return spending(required(programmes.read(id)));
    }

    /**
     * Takes from the budget, in the caller's transaction.
     *
     * @throws Refusal when it does not suffice
     */
    public void commit(UUID id, Money cost) {
        if (programmes.commit(id, cost.amount()) == 0) {
            throw Refusal.because(ProblemType.CONFLICT, "budget-exhausted");
        }
    }

    /** Gives back what {@link #commit} took. */
    public void release(UUID id, Money cost) {
        programmes.commit(id, cost.amount().negate());
    }

    ProgrammeView show(Actor actor, UUID id) {
        return view(actor, required(programmes.read(id)));
    }

    List<ProgrammeRow> list(Actor actor, Place place) {
        return actor.is(Role.MANAGER)
                ? programmes.newestOf(actor.account(), place.at(), place.id(), place.rows())
                : programmes.newest(place.at(), place.id(), place.rows());
    }

    /** Hosts and administrators read every programme, managers their own with what only they see. */
    ProgrammeView view(Actor actor, ProgrammeRow row) {
        Programme programme = row.programme(documents);
        if (actor.is(Role.HOST) || actor.is(Role.ADMIN)) {
            return ProgrammeView.ofHost(programme);
        }
        requireManager(actor, row.id());
        return ProgrammeView.ofManager(programme, row.committedMoney());
    }

    /** In the caller's transaction. */
    ProgrammeView found(Actor actor, ProgrammeForm form) {
        form.check();
        Instant now = now();
        Programme programme = programme(Uuid7.next(), form, 1, now, now);
        programmes.save(ProgrammeRow.of(programme, documents));
        programmes.addManager(programme.id(), actor.account());
        changes.record(actor, Change.of("programme.founded", programme.id(), 1));
        return show(actor, programme.id());
    }

    ProgrammeView edit(Actor actor, UUID id, long version, ProgrammeForm form) {
        return transactions.executeWrite(status -> {
            ProgrammeRow before = required(programmes.lock(id));
            requireManager(actor, id);
            form.check();
            refuseLess(before, form.money());
            Programme after = programme(id, form, version, before.createdAt(), now());
            int changed = programmes.change(
                    id,
                    version,
                    after.name(),
                    after.startsOn(),
                    after.endsOn(),
                    after.budget().amount(),
                    documents.write(ProgrammeTerms.of(after)),
                    after.updatedAt());
            if (changed == 0) {
                throw Refusal.staleVersion();
            }
            changes.record(actor, Change.of("programme.edited", id, version + 1));
            return show(actor, id);
        });
    }

    /**
     * Only who may add somebody learns whether there is such an account. Administrators may, or a programme whose managers
     * have all left could never be managed again.
     */
    ProgrammeView addManager(Actor actor, UUID id, ManagerForm form) {
        show(actor, id);
        form.check();
        UUID account = managerOf(form);
        return transactions.executeWrite(status -> {
            ProgrammeRow programme = required(programmes.read(id));
            requireManagerOrAdministrator(actor, id);
            if (programmes.addManager(id, account) > 0) {
                changes.audit(
                        actor,
                        new Change(
                                "programme.manager-added",
                                id,
                                programme.version(),
                                Map.of("account", account.toString())));
            }
            return view(actor, programme);
        });
    }

    private UUID managerOf(ManagerForm form) {
        UUID account = form.account();
        if (account == null) {
            return registry.owner(form.cleanEmail())
                    .filter(owner -> owner.role() == Role.MANAGER)
                    .map(Registry.Owner::account)
                    .orElseThrow(() -> Refusal.invalid(FieldError.of("email", "unknown-manager-email")));
        }
        if (registry.role(account).orElse(null) != Role.MANAGER) {
            throw Refusal.invalid(FieldError.of("account", "unknown-manager"));
        }
        return account;
    }

    /** Who manages the programme, for those who do and for administrators. */
    List<ManagerView> managers(Actor actor, UUID id) {
        required(programmes.read(id));
        requireManagerOrAdministrator(actor, id);
        Set<UUID> accounts = managers(id);
        Map<UUID, String> emails = registry.emails(accounts);
        return accounts.stream()
                .map(account -> new ManagerView(account, emails.get(account)))
                .toList();
    }

    private void requireManagerOrAdministrator(Actor actor, UUID id) {
        if (!actor.is(Role.ADMIN)) {
            requireManager(actor, id);
        }
    }

    private static void refuseLess(ProgrammeRow before, Money budget) {
        Money committed = before.committedMoney();
        if (!budget.currency().equals(before.currency())) {
            throw Refusal.invalid(FieldError.of("budget.currency", "currency-is-fixed", "currency", before.currency()));
        }
        if (!budget.covers(committed)) {
            throw Refusal.invalid(FieldError.of("budget.amount", "less-than-committed", "committed", committed));
        }
    }

    private void requireManager(Actor actor, UUID id) {
        if (!actor.is(Role.MANAGER) || !isManager(id, actor.account())) {
            throw Refusal.notFound();
        }
    }

    private Spending spending(ProgrammeRow row) {
        return new Spending(row.programme(documents), row.committedMoney());
    }

    private static ProgrammeRow required(@Nullable ProgrammeRow row) {
        if (row == null) {
            throw Refusal.notFound();
        }
        return row;
    }

    private static Programme programme(UUID id, ProgrammeForm form, long version, Instant created, Instant updated) {
        ProgrammeTerms terms = form.programmeTerms();
        return new Programme(
                id,
                form.cleanName(),
                terms.funder(),
                terms.countries(),
                terms.occupations(),
                terms.presences(),
                terms.terms(),
                form.firstDay(),
                form.lastDay(),
                form.money(),
                terms.rules(),
                terms.agreements(),
                version,
                created,
                updated);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
