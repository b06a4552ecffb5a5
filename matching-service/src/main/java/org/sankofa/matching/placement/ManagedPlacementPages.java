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

/** A manager's placements: approved or refused with every check in view, and then followed until their file is closed. */
@Hidden
@Controller(ManagedPlacementPages.ROOT)
@Produces(MediaType.TEXT_HTML)
@Secured("MANAGER")
class ManagedPlacementPages {
    static final String ROOT = "/queue/placements";

    private final OwnPlacements own;

    ManagedPlacementPages(OwnPlacements own) {
        this.own = own;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            Actor actor,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String after) {
        return own.list(request, actor, ROOT, state, after);
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, UUID id) {
        return own.show(request, actor, ROOT, id);
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(HttpRequest<?> request, Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        return own.decide(request, actor, ROOT, id, body);
    }

    @Post("/{id}/checklist")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tick(HttpRequest<?> request, Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        return own.tick(request, actor, ROOT, id, body);
    }
}
