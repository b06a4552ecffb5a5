package org.sankofa.registry.welcome;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.page.PagePaths;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.SessionCookie;
import org.sankofa.kit.problem.Messages;

/** The landing page, the way to one's own work, and the choice of a language. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class WelcomePages {
    private static final Duration KEPT = Duration.ofDays(365);

    private final Pages pages;
    private final SessionCookie session;

    WelcomePages(Pages pages, SessionCookie session) {
        this.pages = pages;
        this.session = session;
    }

    @Get("/")
    HttpResponse<?> welcome(HttpRequest<?> request) {
        return pages.show(request, "welcome/welcome", Map.of());
    }

    @Get(PagePaths.HOME)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> home(Actor actor) {
        return Pages.goTo(PagePaths.home(actor.role()));
    }

    @Post("/language")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(@Body Map<String, Object> form) {
        var back = Pages.goTo(PagePaths.onward(String.valueOf(form.get("next"))));
        Optional<Locale> language = Messages.language(String.valueOf(form.get("language")));
        return language.isEmpty()
                ? back
                : back.cookie(Cookie.of(Messages.LANGUAGE_COOKIE, language.get().toLanguageTag())
                        .path("/")
                        .httpOnly(true)
                        .secure(session.isSecure())
                        .sameSite(SameSite.Lax)
                        .maxAge(KEPT.toSeconds()));
    }
}
