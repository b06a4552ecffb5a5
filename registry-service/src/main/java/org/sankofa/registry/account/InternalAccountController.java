package org.sankofa.registry.account;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.problem.Refusal;

/**
 * What the other service has to know of an account before it gives it a part in something, and to show who has one.
 * Addresses come in bodies, so that no log of paths has them. Nothing is said of an account that is not active: nobody has
 * proved that it is theirs.
 */
@Hidden
@Controller("/internal/accounts")
@Secured("SERVICE")
class InternalAccountController {
    private static final int ASKED_AT_ONCE = 1000;
    private final AccountService accounts;

    InternalAccountController(AccountService accounts) {
        this.accounts = accounts;
    }

    @Serdeable
    record AccountRole(Role role) {}

    @Serdeable
    record Address(@NotNull @Size(max = 1000) String email) {
        @Override
        public String toString() {
            return "Address[…]";
        }
    }

    @Serdeable
    record Owner(UUID account, Role role) {}

    @Serdeable
    record Owners(@NotNull @Size(max = ASKED_AT_ONCE) List<@NotNull UUID> accounts) {}

    @Serdeable
    record Reached(UUID account, String email) {
        @Override
        public String toString() {
            return "Reached[" + account + ']';
        }
    }

    @Get("/{id}/role")
    AccountRole role(UUID id) {
        return active(accounts.find(id))
                .map(account -> new AccountRole(account.role()))
                .orElseThrow(Refusal::notFound);
    }

    @Post("/by-email")
    @Status(HttpStatus.OK)
    Owner byEmail(@Valid @Body Address body) {
        return active(EmailAddress.parse(body.email()).flatMap(accounts::find))
                .map(account -> new Owner(account.id(), account.role()))
                .orElseThrow(Refusal::notFound);
    }

    /** Those of the accounts that are active, with the address of each. */
    @Post("/emails")
    @Status(HttpStatus.OK)
    List<Reached> emails(@Valid @Body Owners body) {
        return accounts.activeAmong(body.accounts()).stream()
                .map(account -> new Reached(account.id(), account.email()))
                .toList();
    }

    private static Optional<Account> active(Optional<Account> account) {
        return account.filter(Account::isActive);
    }
}
