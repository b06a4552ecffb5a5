package org.sankofa.registry.disclosure;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.registry.account.Account;
import org.sankofa.registry.account.AccountService;
import org.sankofa.registry.clinician.ClinicianService;
import org.sankofa.registry.clinician.ClinicianStatus;
import org.sankofa.registry.clinician.Identity;
import org.sankofa.registry.clinician.Registration;

/** Opens name and contact of a clinician, never without a record of it in the same transaction. */
@Singleton
public class DisclosureService {
    private final DisclosureRepository disclosures;
    private final ClinicianService clinicians;
    private final AccountService accounts;
    private final Changes changes;
    private final Clock clock;

    DisclosureService(
            DisclosureRepository disclosures,
            ClinicianService clinicians,
            AccountService accounts,
            Changes changes,
            Clock clock) {
        this.disclosures = disclosures;
        this.clinicians = clinicians;
        this.accounts = accounts;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws Refusal when there is no such clinician, or one who never submitted */
    @Transactional
    Contact disclose(Actor service, UUID id, DisclosureRequest request) {
        Registration registration = clinicians.registration(id);
        if (registration.clinician().status() == ClinicianStatus.DRAFT) {
            throw Refusal.notFound();
        }
        Account account = accounts.find(id).orElseThrow(Refusal::notFound);
        disclosures.save(new DisclosureRow(
                Uuid7.next(),
                id,
                request.account(),
                request.institution(),
                request.proposal(),
                request.purpose(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        changes.audit(
                service,
                new Change(
                        "clinician.disclosed",
                        id,
                        registration.clinician().version(),
                        Map.of(
                                "account",
                                request.account().toString(),
                                "proposal",
                                request.proposal().toString())));
        Identity identity = registration.identity();
        return new Contact(identity.givenName(), identity.familyName(), account.email(), identity.phone());
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    public Page<DisclosureRow> of(UUID clinician, @Nullable Cursor after, int limit) {
        List<DisclosureRow> rows = after == null
                ? disclosures.latest(clinician, limit + 1)
                : disclosures.before(clinician, after.at(), after.id(), limit + 1);
        return Page.of(rows, limit, row -> row, row -> new Cursor(row.at(), row.id()).text());
    }
}
