package org.sankofa.matching.proposal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.assignment.AssignmentView;
import org.sankofa.matching.candidate.Candidate;
import org.sankofa.matching.candidate.Explanations;
import org.sankofa.matching.candidate.Outcome;
import org.sankofa.matching.candidate.ReasonView;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.storage.Place;

/** A clinician applies for an open assignment: told what comes of it, or what is missing. */
@Hidden
@Controller("/assignments/{id}/apply")
@Produces(MediaType.TEXT_HTML)
@Secured("CLINICIAN")
class ApplyPages {

    private final ProposalService proposals;
    private final AssignmentService assignments;
    private final Explanations explanations;
    private final Pages pages;

    ApplyPages(ProposalService proposals, AssignmentService assignments, Explanations explanations, Pages pages) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.explanations = explanations;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, UUID id) {
        Optional<Proposal> made = made(actor, id);
        if (made.isPresent()) {
            return Pages.goTo("/proposals/" + made.get().id());
        }
        AssignmentView assignment = assignments.show(actor, id);
        try {
            return show(request, HttpStatus.OK, assignment, proposals.judge(actor, id), FormFaults.NONE);
        } catch (Refusal refused) {
            return refused(request, assignment, refused);
        }
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> apply(HttpRequest<?> request, Actor actor, UUID id) {
        try {
            return Pages.goTo("/proposals/" + proposals.apply(actor, id).id());
        } catch (Refusal refused) {
            Optional<Proposal> made = refused.type() == ProblemType.CONFLICT ? made(actor, id) : Optional.empty();
            return made.isPresent()
                    // Sent twice: the page says how it stands.
                    ? Pages.goTo("/proposals/" + made.get().id())
                    : refused(request, assignments.show(actor, id), refused);
        }
    }

    private HttpResponse<?> refused(HttpRequest<?> request, AssignmentView assignment, Refusal refused) {
        if (refused.type() != ProblemType.VALIDATION_FAILED
                && refused.type() != ProblemType.CONFLICT
                && refused.type() != ProblemType.UNAVAILABLE) {
            throw refused;
        }
        Reader reader = pages.reader(request);
        return show(
                request,
                refused.type().status(),
                assignment,
                null,
                FormFaults.of(refused, reader.messages(), reader.locale(), List.of("candidate")));
    }

    /** @param self null where nobody could be judged, for a reason that is among the faults */
    private HttpResponse<?> show(
            HttpRequest<?> request,
            HttpStatus status,
            AssignmentView assignment,
            @Nullable Candidate self,
            FormFaults faults) {
        Reader reader = pages.reader(request);
        List<String> missing = self == null
                ? List.of()
                : self.eligibility().reasons().stream()
                        .map(reason -> ReasonView.of(reason, Party.CLINICIAN, explanations, reader.locale()))
                        .filter(reason -> reason.outcome() == Outcome.FAILED)
                        .map(ReasonView::message)
                        .toList();
        return pages.show(
                request,
                status,
                "proposal/apply",
                Map.of(
                        "id",
                        assignment.id(),
                        "title",
                        assignment.title(),
                        "eligible",
                        self != null && self.eligible(),
                        "missing",
                        missing,
                        "faults",
                        faults));
    }

    private Optional<Proposal> made(Actor actor, UUID assignment) {
        return proposals.list(actor, null, assignment, Place.of(null, Page.MAXIMUM_LIMIT)).stream()
                .filter(Proposal::isBinding)
                .findFirst();
    }
}
