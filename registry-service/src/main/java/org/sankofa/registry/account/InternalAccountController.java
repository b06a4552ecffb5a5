package org.sankofa.registry.account;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.problem.Refusal;

/** What the other service has to know of an account before it gives it a part in something: its role, and no more. */
@Hidden
@Controller("/internal/accounts/{id}/role")
@Secured("SERVICE")
class InternalAccountController {
    private final AccountService accounts;

    InternalAccountController(AccountService accounts) {
        this.accounts = accounts;
    }

    @Serdeable
    record AccountRole(Role role) {}

    /** Nothing for an account that is not active: nobody has proved that it is theirs. */
    @Get
    AccountRole role(UUID id) {
        return accounts.find(id)
                .filter(Account::isActive)
                .map(account -> new AccountRole(account.role()))
                .orElseThrow(Refusal::notFound);
    }
}
