package org.sankofa.registry.token;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.page.Choice;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.registry.account.Account;
import org.sankofa.registry.account.AccountService;

/** One's own account: the language of our mails, and where one is signed in. */
@Hidden
@Controller("/account")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AccountPages {
    private final AccountService accounts;
    private final TokenService tokens;
    private final BrowserSession session;
    private final Pages pages;

    AccountPages(AccountService accounts, TokenService tokens, BrowserSession session, Pages pages) {
        this.accounts = accounts;
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
                .map(begun ->
                        reader.day(begun.createdAt().atZone(ZoneOffset.UTC).toLocalDate()))
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

    @Post("/language")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> speak(Actor actor, @Body @Nullable Map<String, Object> body) {
        accounts.speak(actor, Typed.of(body).text("language"));
        return Pages.goTo("/account?saved");
    }

    @Post("/sign-out")
    @Consumes(MediaType.ALL)
    HttpResponse<?> signOutEverywhere(Actor actor) {
        tokens.endAll(actor.account());
        return session.forgotten(Pages.goTo("/sign-in"));
    }
}
