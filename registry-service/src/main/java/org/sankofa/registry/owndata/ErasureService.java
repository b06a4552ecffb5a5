package org.sankofa.registry.owndata;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.idempotency.Once;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.registry.account.AccountService;
import org.sankofa.registry.clinician.ClinicianService;
import org.sankofa.registry.credential.CredentialService;
import org.sankofa.registry.watch.SavedSearchService;

/**
 * Deletes an account for its owner. Erased at once: address, password, sessions, name, birth, phone, profile, credentials,
 * saved searches, and the answers that are kept for retries. Stays: a row under the pseudonym with an empty profile, and the records of consents, disclosures and deeds,
 * none of which knows a name.
 */
@Singleton
class ErasureService {
    private final Once answers;
    private final AccountService accounts;
    private final ClinicianService clinicians;
    private final CredentialService credentials;
    private final SavedSearchService searches;
    private final TransactionOperations<Connection> transactions;

    ErasureService(
            Once answers,
            AccountService accounts,
            ClinicianService clinicians,
            CredentialService credentials,
            SavedSearchService searches,
            TransactionOperations<Connection> transactions) {
        this.answers = answers;
        this.accounts = accounts;
        this.clinicians = clinicians;
        this.credentials = credentials;
        this.searches = searches;
        this.transactions = transactions;
    }

    /** @throws Refusal when the password is wrong, or the account is the last administrator's */
    void erase(Actor owner, String password, String network) {
        accounts.prove(owner, password, network);
        transactions.executeWrite(status -> {
            answers.forget(owner.account());
            // Then the registration: whoever changes credentials locks it too.
            clinicians.erase(owner);
            credentials.erase(owner);
            searches.erase(owner);
            accounts.close(owner);
            return null;
        });
    }
}
