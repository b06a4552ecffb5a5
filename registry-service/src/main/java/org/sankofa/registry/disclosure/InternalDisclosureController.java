package org.sankofa.registry.disclosure;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.util.UUID;
import org.sankofa.kit.access.Actor;

/** Where the other service has an identity opened for somebody whom it has found entitled to it. */
@Hidden
@Controller("/internal/clinicians/{id}/disclosures")
@Secured("SERVICE")
class InternalDisclosureController {
    private final DisclosureService disclosures;

    InternalDisclosureController(DisclosureService disclosures) {
        this.disclosures = disclosures;
    }

    @Post
    Contact disclose(Actor service, UUID id, @Valid @Body DisclosureRequest request) {
        return disclosures.disclose(service, id, request);
    }
}
