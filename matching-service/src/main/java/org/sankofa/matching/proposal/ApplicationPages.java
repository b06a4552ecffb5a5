package org.sankofa.matching.proposal;

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
import io.swagger.v3.oas.annotations.Hidden;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.matching.decision.DecisionForms;
import org.sankofa.matching.decision.Desk;
import org.sankofa.matching.decision.Matter;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.proposal.ProposalMatters.Setting;

/** A manager answers an application in the host's place. */
@Hidden
@Controller("/queue/proposals")
@Produces(MediaType.TEXT_HTML)
@Secured("MANAGER")
class ApplicationPages {
    private static final Set<ProposalDeed> ANSWERS = EnumSet.of(ProposalDeed.ACCEPT, ProposalDeed.DECLINE);

    private final ProposalMatters matters;
    private final DecisionForms forms;

    ApplicationPages(ProposalMatters matters, DecisionForms forms) {
        this.matters = matters;
        this.forms = forms;
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, UUID id) {
        return forms.show(request, matter(actor, id));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(HttpRequest<?> request, Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        return forms.decide(request, matter(actor, id), body);
    }

    private Matter matter(Actor actor, UUID id) {
        return matters.matter(
                actor,
                id,
                new Setting(
                        Party.MANAGER,
                        ANSWERS,
                        Desk.queue("PROPOSAL"),
                        "/queue/proposals/" + id,
                        Matter.TEMPLATE,
                        reader -> Map.of()));
    }
}
