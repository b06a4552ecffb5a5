package org.sankofa.registry.account;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.http.Versions;
import org.sankofa.kit.idempotency.Created;
import org.sankofa.kit.idempotency.Once;
import org.sankofa.kit.problem.DuplicateKey;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.kit.problem.RefusesCreating;
import org.sankofa.kit.problem.RefusesPublic;
import org.sankofa.kit.problem.RefusesReading;
import org.sankofa.kit.problem.RefusesTooMany;

/** Sign-up, confirmation, invitation, and one's own account. */
@Controller("/api/v1/accounts")
@Tag(name = "accounts")
class AccountController {
    private final AccountService accounts;
    private final EmailChangeService emailChanges;
    private final NetworkAddress networks;
    private final Once once;

    AccountController(AccountService accounts, EmailChangeService emailChanges, NetworkAddress networks, Once once) {
        this.accounts = accounts;
        this.emailChanges = emailChanges;
        this.networks = networks;
        this.once = once;
    }

    @Post
    @Status(HttpStatus.ACCEPTED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(
            operationId = "signUp",
            summary = "Sign up",
            description = "Sends a token to the address, to be sent back to /accounts/confirmations within two days,"
                    + " with a password."
                    + " The answer is the same whether or not the address has an account.")
    @RefusesPublic
    @RefusesTooMany
    @ApiResponse(responseCode = "202", description = "A mail is on its way to the address")
    SignUpAccepted signUp(HttpRequest<?> request, @Body @Valid SignUp body) {
        EmailAddress email = checked(body.email(), body.language());
        accounts.signUp(email, body.role(), language(body.language(), request), networks.of(request));
        return new SignUpAccepted(email.text(), "CONFIRMATION_SENT");
    }

    @Post("/confirmations")
    @Status(HttpStatus.OK)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(
            operationId = "confirm",
            summary = "Confirm a sign-up or take an invitation",
            description = "The token is the one from the mail and works once. The password is chosen here, by whoever"
                    + " can read the mail.")
    @RefusesPublic
    @ApiResponse(responseCode = "200", description = "The account is active")
    AccountView confirm(@Body @Valid ConfirmationForm body) {
        return AccountView.of(accounts.confirm(new OpaqueToken(body.token().strip()), body.password()));
    }

    @Post("/invitations")
    @Status(HttpStatus.CREATED)
    @Secured("ADMIN")
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "invite",
            summary = "Invite somebody to an account",
            description =
                    "Sends them a token that is good for thirty days. Inviting again somebody who has not answered"
                            + " sends another.",
            parameters =
                    @Parameter(
                            name = Once.HEADER,
                            in = ParameterIn.HEADER,
                            description = "Sent again with the same key, the call is done once",
                            schema = @Schema(implementation = String.class, maxLength = 200)))
    @RefusesCreating
    @ApiResponse(
            responseCode = "201",
            description = "Invited",
            headers = {
                @Header(name = "Location", schema = @Schema(type = "string")),
                @Header(name = "ETag", schema = @Schema(type = "string"))
            })
    HttpResponse<AccountView> invite(
            @Parameter(hidden = true) Actor actor, HttpRequest<?> request, @Body @Valid InvitationForm body) {
        EmailAddress email = checked(body.email(), body.language());
        Invitation invitation = new Invitation(email, body.role(), language(body.language(), request));
        try {
            return invite(actor, request, body, invitation);
        } catch (DataAccessException refused) {
            if (!DuplicateKey.isCauseOf(refused)) {
                throw refused;
            }
            // Somebody else invited the address in the same moment, so that it has an account by now.
            return invite(actor, request, body, invitation);
        }
    }

    private HttpResponse<AccountView> invite(
            Actor actor, HttpRequest<?> request, InvitationForm body, Invitation invitation) {
        return once.create(actor, request, body, AccountView.class, () -> {
            Account account = accounts.invite(actor, invitation);
            return Created.at("/api/v1/accounts/" + account.id(), account.version(), AccountView.of(account));
        });
    }

