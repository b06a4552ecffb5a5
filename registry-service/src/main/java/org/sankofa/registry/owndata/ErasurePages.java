package org.sankofa.registry.owndata;

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
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.registry.account.NetworkAddress;
import org.sankofa.registry.token.BrowserSession;

/** The end of one's own account: what goes, what stays, and the password once more. */
@Hidden
@Controller("/account")
@Produces(MediaType.TEXT_HTML)
class ErasurePages {
    private static final String DELETED = "/account/deleted";

    private final ErasureService erasure;
    private final NetworkAddress networks;
    private final BrowserSession session;
    private final Pages pages;
    private final Messages messages;

    ErasurePages(
            ErasureService erasure, NetworkAddress networks, BrowserSession session, Pages pages, Messages messages) {
        this.erasure = erasure;
        this.networks = networks;
        this.session = session;
        this.pages = pages;
        this.messages = messages;
    }

    @Get("/delete")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> ask(HttpRequest<?> request) {
        return form(request, HttpStatus.OK, FormFaults.NONE);
    }

    @Post("/delete")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> delete(HttpRequest<?> request, Actor actor, @Body @Nullable Map<String, Object> body) {
        String password = Typed.of(body).raw("password");
        try {
            if (password.isEmpty()) {
                throw Refusal.invalid(FieldError.of("password", "required"));
            }
            erasure.erase(actor, password, networks.of(request));
            return session.forgotten(Pages.goTo(DELETED));
        } catch (Refusal refused) {
            if (refused.type() == ProblemType.NOT_FOUND) {
                // A second click finds it gone.
                return session.forgotten(Pages.goTo(DELETED));
            }
            FormFaults faults = FormFaults.of(refused, messages, Messages.negotiate(request), List.of("password"));
            return form(request, refused.type().status(), faults);
        }
    }

    @Get("/deleted")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> deleted(HttpRequest<?> request) {
        return pages.show(request, "owndata/deleted", Map.of());
    }

    private HttpResponse<?> form(HttpRequest<?> request, HttpStatus status, FormFaults faults) {
        return pages.show(request, status, "owndata/delete", Map.of("faults", faults));
    }
}
