package org.sankofa.registry.credential;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.registry.clinician.Clinician;
import org.sankofa.registry.clinician.ClinicianService;
import org.sankofa.registry.clinician.Findings;
import org.sankofa.registry.clinician.ProfileReader;
import org.sankofa.registry.clinician.Registration;
import org.sankofa.registry.credential.VerificationForm.Finding;
import org.sankofa.registry.credential.VerificationForm.Outcome;

/**
 * Keeps credentials and what verifiers found, and the level that follows. Whatever may change a level first locks the
 * clinician, so that two changes at once cannot each overlook the other.
 */
@Singleton
public class CredentialService {
    static final int MAXIMUM = 50;
    /** Nobody has finished a training in health care before that age. */
    private static final int YOUNGEST_YEARS = 15;

    private static final UUID FIRST = new UUID(0, 0);

    private final CredentialRepository credentials;
    private final ClinicianService clinicians;
    private final ProfileReader codes;
    private final Changes changes;
    private final Clock clock;

    CredentialService(
            CredentialRepository credentials,
            ClinicianService clinicians,
            ProfileReader codes,
            Changes changes,
            Clock clock) {
        this.credentials = credentials;
        this.clinicians = clinicians;
        this.codes = codes;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Credential add(Actor actor, CredentialForm form) {
        CredentialDetails details = check(actor, form);
        clinicians.lock(actor.account());
        return add(actor, details);
    }

    /** The same, unless there is one already of which all is the same: a form that is sent twice adds one. */
    @Transactional
    Credential addOnce(Actor actor, CredentialForm form) {
        CredentialDetails details = check(actor, form);
        clinicians.lock(actor.account());
        return credentials.of(actor.account()).stream()
                .map(CredentialRow::credential)
                .filter(credential -> credential.details().equals(details))
                .findFirst()
                .orElseGet(() -> add(actor, details));
    }

    private Credential add(Actor actor, CredentialDetails details) {
        if (credentials.of(actor.account()).size() >= MAXIMUM) {
            throw Refusal.because(ProblemType.CONFLICT, FieldError.of("", "too-many-credentials", "maximum", MAXIMUM));
        }
        Instant now = now();
        Credential added = new Credential(
                Uuid7.next(), actor.account(), details, CredentialStatus.PENDING, null, null, 1, now, now);
        credentials.save(CredentialRow.of(added));
        record(actor, "credential.added", added.id(), 1);
        return added;
    }

    @Transactional(readOnly = true)
    List<Credential> ownedBy(UUID clinician) {
        return credentials.of(clinician).stream().map(CredentialRow::credential).toList();
    }

    /** The credentials of a clinician as they see them themself. */
    @Transactional(readOnly = true)
    public List<CredentialResponse> heldBy(UUID clinician) {
        LocalDate today = clinicians.today();
        return ownedBy(clinician).stream()
                .map(credential -> CredentialResponse.of(credential, today))
                .toList();
    }

    @Transactional(readOnly = true)
    Credential owned(Actor actor, UUID id) {
        return ofOwner(actor, id);
    }

    /** What was verified was what stood there before, so the edited credential waits for a verifier again. */
    @Transactional
    Credential edit(Actor actor, UUID id, long version, CredentialForm form) {
        CredentialDetails details = check(actor, form);
        Clinician holder = clinicians.lock(actor.account());
        Credential before = ofOwner(actor, id);
        Instant now = now();
        written(credentials.edit(
                id,
                version,
                details.kind(),
                details.issuer(),
                details.number(),
                details.country(),
                details.issuedOn(),
                details.expiresOn(),
                now));
        record(actor, "credential.edited", id, version + 1);
        level(actor, holder);
        return new Credential(
                id,
                before.clinician(),
                details,
                CredentialStatus.PENDING,
                null,
                null,
                version + 1,
                before.createdAt(),
                now);
    }

    @Transactional
    void remove(Actor actor, UUID id, long version) {
        Clinician holder = clinicians.lock(actor.account());
        ofOwner(actor, id);
        written(credentials.remove(id, version));
        record(actor, "credential.removed", id, version);
        level(actor, holder);
    }

    /** Erases all of somebody whose registration goes too, and with it the level. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public void erase(Actor owner) {
        credentials.eraseOf(owner.account());
    }

    /** The credentials of one status, those that wait longest first. */
    @Transactional(readOnly = true)
    Page<Credential> queue(CredentialStatus status, @Nullable Cursor after, int limit) {
        List<CredentialRow> rows = after == null
                ? credentials.queue(status, Instant.EPOCH, FIRST, limit + 1)
                : credentials.queue(status, after.at(), after.id(), limit + 1);
        return Page.of(rows, limit, CredentialRow::credential, row -> new Cursor(row.createdAt(), row.id()).text());
    }

    /** A credential with its holder's name, which a register is searched by; that it was opened is on record. */
    @Transactional
    Opened open(Actor verifier, UUID id) {
        Credential credential =
                credentials.find(id).map(CredentialRow::credential).orElseThrow(Refusal::notFound);
        record(verifier, "credential.opened", id, credential.version());
        return new Opened(credential, clinicians.registration(credential.clinician()));
    }

    /** A credential as its verifier sees it. */
    record Opened(Credential credential, Registration holder) {}

    /** Whether that is what the last check has found, so that nothing is lost where it is not written again. */
    boolean isFound(Credential credential, VerificationForm form) {
        Check check = credential.check();
        Finding finding = form.read(clinicians.today(), new Findings());
        return check != null
                && finding != null
                && (finding.outcome() == Outcome.REFUSED) == (credential.status() == CredentialStatus.REFUSED)
                && finding.method() == check.method()
                && finding.practice() == check.practice()
                && Objects.equals(finding.validUntil(), check.validUntil())
                && Objects.equals(finding.comment(), check.comment());
    }

    /**
     * @param version that the verifier looked at; what was edited since has to be looked at again
     * @throws Refusal when the finding is incomplete, or the credential has run out
     */
    @Transactional
    Opened verify(Actor verifier, UUID id, long version, VerificationForm form) {
        Findings findings = new Findings();
        Finding finding = form.read(clinicians.today(), findings);
        if (finding == null) {
            throw Refusal.invalid(findings.errors());
        }
        UUID holder = credentials.find(id).map(CredentialRow::clinician).orElseThrow(Refusal::notFound);
        Clinician clinician = clinicians.lock(holder);
        Credential before = credentials.find(id).map(CredentialRow::credential).orElseThrow(Refusal::notFound);
        boolean verified = finding.outcome() == Outcome.VERIFIED;
        LocalDate expiresOn = before.details().expiresOn();
        if (verified && expiresOn != null && expiresOn.isBefore(clinicians.today())) {
            throw Refusal.because(ProblemType.CONFLICT, FieldError.of("", "credential-expired", "date", expiresOn));
        }
        Instant now = now();
        CredentialStatus status = verified ? CredentialStatus.VERIFIED : CredentialStatus.REFUSED;
        LocalDate lastValidDay = verified ? earlier(expiresOn, finding.validUntil()) : null;
        written(credentials.check(
                id,
                version,
                status,
                finding.method(),
                finding.practice(),
                finding.validUntil(),
                finding.comment(),
                verifier.account(),
                lastValidDay,
                now));
        record(verifier, verified ? "credential.verified" : "credential.refused", id, version + 1);
        level(verifier, clinician);
        Credential after = new Credential(
                id,
                holder,
                before.details(),
                status,
                new Check(
                        finding.method(),
                        finding.practice(),
                        finding.validUntil(),
                        finding.comment(),
                        verifier.account(),
                        now),
                lastValidDay,
                version + 1,
                before.createdAt(),
                now);
        return new Opened(after, clinicians.registration(holder));
    }

    /** The level of a clinician on this day, whether or not the sweep has come to them. */
    @Transactional(readOnly = true)
    public VerificationLevel levelOf(UUID clinician) {
        return VerificationLevel.on(clinicians.today(), standings(ownedBy(clinician)));
    }

    /**
     * Marks a batch of credentials that have run out and lowers the levels that rested on them. Clinicians whom another
     * instance or an edit has locked are passed over; they come with the next sweep.
     *
     * @return how many clinicians were looked at; 0 when there is nothing to do, or nothing that is free
     */
    @Transactional
    public int expire(int batch) {
        LocalDate today = clinicians.today();
        // In one order, so that two instances never wait for each other crosswise.
        Set<UUID> holders = new TreeSet<>();
        credentials.expired(today, batch).forEach(row -> holders.add(row.clinician()));
        int looked = 0;
        for (UUID holder : holders) {
            Clinician free = clinicians.lockFree(holder).orElse(null);
            if (free != null) {
                credentials.expire(holder, today, now());
                setLevel(null, free, ownedBy(holder));
                looked++;
            }
        }
        return looked;
    }

    private void level(Actor actor, Clinician holder) {
        setLevel(actor, holder, ownedBy(holder.id()));
    }

    private void setLevel(@Nullable Actor actor, Clinician holder, List<Credential> held) {
        VerificationLevel level = VerificationLevel.on(clinicians.today(), standings(held));
        clinicians.level(actor, holder, level.level(), level.validUntil());
    }

    private static List<Standing> standings(List<Credential> held) {
        List<Standing> standings = new ArrayList<>(held.size());
        held.forEach(credential -> standings.add(credential.standing()));
        return standings;
    }

    private CredentialDetails check(Actor owner, CredentialForm form) {
        Findings findings = new Findings();
        CredentialDetails details = CredentialDetails.read(form, codes, clinicians.today(), findings);
        if (details == null) {
            throw Refusal.invalid(findings.errors());
        }
        LocalDate birth = clinicians.registration(owner.account()).identity().dateOfBirth();
        if (birth != null && details.issuedOn().isBefore(birth.plusYears(YOUNGEST_YEARS))) {
            throw Refusal.invalid(FieldError.of("issuedOn", "issued-too-young", "minimum", YOUNGEST_YEARS));
        }
        return details;
    }

    /** Somebody else's is as if it did not exist. */
    private Credential ofOwner(Actor actor, UUID id) {
        return credentials
                .find(id)
                .map(CredentialRow::credential)
                .filter(credential -> credential.clinician().equals(actor.account()))
                .orElseThrow(Refusal::notFound);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null) {
            return other;
        }
        return other == null || one.isBefore(other) ? one : other;
    }

    /** Credentials are nobody else's business, so there is no event; what the other service needs is the level. */
    private void record(Actor actor, String deed, UUID id, long version) {
        changes.audit(actor, Change.of(deed, id, version));
    }

    private static void written(int rows) {
        if (rows == 0) {
            throw Refusal.staleVersion();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
