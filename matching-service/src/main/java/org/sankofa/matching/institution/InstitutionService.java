package org.sankofa.matching.institution;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.problem.DuplicateKey;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.lifecycle.Deeds;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.storage.Documents;
import org.sankofa.matching.storage.Place;

/** Institutions: who may see one, who may change it, and what a manager says of it. */
@Singleton
public class InstitutionService {
    /** Managers get mail of each, so that nobody may have them flooded. */
    private static final int MOST_WAITING = 20;

    private final InstitutionRepository institutions;
    private final MemberRepository members;
    private final Documents documents;
    private final Changes changes;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    InstitutionService(
            InstitutionRepository institutions,
            MemberRepository members,
            Documents documents,
            Changes changes,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.institutions = institutions;
        this.members = members;
        this.documents = documents;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the account speaks for that institution. */
    public boolean isMember(UUID institution, UUID account) {
        return institutions.memberships(institution, account) > 0;
    }

    /** The accounts that speak for that institution. */
    public Set<UUID> members(UUID institution) {
        return members.of(institution).stream().map(MemberRow::account).collect(Collectors.toSet());
    }

    /** An account that was deleted speaks for no institution any more; those that it spoke for stay, with who else does. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public void forgetMember(UUID account) {
        members.forget(account);
    }

    /** The institution, whoever asks: for other parts of the service. */
    public Institution read(UUID id) {
        return required(institutions.read(id));
    }

    /** The institution of this moment; it stays so until the caller's transaction ends. */
    public Institution hold(UUID id) {
        return required(institutions.hold(id));
    }

    /**
     * The guard before everything that brings a clinician and an institution together.
     *
     * @throws Refusal 409 unless the institution is vetted
     */
    public void requireVetted(UUID id) {
        requireVetted(read(id));
    }

    /**
     * The same in a transaction that changes something: who suspends the institution meanwhile waits for its end.
     *
     * @throws Refusal 409 unless the institution is vetted
     */
    public void holdVetted(UUID id) {
        requireVetted(hold(id));
    }

    private static void requireVetted(Institution institution) {
        if (!institution.isVetted()) {
            throw Refusal.because(ProblemType.CONFLICT, "institution-not-vetted");
        }
    }

    /** @throws Refusal 404 for hosts who do not speak for it, and for everybody who neither hosts nor manages */
    public Institution show(Actor actor, UUID id) {
        Institution institution = read(id);
        party(actor, id);
        return institution;
    }

    /** The rows of one page and one more, where there is one. */
    public List<Institution> list(Actor actor, @Nullable InstitutionStatus status, Place place) {
        String named = status == null ? null : status.name();
        List<InstitutionRow> rows = actor.is(Role.HOST)
                ? institutions.newestOf(actor.account(), named, place.at(), place.id(), place.rows())
                : institutions.newest(named, place.at(), place.id(), place.rows());
        return rows.stream().map(row -> row.institution(documents)).toList();
    }

    /**
     * Asks to be admitted; the account becomes its member. In the caller's transaction where there is one.
     *
     * @throws Refusal 409 where the account has applied for the same before, or for very many
     */
    public Institution apply(Actor actor, InstitutionForm form) {
        form.check();
        return transactions.executeWrite(status -> {
            if (institutions.waiting(actor.account()) >= MOST_WAITING) {
                throw Refusal.because(
                        ProblemType.CONFLICT, FieldError.of("", "too-many-applications", "maximum", MOST_WAITING));
            }
            Instant now = now();
            Institution institution = new Institution(
                    Uuid7.next(),
                    form.cleanName(),
                    form.countryCode(),
                    form.cleanPlace(),
                    form.kindOfHouse(),
                    form.cleanAbout(),
                    form.cleanContact(),
                    InstitutionStatus.APPLIED,
                    null,
                    1,
                    now,
                    now);
            institutions.save(InstitutionRow.of(institution, documents));
            once(actor, institution, () -> institutions.claim(institution.id(), actor.account()));
            institutions.addMember(institution.id(), actor.account());
            changes.record(actor, Change.of("institution.applied", institution.id(), 1));
            return institution;
        });
    }

    /** Changes what it says of itself; another name, country, place or kind has to be vetted again. */
    public Institution edit(Actor actor, UUID id, long version, InstitutionForm form) {
        Party party = party(actor, id);
        return transactions.executeWrite(status -> {
            Institution before = lock(id, version);
            form.check();
            InstitutionDeed deed =
                    before.deedOfChange(form.cleanName(), form.countryCode(), form.cleanPlace(), form.kindOfHouse());
            InstitutionStatus after = Deeds.require(InstitutionTransition.LIFECYCLE, before.status(), deed, party);
            return change(
                    actor,
                    "institution.edited",
                    new Institution(
                            id,
                            form.cleanName(),
                            form.countryCode(),
                            form.cleanPlace(),
                            form.kindOfHouse(),
                            form.cleanAbout(),
                            form.cleanContact(),
                            after,
                            null,
                            version,
                            before.createdAt(),
                            now()));
        });
    }

    Institution vet(Actor actor, UUID id, long version, VettingForm form) {
        Party party = party(actor, id);
        return transactions.executeWrite(status -> {
            Institution before = lock(id, version);
            String reason = form.checkedReason();
            InstitutionStatus after =
                    Deeds.require(InstitutionTransition.LIFECYCLE, before.status(), form.deed(), party);
            return change(
                    actor,
                    "institution." + after.name().toLowerCase(Locale.ROOT),
                    new Institution(
                            id,
                            before.name(),
                            before.country(),
                            before.place(),
                            before.kind(),
                            before.about(),
                            before.contact(),
                            after,
                            reason,
                            version,
                            before.createdAt(),
                            now()));
        });
    }

    /** Who comes second finds another version, and is told so before anything else. */
    private Institution lock(UUID id, long version) {
        Institution institution = required(institutions.lock(id));
        if (institution.version() != version) {
            throw Refusal.staleVersion();
        }
        return institution;
    }

    private Institution change(Actor actor, String type, Institution after) {
        int changed = once(
                actor,
                after,
                () -> institutions.change(
                        after.id(),
                        after.version(),
                        after.name(),
                        after.country(),
                        after.place(),
                        after.kind().name(),
                        after.status().name(),
                        after.about(),
                        documents.write(after.contact()),
                        after.reason(),
                        after.updatedAt()));
        if (changed == 0) {
            throw Refusal.staleVersion();
        }
        changes.record(actor, Change.of(type, after.id(), after.version() + 1));
        return read(after.id());
    }

    /** Nobody has the same institution twice, also where two requests come at once; the second is told of the first. */
    private int once(Actor actor, Institution institution, IntSupplier writing) {
        try {
            return writing.getAsInt();
        } catch (DataAccessException refused) {
            if (!DuplicateKey.isCauseOf(refused)) {
                throw refused;
            }
            InstitutionRow known =
                    institutions
                            .applied(actor.account(), institution.country(), institution.name(), institution.place())
                            .stream()
                            .findFirst()
                            .orElseThrow(() -> refused);
            throw Refusal.because(
                    ProblemType.CONFLICT, FieldError.of("name", "institution-exists", "institution", known.id()));
        }
    }

    /** Any manager vets; of hosts, members only. */
    private Party party(Actor actor, UUID id) {
        return switch (actor.role()) {
            case MANAGER -> Party.MANAGER;
            case HOST -> {
                if (!isMember(id, actor.account())) {
                    throw Refusal.notFound();
                }
                yield Party.HOST;
            }
            case CLINICIAN, VERIFIER, OBSERVER, ADMIN, SERVICE -> throw Refusal.notFound();
        };
    }

    private Institution required(@Nullable InstitutionRow row) {
        if (row == null) {
            throw Refusal.notFound();
        }
        return row.institution(documents);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
