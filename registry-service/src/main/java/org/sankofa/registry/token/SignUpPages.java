package org.sankofa.registry.token;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.page.Choice;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.PagePaths;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.registry.account.Account;
import org.sankofa.registry.account.AccountService;
import org.sankofa.registry.account.EmailAddress;
import org.sankofa.registry.account.NetworkAddress;
import org.sankofa.registry.account.OpaqueToken;

/** From an address to an account, by the code that comes by mail; the same for a forgotten password. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class SignUpPages {
    private static final List<Role> OPEN = List.of(Role.CLINICIAN, Role.HOST);
    private static final int LONGEST_CODE = 200;

    private final AccountService accounts;
    private final TokenService tokens;
    private final NetworkAddress networks;
    private final BrowserSession session;
    private final Pages pages;
    private final Messages messages;

    SignUpPages(
            AccountService accounts,
            TokenService tokens,
            NetworkAddress networks,
            BrowserSession session,
            Pages pages,
            Messages messages) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.networks = networks;
        this.session = session;
        this.pages = pages;
        this.messages = messages;
    }

    @Get("/sign-up")
    HttpResponse<?> ask(HttpRequest<?> request, @QueryValue @Nullable String role) {
        Role wanted = Role.HOST.name().equals(role) ? Role.HOST : Role.CLINICIAN;
        return signUpForm(request, HttpStatus.OK, "", wanted, FormFaults.NONE);
    }

    @Post("/sign-up")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signUp(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        Typed typed = Typed.of(body);
        Role role = OPEN.stream()
                .filter(open -> open.name().equals(typed.text("role")))
                .findFirst()
                .orElse(null);
        try {
            List<FieldError> errors = new ArrayList<>();
            Optional<EmailAddress> email = email(typed, errors);
            if (role == null) {
                errors.add(FieldError.of("role", "required"));
            }
            if (role == null || email.isEmpty()) {
                throw Refusal.invalid(errors);
            }
            String language = Messages.negotiate(request).toLanguageTag();
            accounts.signUp(email.get(), role, language, networks.of(request));
            return Pages.goTo("/code?sent");
        } catch (Refusal refused) {
            return signUpForm(
                    request,
                    refused.type().status(),
                    typed.text("email"),
                    role,
                    faults(request, refused, "role", "email"));
        }
    }

    private HttpResponse<?> signUpForm(
            HttpRequest<?> request, HttpStatus status, String email, @Nullable Role wanted, FormFaults faults) {
        Reader reader = pages.reader(request);
        List<Choice> roles = OPEN.stream()
                .map(role -> new Choice(role.name(), reader.say("sign-up.role." + role), role == wanted))
                .toList();
        return pages.show(request, status, "token/signUp", Map.of("email", email, "roles", roles, "faults", faults));
    }

    @Get("/new-password")
    HttpResponse<?> forgotten(HttpRequest<?> request) {
        return pages.show(request, "token/newPassword", Map.of("email", "", "faults", FormFaults.NONE));
    }

    @Post("/new-password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> forget(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        Typed typed = Typed.of(body);
        try {
            List<FieldError> errors = new ArrayList<>();
            EmailAddress email = email(typed, errors).orElseThrow(() -> Refusal.invalid(errors));
            accounts.forgotPassword(email, networks.of(request));
            return Pages.goTo("/code?sent");
        } catch (Refusal refused) {
            return pages.show(
                    request,
                    refused.type().status(),
                    "token/newPassword",
                    Map.of("email", typed.text("email"), "faults", faults(request, refused, "email")));
        }
    }

    @Get("/code")
    HttpResponse<?> askForCode(HttpRequest<?> request, @QueryValue @Nullable String code) {
        boolean sent = request.getParameters().contains("sent");
        return codeForm(request, HttpStatus.OK, code == null ? "" : code, sent, FormFaults.NONE);
    }

    @Post("/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        Typed typed = Typed.of(body);
        String code = typed.text("token");
        String password = typed.raw("password");
        try {
            List<FieldError> missing = Stream.of("token", "password")
                    .filter(field -> typed.raw(field).isBlank())
                    .map(field -> FieldError.of(field, "required"))
                    .toList();
            if (!missing.isEmpty()) {
                throw Refusal.invalid(missing);
            }
            if (code.length() > LONGEST_CODE) {
                throw Refusal.invalid(FieldError.of("token", "confirmation-token"));
            }
            Account account = accounts.confirm(new OpaqueToken(code), password);
            TokenPair pair = tokens.signIn(account.email(), password, networks.of(request))
                    .tokens();
            return session.begun(Pages.goTo(PagePaths.home(account.role())), pair);
        } catch (Refusal refused) {
            return codeForm(
                    request, refused.type().status(), code, false, faults(request, refused, "token", "password"));
        }
    }

    private HttpResponse<?> codeForm(
            HttpRequest<?> request, HttpStatus status, String code, boolean sent, FormFaults faults) {
        return pages.show(request, status, "token/code", Map.of("code", code, "sent", sent, "faults", faults));
    }

    private static Optional<EmailAddress> email(Typed typed, List<FieldError> errors) {
        Optional<EmailAddress> email = EmailAddress.parse(typed.text("email"));
        if (email.isEmpty()) {
            errors.add(FieldError.of("email", typed.text("email").isEmpty() ? "required" : "email"));
        }
        return email;
    }

    private FormFaults faults(HttpRequest<?> request, Refusal refused, String... fields) {
        return FormFaults.of(refused, messages, Messages.negotiate(request), List.of(fields));
    }
}
