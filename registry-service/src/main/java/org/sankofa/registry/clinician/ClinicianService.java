package org.sankofa.registry.clinician;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.id.UuidBytes;
import org.sankofa.kit.problem.DuplicateKey;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;

/**
 * Registers, edits, submits and withdraws clinicians. Every change writes the row, an audit entry and an event in one
 * transaction, and none of the latter two knows a name.
 */
@Singleton
public class ClinicianService {
    private static final int DRAWS = 5;

    private final ClinicianRepository clinicians;
    private final IdentityRepository identities;
    private final ProfileReader profiles;
    private final ProfileJson json;
    private final Changes changes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ClinicianService(
            ClinicianRepository clinicians,
            IdentityRepository identities,
            ProfileReader profiles,
            ProfileJson json,
            Changes changes,
            Clock clock) {
        this.clinicians = clinicians;
        this.identities = identities;
        this.profiles = profiles;
        this.json = json;
        this.changes = changes;
        this.clock = clock;
    }

    /** Today in UTC, on which all rules about dates rest. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @throws Refusal when a field is wrong, or the account has a registration already */
    @Transactional
    public Registration register(Actor actor, RegistrationForm form) {
        Checked checked = check(form);
        Instant now = now();
        ClinicianRow row = insert(actor.account(), ClinicianStatus.DRAFT, json.write(checked.profile()), now);
        identities.save(IdentityRow.of(row.id(), checked.identity()));
        changes.record(actor, Change.of("clinician.registered", row.id(), row.version()));
        return new Registration(clinician(row, checked.profile()), checked.identity());
    }

    /**
     * Registers many people who were checked before, as drafts; the accounts have none yet.
     *
     * @param drafts by account
     */
    @Transactional
    public void registerAll(Actor actor, Map<UUID, Draft> drafts) {
        Instant now = now();
        Iterator<Pseudonym> pseudonyms = draw(drafts.size());
        List<ClinicianRow> rows = new ArrayList<>();
        List<IdentityRow> names = new ArrayList<>();
        List<Change> registered = new ArrayList<>();
        drafts.forEach((account, draft) -> {
            rows.add(row(account, pseudonyms.next(), ClinicianStatus.DRAFT, json.write(draft.profile()), now));
            names.add(IdentityRow.of(account, draft.identity()));
            registered.add(Change.of("clinician.registered", account, 1));
        });
        clinicians.saveAll(rows);
        identities.saveAll(names);
        changes.recordAll(actor, registered);
    }

    /** Pseudonyms that nobody has. With a million people, one in thirty thousand that are drawn is taken. */
    private Iterator<Pseudonym> draw(int count) {
        Set<Pseudonym> drawn = new LinkedHashSet<>();
        while (drawn.size() < count) {
            Set<Pseudonym> more = new LinkedHashSet<>();
            while (drawn.size() + more.size() < count) {
                Pseudonym pseudonym = Pseudonym.draw(random);
                if (!drawn.contains(pseudonym)) {
                    more.add(pseudonym);
                }
            }
            clinicians
                    .taken(more.stream().map(Pseudonym::value).toList())
                    .forEach(taken -> more.remove(new Pseudonym(taken)));
            drawn.addAll(more);
        }
        return drawn.iterator();
    }

    /** What {@link #registerAll} needs of each. */
    public record Draft(Identity identity, Profile profile) {}

    /** @throws Refusal when there is no such registration */
    @Transactional(readOnly = true)
    public Registration registration(UUID id) {
        ClinicianRow row = clinicians.find(id).orElseThrow(Refusal::notFound);
        return new Registration(clinician(row), identity(id));
    }

    @Transactional(readOnly = true)
    public Optional<Clinician> find(UUID id) {
        return clinicians.find(id).map(this::clinician);
    }

    @Transactional(readOnly = true)
    public Optional<Clinician> find(Pseudonym pseudonym) {
        return clinicians.findByPseudonym(pseudonym.value()).map(this::clinician);
    }

    /** Those of the ids that are registered. */
    @Transactional(readOnly = true)
    public List<Clinician> findAll(Collection<UUID> ids) {
        return clinicians.findAll(List.copyOf(ids)).stream()
                .map(this::clinician)
                .toList();
    }

    /** The next registrations in the order of their ids, from the first where {@code after} is null. */
    @Transactional(readOnly = true)
    public List<Clinician> page(@Nullable UUID after, int limit) {
        return clinicians.page(after == null ? new byte[16] : UuidBytes.bytes(after), limit).stream()
                .map(this::clinician)
                .toList();
    }

