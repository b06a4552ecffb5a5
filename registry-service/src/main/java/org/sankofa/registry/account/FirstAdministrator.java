package org.sankofa.registry.account;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;

/** Makes the first administrator from the configuration, who then invites the others. */
@Singleton
@Requires(property = "sankofa.bootstrap.admin.email")
class FirstAdministrator implements ApplicationEventListener<StartupEvent> {
    private final AccountService accounts;
    private final EmailAddress email;
    private final String password;

    FirstAdministrator(
            AccountService accounts,
            @Value("${sankofa.bootstrap.admin.email}") String email,
            @Value("${sankofa.bootstrap.admin.password}") String password) {
        this.accounts = accounts;
        this.email = EmailAddress.parse(email)
                .orElseThrow(
                        () -> new ConfigurationException("SANKOFA_BOOTSTRAP_ADMIN_EMAIL is not an e-mail address"));
        this.password = password;
        if (!PasswordRule.broken("password", password, this.email).isEmpty()) {
            throw new ConfigurationException("SANKOFA_BOOTSTRAP_ADMIN_PASSWORD is too easy to guess; set one of "
                    + PasswordRule.SHORTEST + " to " + PasswordRule.LONGEST + " characters that is no common word");
        }
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (!accounts.ensureAdministrator(email, password, "en")) {
            throw new ConfigurationException("SANKOFA_BOOTSTRAP_ADMIN_EMAIL is the address of an account that is no"
                    + " administrator's, and there is no administrator; set another address");
        }
    }
}
