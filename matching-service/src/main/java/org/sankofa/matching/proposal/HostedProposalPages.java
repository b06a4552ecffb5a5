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
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.decision.DecisionForms;
import org.sankofa.matching.decision.Desk;
import org.sankofa.matching.decision.Matter;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.proposal.ProposalMatters.Setting;
import org.sankofa.matching.registry.Identity;

/** A host's proposals: what it asks of a candidate, and who applied to it. */
@Hidden
@Controller("/hospital/proposals")
@Produces(MediaType.TEXT_HTML)
@Secured("HOST")
class HostedProposalPages {
    private static final Set<ProposalDeed> DEEDS =
            EnumSet.of(ProposalDeed.ACCEPT, ProposalDeed.DECLINE, ProposalDeed.WITHDRAW);

    private final ProposalService proposals;
    private final ProposalMatters matters;
    private final DecisionForms forms;
    private final Pages pages;

    HostedProposalPages(ProposalService proposals, ProposalMatters matters, DecisionForms forms, Pages pages) {
        this.proposals = proposals;
        this.matters = matters;
        this.forms = forms;
        this.pages = pages;
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

    /** A form and no link: opening is recorded, so nobody's browser may do it unasked. */
    @Post("/{id}/identity")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> identity(HttpRequest<?> request, Actor actor, UUID id) {
        Proposal proposal = proposals.show(actor, id);
        Identity identity;
        try {
            identity = proposals.identity(actor, id);
        } catch (Refusal refused) {
            Reader reader = pages.reader(request);
            if (refused.type() == ProblemType.NOT_FOUND) {
                return forms.show(
                        request,
                        matter(actor, id),
                        refused.type().status(),
                        new FormFaults(reader.say("hosting.identity.closed"), Map.of()));
            }
            throw refused;
        }
        return pages.show(
                request,
                "hosting/identity",
                Map.of(
                        "pseudonym", proposal.pseudonym(),
                        "address", address(id),
                        "name", identity.givenName() + " " + identity.familyName(),
                        "email", identity.email(),
                        "phone", identity.phone() == null ? "" : identity.phone()));
    }

    private Matter matter(Actor actor, UUID id) {
        return matters.matter(
                actor,
                id,
                new Setting(
                        Party.HOST,
                        DEEDS,
                        Desk.own(address(id), "/hospital", "hosting.home"),
                        address(id),
                        "hosting/proposal",
                        reader -> Map.of("proposal", proposals.show(actor, id))));
    }

    private static String address(UUID id) {
        return "/hospital/proposals/" + id;
    }
}