    @Get("/me")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @SecurityRequirement(name = "bearer")
    @Operation(operationId = "ownAccount", summary = "One's own account")
    @RefusesReading
    @ApiResponse(
            responseCode = "200",
            description = "The account",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    HttpResponse<AccountView> me(@Parameter(hidden = true) Actor actor) {
        return answer(actor.account());
    }

    @Post("/me/email-changes")
    @Status(HttpStatus.ACCEPTED)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "askForEmailChange",
            summary = "Ask for another e-mail address",
            description = "Sends a token to the new address, to be sent back to"
                    + " /accounts/me/email-changes/confirmations within two days. The answer is the same whether or not"
                    + " the address has an account.")
    @RefusesCreating
    @RefusesTooMany
    @ApiResponse(responseCode = "202", description = "A mail is on its way to the new address")
    SignUpAccepted askForEmailChange(
            @Parameter(hidden = true) Actor actor, HttpRequest<?> request, @Body @Valid EmailChangeForm body) {
        EmailAddress email = checked(body.email(), null);
        emailChanges.ask(actor, email, body.password(), networks.of(request));
        return new SignUpAccepted(email.text(), "CONFIRMATION_SENT");
    }

    @Post("/me/email-changes/confirmations")
    @Status(HttpStatus.OK)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "confirmEmailChange",
            summary = "Take the new e-mail address",
            description = "The token is the one from the mail and works once. The old address is told.")
    @RefusesCreating
    @ApiResponse(responseCode = "200", description = "The account with its new address")
    AccountView confirmEmailChange(@Parameter(hidden = true) Actor actor, @Body @Valid EmailTokenForm body) {
        return AccountView.of(
                emailChanges.confirm(actor, new OpaqueToken(body.token().strip())));
    }

    @Get("/{id}")
    @Secured("ADMIN")
    @SecurityRequirement(name = "bearer")
    @Operation(operationId = "account", summary = "An account")
    @RefusesReading
    @ApiResponse(
            responseCode = "200",
            description = "The account",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    HttpResponse<AccountView> account(@PathVariable UUID id) {
        return answer(id);
    }

    private HttpResponse<AccountView> answer(UUID id) {
        Account account = accounts.find(id).orElseThrow(Refusal::notFound);
        return HttpResponse.ok(AccountView.of(account)).header("ETag", Versions.entityTag(account.version()));
    }

    /**
     * The address, where it is one and the language is one of ours.
     *
     * @throws Refusal with all that is wrong
     */
    private static EmailAddress checked(String email, @Nullable String language) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        List<FieldError> errors = new ArrayList<>();
        if (address.isEmpty()) {
            errors.add(FieldError.of("email", "email"));
        }
        if (language != null
                && Messages.LANGUAGES.stream()
                        .noneMatch(known -> known.toLanguageTag().equals(language))) {
            errors.add(FieldError.of("language", "language"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return address.orElseThrow();
    }

    private static String language(@Nullable String asked, HttpRequest<?> request) {
        return asked == null ? Messages.negotiate(request).toLanguageTag() : asked;
    }

    /**
     * A wish for an account.
     *
     * @param role CLINICIAN or HOST; the others are invited
     * @param language of our mails: en, fr, pt, es or ar; that of Accept-Language where it is left out
     */
    @Serdeable
    record SignUp(
            @NotBlank @Size(max = 320) String email,
            @NotNull Role role,
            @Nullable String language) {
        @Override
        public String toString() {
            return "SignUp[…]";
        }
    }

    @Serdeable
    record SignUpAccepted(String email, String status) {}

    /**
     * The token that came by mail.
     *
     * @param password 12 to 128 characters
     */
    @Serdeable
    record ConfirmationForm(
            @NotBlank @Size(max = 200) String token,

            @NotBlank @Size(max = 1000) @Schema(minLength = 12, maxLength = 128)
            String password) {
        @Override
        public String toString() {
            return "ConfirmationForm[…]";
        }
    }

    /**
     * A wish for another address.
     *
     * @param password the present one
     */
    @Serdeable
    record EmailChangeForm(
            @NotBlank @Size(max = 320) String email,
            @NotBlank @Size(max = 1000) String password) {
        @Override
        public String toString() {
            return "EmailChangeForm[…]";
        }
    }

    @Serdeable
    record EmailTokenForm(@NotBlank @Size(max = 200) String token) {
        @Override
        public String toString() {
            return "EmailTokenForm[…]";
        }
    }

    @Serdeable
    record InvitationForm(
            @NotBlank @Size(max = 320) String email,
            @NotNull Role role,
            @Nullable String language) {
        @Override
        public String toString() {
            return "InvitationForm[…]";
        }
    }

    @Serdeable
    record AccountView(UUID id, String email, Role role, AccountStatus status, String language) {
        static AccountView of(Account account) {
            return new AccountView(account.id(), account.email(), account.role(), account.status(), account.language());
        }
    }
}
