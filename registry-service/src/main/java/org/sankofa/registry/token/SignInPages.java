package org.sankofa.registry.token;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.PagePaths;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.registry.account.NetworkAddress;

/**
 * Sign-in and sign-out in the browser, once for the pages of both services. The access token lives ten minutes; a page that
 * misses it sends its reader through {@code /session}, which alone gets the refresh token, and back. A form that was sent
 * meanwhile comes along: by 307 where the session lives on, within the sign-in page where it does not.
 */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class SignInPages {
    private static final String RENEWAL_PATH = BrowserSession.RENEWAL_PATH;
    /** More than any form of ours has, and less than would burden anybody. */
    private static final int CARRIED_FIELDS = 200;

    private final TokenService tokens;
    private final NetworkAddress networks;
    private final BrowserSession session;
    private final Pages pages;
    private final Messages messages;

    SignInPages(TokenService tokens, NetworkAddress networks, BrowserSession session, Pages pages, Messages messages) {
        this.tokens = tokens;
        this.networks = networks;
        this.session = session;
        this.pages = pages;
        this.messages = messages;
    }

    @Get("/sign-in")
    HttpResponse<?> ask(HttpRequest<?> request, @QueryValue @Nullable String next) {
        return form(
                request,
                HttpStatus.OK,
                "",
                next == null ? PagePaths.HOME : onward(next),
                Typed.NOTHING,
                FormFaults.NONE);
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, Object> form) {
        String email = text(form, "email");
        String next = onward(text(form, "next"));
        Map<String, Object> kept = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith(SignInForm.CARRIED)) {
                kept.put(name.substring(SignInForm.CARRIED.length()), value);
            }
        });
        Typed carried = Typed.of(kept);
        try {
            TokenService.SignedIn signedIn = tokens.signIn(email.strip(), text(form, "password"), networks.of(request));
            // What was typed before the session ended is shown once more, to be sent by its writer, not by us.
            MutableHttpResponse<?> on = carried.values().isEmpty()
                    ? Pages.goTo(next)
                    : pages.showAs(
                            signedIn.actor(),
                            request,
                            "token/again",
                            Map.of(
                                    "action", next,
                                    "fields", carried,
                                    "text",
                                            messages.text(
                                                    "page.again.text",
                                                    Messages.negotiate(request),
                                                    Map.of("email", email.strip()))));
            return session.begun(on, signedIn.tokens());
        } catch (Refusal refused) {
            FormFaults faults =
                    FormFaults.of(refused, messages, Messages.negotiate(request), List.of("email", "password"));
            return form(request, refused.type().status(), email, next, carried, faults);
        }
    }

    @Post("/sign-out")
    @Consumes(MediaType.ALL)
    HttpResponse<?> signOut() {
        // The refresh token is only sent below its own path, so that is where it is revoked.
        return HttpResponse.temporaryRedirect(URI.create(RENEWAL_PATH + "/end"));
    }

    @Post(RENEWAL_PATH + "/end")
    @Consumes(MediaType.ALL)
    HttpResponse<?> end(HttpRequest<?> request) {
        session.renewal(request).ifPresent(tokens::revoke);
        return session.forgotten(Pages.goTo("/"));
    }

    @Get(RENEWAL_PATH)
    HttpResponse<?> renew(HttpRequest<?> request, @QueryValue @Nullable String next) {
        String onward = onward(next);
        Optional<TokenPair> pair;
        try {
            pair = renewed(request);
        } catch (RenewedElsewhere meanwhile) {
            // The page asks again by itself once the browser has the answer to the other tab.
            return pages.showAs(null, request, "token/moment", Map.of("next", onward))
                    .header("Refresh", "1; url=" + onward);
        }
        if (pair.isPresent()) {
            return session.begun(Pages.goTo(onward), pair.get());
        }
        if (session.isKnownTo(request)) {
            // Forgotten, so that the page can tell whether it is for everybody.
            return session.forgotten(Pages.goTo(onward));
        }
        return Pages.goTo(
                UriBuilder.of("/sign-in").queryParam("next", onward).build().toString());
    }

    @Post(RENEWAL_PATH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> renewWithForm(
            HttpRequest<?> request, @QueryValue @Nullable String next, @Body @Nullable Map<String, Object> form) {
        String onward = onward(next);
        Optional<TokenPair> pair;
        try {
            pair = renewed(request);
        } catch (RenewedElsewhere meanwhile) {
            String text = messages.text("page.moment.kept", Messages.negotiate(request), Map.of());
            return pages.showAs(
                    null, request, "token/again", Map.of("action", onward, "fields", kept(form), "text", text));
        }
        if (pair.isPresent()) {
            return session.begun(HttpResponse.temporaryRedirect(URI.create(onward)), pair.get());
        }
        return form(request, HttpStatus.UNAUTHORIZED, "", onward, kept(form), FormFaults.NONE);
    }

    private static Typed kept(@Nullable Map<String, Object> form) {
        Map<String, Object> kept = new LinkedHashMap<>();
        if (form != null) {
            form.entrySet().stream().limit(CARRIED_FIELDS).forEach(field -> kept.put(field.getKey(), field.getValue()));
        }
        return Typed.of(kept);
    }

    /** The session is alive, but its new tokens are on their way to another tab of the browser. */
    private static final class RenewedElsewhere extends Exception {
        private static final long serialVersionUID = 1;
    }

    private Optional<TokenPair> renewed(HttpRequest<?> request) throws RenewedElsewhere {
        try {
            return session.renewal(request).map(tokens::refresh);
        } catch (Refusal refused) {
            if (refused.type() == ProblemType.CONFLICT) {
                throw new RenewedElsewhere();
            }
            return Optional.empty();
        }
    }

    private HttpResponse<?> form(
            HttpRequest<?> request, HttpStatus status, String email, String next, Typed carried, FormFaults faults) {
        SignInForm form = new SignInForm(email, next, carried);
        return pages.show(request, status, "token/signIn", Map.of("form", form, "faults", faults));
    }

    private static String onward(@Nullable String next) {
        return next == null ? "/" : PagePaths.onward(next);
    }

    private static String text(Map<String, Object> form, String field) {
        Object value = form.get(field);
        return value instanceof String text && text.length() <= 2000 ? text : "";
    }
}
