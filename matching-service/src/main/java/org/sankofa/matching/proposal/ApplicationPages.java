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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.problem.FormCheck;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.decision.DecisionForms;
import org.sankofa.matching.decision.DecisionPage;
import org.sankofa.matching.decision.Matter;
import org.sankofa.matching.decision.Told;
import org.sankofa.matching.input.ReasonForm;
import org.sankofa.matching.institution.Institution;
import org.sankofa.matching.institution.InstitutionService;
import org.sankofa.matching.lifecycle.Party;

/** A manager answers an application in the host's place. */
@Hidden
@Controller("/queue/proposals")
@Produces(MediaType.TEXT_HTML)
@Secured("MANAGER")
class ApplicationPages {
    private static final Set<ProposalDeed> ANSWERS = EnumSet.of(ProposalDeed.ACCEPT, ProposalDeed.DECLINE);

    private final ProposalService proposals;
    private final AssignmentService assignments;
    private final InstitutionService institutions;
    private final FormCheck check;
    private final DecisionForms forms;

    ApplicationPages(
            ProposalService proposals,
            AssignmentService assignments,
            InstitutionService institutions,
            FormCheck check,
            DecisionForms forms) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.institutions = institutions;
        this.check = check;
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
        return new Matter(
                reader -> page(proposals.show(actor, id), reader),
                (deed, reason) -> check.check(new ReasonForm(reason)),
                (deed, version, reason) -> {
                    ReasonForm form = new ReasonForm(reason);
                    check.check(form);
                    switch (ProposalDeed.valueOf(deed)) {
                        case ACCEPT -> proposals.accept(actor, id, version);
                        case DECLINE -> proposals.decline(actor, id, version, ReasonForm.optional(form));
                        case WITHDRAW, STOP -> throw new IllegalArgumentException(deed);
                    }
                });
    }

    private DecisionPage page(Proposal proposal, Reader reader) {
        Assignment assignment = assignments.read(proposal.assignment());
        Institution host = institutions.read(proposal.institution());
        List<Told> facts = new ArrayList<>();
        facts.add(Told.of("queue.fact.host", host.name() + reader.say("page.comma") + host.place()));
        facts.add(Told.of("queue.fact.candidate", proposal.pseudonym()));
        facts.add(Told.of(
                "queue.fact.made",
                reader.day(proposal.createdAt().atZone(ZoneOffset.UTC).toLocalDate())));
        facts.add(Told.of(
                "queue.fact.days",
                reader.say(
                        "opening.when",
                        Map.of(
                                "from", reader.day(proposal.planned().from()),
                                "until", reader.day(proposal.planned().until())))));
        facts.add(Told.of("queue.fact.score", reader.say("queue.points", "points", proposal.score())));
        facts.add(Told.of(
                "queue.fact.places",
                reader.say(
                        "queue.places",
                        Map.of(
                                "taken", assignment.placesTaken(),
                                "places", assignment.terms().places()))));
        if (proposal.reason() != null) {
            facts.add(Told.text("queue.fact.reason", proposal.reason()));
        }
        return new DecisionPage(
                "PROPOSAL",
                "/queue/proposals/" + proposal.id(),
                assignment.terms().title(),
                reader.say("state.proposal." + proposal.status()),
                facts,
                List.of(),
                List.of(),
                List.of(),
                null,
                ProposalTransition.LIFECYCLE.deeds(proposal.status(), Party.MANAGER).stream()
                        .filter(ANSWERS::contains)
                        .map(ProposalDeed::name)
                        .toList(),
                proposal.version());
    }
}
