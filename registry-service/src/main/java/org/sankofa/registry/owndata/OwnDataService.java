package org.sankofa.registry.owndata;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.registry.account.Account;
import org.sankofa.registry.account.AccountService;
import org.sankofa.registry.clinician.ClinicianResponse;
import org.sankofa.registry.clinician.ClinicianService;
import org.sankofa.registry.consent.ConsentService;
import org.sankofa.registry.credential.CredentialService;
import org.sankofa.registry.disclosure.DisclosureService;
import org.sankofa.registry.token.TokenService;
import org.sankofa.registry.watch.SavedSearchService;

/** Puts together what is kept about somebody; that they took it is on record, since whoever holds their session could. */
@Singleton
class OwnDataService {
    /** More than anybody has. */
    private static final int DISCLOSURES = 100_000;

    private final AccountService accounts;
    private final TokenService tokens;
    private final ClinicianService clinicians;
    private final ConsentService consents;
    private final CredentialService credentials;
    private final DisclosureService disclosures;
    private final SavedSearchService searches;
    private final Changes changes;
    private final Clock clock;

    OwnDataService(
            AccountService accounts,
            TokenService tokens,
            ClinicianService clinicians,
            ConsentService consents,
            CredentialService credentials,
            DisclosureService disclosures,
            SavedSearchService searches,
            Changes changes,
            Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.clinicians = clinicians;
        this.consents = consents;
        this.credentials = credentials;
        this.disclosures = disclosures;
        this.searches = searches;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws Refusal where there is no such account any more */
    @Transactional
    OwnData of(Actor owner) {
        UUID id = owner.account();
        Account account = accounts.find(id).orElseThrow(Refusal::notFound);
        changes.audit(owner, Change.of("account.downloaded", id, account.version()));
        return new OwnData(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                new OwnData.OwnAccount(
                        id,
                        account.email(),
                        account.role(),
                        account.status(),
                        account.language(),
                        account.createdAt(),
                        account.updatedAt()),
                tokens.sessions(id).stream()
                        .map(session -> new OwnData.SignIn(session.createdAt(), session.expiresAt()))
                        .toList(),
                registration(id),
                consents.history(id).stream()
                        .map(row -> new OwnData.Consented(row.purpose(), row.given(), row.at()))
                        .toList(),
                credentials.heldBy(id),
                disclosures.of(id, null, DISCLOSURES).items().stream()
                        .map(row -> new OwnData.Disclosed(
                                row.account(), row.institution(), row.proposal(), row.purpose(), row.at()))
                        .toList(),
                searches(owner));
    }

    private @Nullable ClinicianResponse registration(UUID id) {
        return clinicians
                .find(id)
                .map(found -> ClinicianResponse.of(clinicians.registration(id), clinicians.today()))
                .orElse(null);
    }

    private List<OwnData.Saved> searches(Actor owner) {
        return searches.of(owner).stream()
                .map(search -> new OwnData.Saved(search.name(), search.terms(), search.createdAt()))
                .toList();
    }
}
