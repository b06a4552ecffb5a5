package org.sankofa.registry.owndata;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.sankofa.kit.access.Actor;

/** What is kept about oneself, as a file to be saved. */
@Hidden
@Controller("/account/data")
@Secured(SecurityRule.IS_AUTHENTICATED)
class OwnDataPages {
    private final OwnDataService data;

    OwnDataPages(OwnDataService data) {
        this.data = data;
    }

    @Get
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<OwnData> download(Actor actor) {
        return HttpResponse.ok(data.of(actor))
                .header("Content-Disposition", "attachment; filename=\"sankofa.json\"")
                .header("Cache-Control", "no-store");
    }
}