    /** Locks a registration for a change of what belongs to it, until the end of the caller's transaction. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public Clinician lock(UUID id) {
        Clinician clinician = clinicians.lock(id).map(this::clinician).orElseThrow(Refusal::notFound);
        // Erased, and changed by the owner of a token that lives a few minutes longer than the account.
        identity(id);
        return clinician;
    }

    /** Locks a registration unless somebody else has. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public Optional<Clinician> lockFree(UUID id) {
        return clinicians.lockFree(id).map(this::clinician);
    }

    /**
     * Replaces what a clinician said of themself. One who is submitted stays so, and so has to stay complete.
     *
     * @param version that they edited
     */
    @Transactional
    public Registration edit(Actor actor, long version, RegistrationForm form) {
        Checked checked = check(form);
        Clinician before = current(actor.account(), version);
        if (before.status() == ClinicianStatus.SUBMITTED) {
            requireComplete(checked.profile());
        }
        Instant now = now();
        moved(clinicians.edit(before.id(), version, json.write(checked.profile()), now));
        Identity identity = checked.identity();
        identities.replace(
                before.id(), identity.givenName(), identity.familyName(), identity.dateOfBirth(), identity.phone());
        changes.record(actor, Change.of("clinician.updated", before.id(), version + 1));
        return new Registration(
                new Clinician(
                        before.id(),
                        before.pseudonym(),
                        before.status(),
                        checked.profile(),
                        before.consents(),
                        before.verificationLevel(),
                        before.levelValidUntil(),
                        version + 1,
                        before.createdAt(),
                        now),
                identity);
    }

    /**
     * What a profile that is filled in so would still need before it can be submitted.
     *
     * @throws Refusal when a field is wrong
     */
    public List<String> missing(RegistrationForm form) {
        return Completeness.missing(check(form).profile(), today());
    }

    /** @throws Refusal when something is missing, or they are submitted already */
    @Transactional
    public Registration submit(Actor actor, long version) {
        Clinician before = current(actor.account(), version);
        requireMove(before, ClinicianStatus.SUBMITTED);
        requireComplete(before.profile());
        return move(actor, before, ClinicianStatus.SUBMITTED, "clinician.submitted");
    }

    /** Takes them out of search and, by the event, out of every open proposal. */
    @Transactional
    public Registration withdraw(Actor actor, long version) {
        Clinician before = current(actor.account(), version);
        requireMove(before, ClinicianStatus.WITHDRAWN);
        return move(actor, before, ClinicianStatus.WITHDRAWN, "clinician.withdrawn");
    }

    /** What they allow from now on; what they allowed before is what this returns the difference to. */
    @Transactional
    public Registration consent(Actor actor, long version, Consents consents) {
        Clinician before = current(actor.account(), version);
        Instant now = now();
        moved(clinicians.consent(
                before.id(), version, consents.matching(), consents.identityToHosts(), consents.statistics(), now));
        // Who takes back consent to matching leaves the open proposals too: the other service has to hear of it.
        changes.record(
                actor,
                new Change("clinician.updated", before.id(), version + 1, Map.of("matching", consents.matching())));
        return new Registration(
                new Clinician(
                        before.id(),
                        before.pseudonym(),
                        before.status(),
                        before.profile(),
                        consents,
                        before.verificationLevel(),
                        before.levelValidUntil(),
                        version + 1,
                        before.createdAt(),
                        now),
                identity(before.id()));
    }

    /**
     * Gives a clinician whom the caller has locked the level that follows from their credentials.
     *
     * @return whether it is another one than before
     */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public boolean level(@Nullable Actor actor, Clinician before, int level, @Nullable LocalDate validUntil) {
        if (before.verificationLevel() == level && Objects.equals(before.levelValidUntil(), validUntil)) {
            return false;
        }
        moved(clinicians.level(before.id(), before.version(), level, validUntil, now()));
        changes.record(
                actor,
                new Change(
                        "clinician.level-changed",
                        before.id(),
                        before.version() + 1,
                        Map.of("verificationLevel", level)));
        return true;
    }

    private record Checked(Identity identity, Profile profile) {}

    private Checked check(RegistrationForm form) {
        Findings findings = new Findings();
        Identity identity = Identity.read(form.identity(), today(), findings);
        Profile profile = profiles.read(form.profile(), identity, today(), findings);
        if (!findings.none() || identity == null) {
            throw Refusal.invalid(findings.errors());
        }
        return new Checked(identity, profile);
    }

