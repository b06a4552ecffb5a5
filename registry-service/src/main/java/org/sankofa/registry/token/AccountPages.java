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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.page.Choice;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.registry.account.Account;
import org.sankofa.registry.account.AccountService;
import org.sankofa.registry.account.EmailAddress;
import org.sankofa.registry.account.EmailChangeService;
import org.sankofa.registry.account.NetworkAddress;
import org.sankofa.registry.account.OpaqueToken;

/** One's own account: the language of our mails, and where one is signed in. */
@Hidden
@Controller("/account")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AccountPages {
    private static final List<String> FIELDS = List.of("email", "password", "token");
    private static final int LONGEST_CODE = 200;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final AccountService accounts;
    private final EmailChangeService emailChanges;
    private final NetworkAddress networks;
    private final Messages messages;
    private final TokenService tokens;
    private final BrowserSession session;
    private final Pages pages;

    AccountPages(
            AccountService accounts,
            EmailChangeService emailChanges,
            NetworkAddress networks,
            Messages messages,
            TokenService tokens,
            BrowserSession session,
            Pages pages) {
        this.accounts = accounts;
        this.emailChanges = emailChanges;
        this.networks = networks;
        this.messages = messages;
        this.tokens = tokens;
        this.session = session;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Actor actor) {
        Reader reader = pages.reader(request);
        Account account = accounts.find(actor.account()).orElseThrow(Refusal::notFound);
        List<Choice> languages = Messages.LANGUAGES.stream()
                .map(language -> new Choice(
                        language.toLanguageTag(),
                        Reader.ownName(language),
                        language.toLanguageTag().equals(account.language())))
                .toList();
        List<String> since = tokens.sessions(actor.account()).stream()
                .map(session -> since(session, reader))
                .toList();
        return pages.show(
                request,
                "token/account",
                Map.of(
                        "email", account.email(),
                        "role", reader.say("account.role." + account.role()),
                        "languages", languages,
                        "sessions", since,
                        "saved", request.getParameters().contains("saved")));
    }

    private static String since(Session session, Reader reader) {
        ZonedDateTime begun = session.createdAt().atZone(ZoneOffset.UTC);
        return reader.say(
                "account.sessions.since", Map.of("day", reader.day(begun.toLocalDate()), "time", CLOCK.format(begun)));
    }

    @Post("/language")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> speak(Actor actor, @Body @Nullable Map<String, Object> body) {
        accounts.speak(actor, Typed.of(body).text("language"));
        return Pages.goTo("/account?saved");
    }

    @Get("/email")
    HttpResponse<?> askForEmail(HttpRequest<?> request) {
        return emailForm(request, HttpStatus.OK, "", FormFaults.NONE);
    }

    @Post("/email")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changeEmail(HttpRequest<?> request, Actor actor, @Body @Nullable Map<String, Object> body) {
        Typed typed = Typed.of(body);
        String typedEmail = typed.text("email");
        String password = typed.raw("password");
        try {
            List<FieldError> errors = new ArrayList<>();
            Optional<EmailAddress> email = EmailAddress.parse(typedEmail);
            if (email.isEmpty()) {
                errors.add(FieldError.of("email", typedEmail.isEmpty() ? "required" : "email"));
            }
            if (password.isEmpty()) {
                errors.add(FieldError.of("password", "required"));
            }
            if (email.isEmpty() || !errors.isEmpty()) {
                throw Refusal.invalid(errors);
            }
            emailChanges.ask(actor, email.get(), password, networks.of(request));
            return Pages.goTo("/account/email/code?sent");
        } catch (Refusal refused) {
            return emailForm(request, refused.type().status(), typedEmail, faults(request, refused));
        }
    }

    @Get("/email/code")
    HttpResponse<?> askForEmailCode(HttpRequest<?> request, @QueryValue @Nullable String code) {
        boolean sent = request.getParameters().contains("sent");
        return emailCodeForm(request, HttpStatus.OK, code == null ? "" : code, sent, FormFaults.NONE);
    }

    @Post("/email/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirmEmail(HttpRequest<?> request, Actor actor, @Body @Nullable Map<String, Object> body) {
        String code = Typed.of(body).text("token");
        try {
            if (code.isEmpty() || code.length() > LONGEST_CODE) {
                throw Refusal.invalid(FieldError.of("token", code.isEmpty() ? "required" : "email-token"));
            }
            emailChanges.confirm(actor, new OpaqueToken(code));
            return Pages.goTo("/account?saved");
        } catch (Refusal refused) {
            return emailCodeForm(request, refused.type().status(), code, false, faults(request, refused));
        }
    }

    private HttpResponse<?> emailForm(HttpRequest<?> request, HttpStatus status, String email, FormFaults faults) {
        return pages.show(request, status, "token/email", Map.of("email", email, "faults", faults));
    }

    private HttpResponse<?> emailCodeForm(
            HttpRequest<?> request, HttpStatus status, String code, boolean sent, FormFaults faults) {
        return pages.show(request, status, "token/emailCode", Map.of("code", code, "sent", sent, "faults", faults));
    }

    private FormFaults faults(HttpRequest<?> request, Refusal refused) {
        return FormFaults.of(refused, messages, Messages.negotiate(request), FIELDS);
    }

    @Post("/sign-out")
    @Consumes(MediaType.ALL)
    HttpResponse<?> signOutEverywhere(Actor actor) {
        tokens.endAll(actor.account());
        return session.forgotten(Pages.goTo("/sign-in"));
    }
}
