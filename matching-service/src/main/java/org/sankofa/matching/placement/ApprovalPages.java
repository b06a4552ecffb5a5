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
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.problem.FormCheck;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.candidate.Explanations;
import org.sankofa.matching.candidate.PartView;
import org.sankofa.matching.candidate.Reason;
import org.sankofa.matching.candidate.ReasonView;
import org.sankofa.matching.candidate.Score;
import org.sankofa.matching.decision.CheckLine;
import org.sankofa.matching.decision.DecisionForms;
import org.sankofa.matching.decision.DecisionPage;
import org.sankofa.matching.decision.Matter;
import org.sankofa.matching.decision.Told;
import org.sankofa.matching.input.ReasonForm;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.placement.PlacementService.Examination;

/** A manager approves a placement or refuses it, with every check in view; afterwards it shows what that rested on. */
@Hidden
@Controller("/queue/placements")
@Produces(MediaType.TEXT_HTML)
@Secured("MANAGER")
class ApprovalPages {
    private static final Set<PlacementDeed> VERDICTS = EnumSet.of(PlacementDeed.APPROVE, PlacementDeed.REFUSE);

    private final PlacementService placements;
    private final AssignmentService assignments;
    private final PlacementFacts told;
    private final Explanations explanations;
    private final FormCheck check;
    private final DecisionForms forms;

    ApprovalPages(
            PlacementService placements,
            AssignmentService assignments,
            PlacementFacts told,
            Explanations explanations,
            FormCheck check,
            DecisionForms forms) {
        this.placements = placements;
        this.assignments = assignments;
        this.told = told;
        this.explanations = explanations;
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
                reader -> page(actor, id, reader),
                (deed, reason) -> checked(deed, reason),
                (deed, version, reason) -> decide(actor, id, deed, version, checked(deed, reason)));
    }

    private ReasonForm checked(String deed, String reason) {
        ReasonForm form = new ReasonForm(reason);
        check.check(form);
        if (PlacementDeed.valueOf(deed) == PlacementDeed.REFUSE) {
            ReasonForm.required(form);
        }
        return form;
    }

    private void decide(Actor actor, UUID id, String deed, long version, ReasonForm form) {
        if (PlacementDeed.valueOf(deed) == PlacementDeed.REFUSE) {
            placements.refuse(actor, id, version, ReasonForm.required(form));
        } else {
            placements.approve(actor, id, version, ReasonForm.optional(form));
        }
    }

    private DecisionPage page(Actor actor, UUID id, Reader reader) {
        Placement placement = placements.show(actor, id).placement();
        List<Told> facts = told.facts(placement, Party.MANAGER, reader);
        Decision decision = placement.decision();
        if (decision != null) {
            return page(
                    placement,
                    facts,
                    decision.checks(),
                    grounds(decision.reasons(), decision.score(), reader),
                    null,
                    List.of(),
                    reader);
        }
        if (placement.status() != PlacementStatus.AWAITING_APPROVAL) {
            return page(placement, facts, List.of(), List.of(), null, List.of(), reader);
        }
        Examination examination = placements.examine(actor, id);
        boolean blocked = !examination.blocking().isEmpty();
        List<String> deeds = PlacementTransition.LIFECYCLE.deeds(placement.status(), Party.MANAGER).stream()
                .filter(VERDICTS::contains)
                .filter(deed -> deed != PlacementDeed.APPROVE || !blocked)
                .map(PlacementDeed::name)
                .toList();
        return page(
                placement,
                facts,
                examination.checks(),
                grounds(
                        examination.dossier().candidate().eligibility().reasons(),
                        examination.dossier().candidate().score(),
                        reader),
                warning(examination, reader),
                deeds,
                reader);
    }

    private static @Nullable String warning(Examination examination, Reader reader) {
        if (!examination.blocking().isEmpty()) {
            return reader.say("queue.blocked", "checks", names(examination.blocking(), reader));
        }
        return examination.advisory().isEmpty()
                ? null
                : reader.say("queue.reason-needed", "checks", names(examination.advisory(), reader));
    }

    private static String names(List<CheckResult> results, Reader reader) {
        return results.stream()
                .map(result -> reader.say("name." + result.check()))
                .collect(Collectors.joining(reader.say("page.comma")));
    }

    private List<Told> grounds(List<Reason> reasons, Score score, Reader reader) {
        return List.of(
                new Told(
                        "queue.fact.rules",
                        reasons.stream()
                                .map(reason -> ReasonView.of(reason, Party.MANAGER, explanations, reader.locale())
                                        .message())
                                .toList()),
                new Told(
                        "queue.fact.score",
                        score.parts().stream()
                                .map(points -> part(PartView.of(points, explanations, reader.locale()), reader))
                                .toList()));
    }

    private static String part(PartView part, Reader reader) {
        return reader.say(
                "queue.part",
                Map.of(
                        "points",
                        reader.number(part.points()),
                        "maximum",
                        part.maximum(),
                        "explanation",
                        part.explanation()));
    }

    private DecisionPage page(
            Placement placement,
            List<Told> facts,
            List<CheckResult> checks,
            List<Told> grounds,
            @Nullable String warning,
            List<String> deeds,
            Reader reader) {
        return new DecisionPage(
                "PLACEMENT",
                "/queue/placements/" + placement.id(),
                assignments.read(placement.assignment()).terms().title(),
                reader.say("state.placement." + placement.status()),
                facts,
                List.of(),
                checks.stream().map(result -> line(result, reader)).toList(),
                grounds,
                warning,
                deeds,
                placement.version());
    }

    private CheckLine line(CheckResult result, Reader reader) {
        CheckView view = CheckView.of(result, explanations, reader.locale());
        String outcome = result.failed() && result.blocking()
                ? "BLOCKING"
                : view.outcome().name();
        return new CheckLine(
                reader.say("name." + view.check()),
                reader.say("queue.outcome." + outcome),
                result.failed(),
                view.message(),
                view.advice());
    }
}