    private Clinician current(UUID id, long version) {
        Clinician clinician = clinicians.find(id).map(this::clinician).orElseThrow(Refusal::notFound);
        if (clinician.version() != version) {
            throw Refusal.staleVersion();
        }
        // Erased, by the owner of a token that lives a few minutes longer than the account.
        identity(id);
        return clinician;
    }

    private static void requireMove(Clinician clinician, ClinicianStatus next) {
        if (!clinician.status().canBecome(next)) {
            throw Refusal.because(
                    ProblemType.CONFLICT,
                    FieldError.of(
                            "", "status-conflict", "status", clinician.status().name()));
        }
    }

    private void requireComplete(Profile profile) {
        List<String> missing = Completeness.missing(profile, today());
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing.stream()
                    .map(field -> FieldError.of(field, "required-to-submit"))
                    .toList());
        }
    }

    /**
     * Removes a draft and who it is of, as if they had never been; true also where there is none.
     *
     * @return false where it is no draft any more
     */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public boolean forgetDraft(UUID id) {
        ClinicianRow row = clinicians.lock(id).orElse(null);
        if (row == null) {
            return true;
        }
        if (row.status() != ClinicianStatus.DRAFT) {
            return false;
        }
        identities.forget(id);
        clinicians.forgetDraft(id);
        changes.record(null, Change.of("clinician.forgotten", id, row.version() + 1));
        return true;
    }

    /**
     * Erases who a clinician is and all that they said of themself. What stays is
     * that there was somebody, under their pseudonym, so that past placements can be counted and the index learns of it.
     */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public void erase(Actor owner) {
        ClinicianRow row = clinicians.lock(owner.account()).orElse(null);
        if (row == null) {
            keepFromRegistering(owner);
            return;
        }
        identities.forget(row.id());
        moved(clinicians.erase(row.id(), row.version(), json.write(Profile.empty()), now()));
        // To everybody else they have withdrawn: search, saved searches and open proposals follow.
        changes.record(owner, Change.of("clinician.withdrawn", row.id(), row.version() + 1));
    }

    /**
     * Takes the place of a registration, without anything in it: a token lives a few minutes longer than its account, and a name
     * that was registered with it then could never be erased.
     */
    private void keepFromRegistering(Actor owner) {
        if (owner.role() == Role.CLINICIAN) {
            insert(owner.account(), ClinicianStatus.WITHDRAWN, json.write(Profile.empty()), now());
        }
    }

    private Registration move(Actor actor, Clinician before, ClinicianStatus next, String deed) {
        Instant now = now();
        moved(clinicians.move(before.id(), before.version(), next, now));
        changes.record(actor, Change.of(deed, before.id(), before.version() + 1));
        return new Registration(
                new Clinician(
                        before.id(),
                        before.pseudonym(),
                        next,
                        before.profile(),
                        before.consents(),
                        before.verificationLevel(),
                        before.levelValidUntil(),
                        before.version() + 1,
                        before.createdAt(),
                        now),
                identity(before.id()));
    }

    /** Somebody else was faster between our read and our write. */
    private static void moved(int rows) {
        if (rows == 0) {
            throw Refusal.staleVersion();
        }
    }

    private ClinicianRow insert(UUID id, ClinicianStatus status, String profile, Instant now) {
        for (int draw = 1; ; draw++) {
            try {
                return clinicians.save(row(id, Pseudonym.draw(random), status, profile, now));
            } catch (DataAccessException refused) {
                String key = DuplicateKey.of(refused).orElseThrow(() -> refused);
                if (!key.equals("clinician_pseudonym")) {
                    throw Refusal.because(ProblemType.CONFLICT, "already-registered");
                }
                if (draw == DRAWS) {
                    throw refused;
                }
            }
        }
    }

    private static ClinicianRow row(UUID id, Pseudonym pseudonym, ClinicianStatus status, String profile, Instant now) {
        return new ClinicianRow(id, pseudonym.value(), status, 4, null, false, false, false, profile, 1, now, now);
    }

    private Identity identity(UUID id) {
        return identities.find(id).map(IdentityRow::identity).orElseThrow(Refusal::notFound);
    }

    private Clinician clinician(ClinicianRow row) {
        return clinician(row, json.read(row.profile()));
    }

    private static Clinician clinician(ClinicianRow row, Profile profile) {
        return new Clinician(
                row.id(),
                new Pseudonym(row.pseudonym()),
                row.status(),
                profile,
                new Consents(row.consentMatching(), row.consentIdentity(), row.consentStatistics()),
                row.verificationLevel(),
                row.levelValidUntil(),
                row.version(),
                row.createdAt(),
                row.updatedAt());
    }

    /** As the database keeps it, so that an answer and a later read are the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
