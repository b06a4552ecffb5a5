package org.sankofa.matching.placement;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.page.Pages;

/** A clinician's placements; this address of one leads everybody else whom it concerns to theirs, as letters need it. */
@Hidden
@Controller(PlacementPages.ROOT)
@Produces(MediaType.TEXT_HTML)
@Secured("CLINICIAN")
class PlacementPages {
    static final String ROOT = "/placements";

    private final OwnPlacements own;

    PlacementPages(OwnPlacements own) {
        this.own = own;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor, @QueryValue @Nullable String after) {
        return own.list(request, actor, ROOT, null, after);
    }

    @Get("/{id}")
    @Secured({"CLINICIAN", "HOST", "MANAGER"})
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, UUID id) {
        if (actor.is(Role.HOST)) {
            return Pages.goTo(HostedPlacementPages.ROOT + "/" + id);
        }
        if (actor.is(Role.MANAGER)) {
            return Pages.goTo(ManagedPlacementPages.ROOT + "/" + id);
        }
        return own.show(request, actor, ROOT, id);
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(HttpRequest<?> request, Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        return own.decide(request, actor, ROOT, id, body);
    }

    @Post("/{id}/report")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> report(HttpRequest<?> request, Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        return own.report(request, actor, ROOT, id, body);
    }
}
