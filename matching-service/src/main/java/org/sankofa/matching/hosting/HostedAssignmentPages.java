package org.sankofa.matching.hosting;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.page.Reader;
import org.sankofa.matching.assignment.AssignmentDeed;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.assignment.AssignmentStatus;
import org.sankofa.matching.assignment.AssignmentTransition;
import org.sankofa.matching.assignment.AssignmentView;
import org.sankofa.matching.decision.DecisionForms;
import org.sankofa.matching.decision.DecisionPage;
import org.sankofa.matching.decision.Desk;
import org.sankofa.matching.decision.Matter;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.opening.AssignmentFacts;
import org.sankofa.matching.proposal.ProposalService;
import org.sankofa.matching.storage.Place;
import org.sankofa.matching.watch.Waiting;

/** One of a host's own assignments: how it stands, what a manager said of it, and whom it has brought together so far. */
@Hidden
@Controller("/hospital/assignments")
@Produces(MediaType.TEXT_HTML)
@Secured("HOST")
class HostedAssignmentPages {
    private static final int PAGE = 50;

    private final AssignmentService assignments;
    private final ProposalService proposals;
    private final AssignmentFacts facts;
    private final Waiting waiting;
    private final DecisionForms forms;

    HostedAssignmentPages(
            AssignmentService assignments,
            ProposalService proposals,
            AssignmentFacts facts,
            Waiting waiting,
            DecisionForms forms) {
        this.assignments = assignments;
        this.proposals = proposals;
        this.facts = facts;
        this.waiting = waiting;
        this.forms = forms;
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, Actor actor, UUID id, @QueryValue @Nullable String after) {
        return forms.show(request, matter(actor, id, after));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(HttpRequest<?> request, Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        return forms.decide(request, matter(actor, id, null), body);
    }

    private Matter matter(Actor actor, UUID id, @Nullable String after) {
        return new Matter(
                reader -> page(assignments.view(actor, assignments.readAs(actor, id)), reader),
                (deed, reason) -> {},
                (deed, version, reason) -> {
                    switch (AssignmentDeed.valueOf(deed)) {
                        case TAKE_BACK -> assignments.takeBack(actor, id, version);
                        case CLOSE -> assignments.close(actor, id, version);
                        case EDIT, SUBMIT, PUBLISH, RETURN, FILL, REOPEN -> throw new IllegalArgumentException(deed);
                    }
                },
                "hosting/assignment",
                reader -> around(actor, id, after, reader));
    }

    private DecisionPage page(AssignmentView assignment, Reader reader) {
        String address = "/hospital/assignments/" + assignment.id();
        return new DecisionPage(
                "ASSIGNMENT",
                Desk.own(address, "/hospital", "hosting.home").withoutReason(),
                address,
                assignment.title(),
                reader.say("state.assignment." + assignment.status()),
                facts.facts(assignment, reader),
                facts.texts(assignment),
                List.of(),
                List.of(),
                null,
                deeds(assignment.status()).stream()
                        .filter(deed -> deed == AssignmentDeed.TAKE_BACK || deed == AssignmentDeed.CLOSE)
                        .map(AssignmentDeed::name)
                        .toList(),
                assignment.version());
    }

    private Map<String, ?> around(Actor actor, UUID id, @Nullable String after, Reader reader) {
        AssignmentStatus status = assignments.readAs(actor, id).status();
        Place place = Place.of(after, PAGE);
        Page<ListedAnswer> answers = Page.of(
                proposals.list(actor, null, id, place),
                place.limit(),
                proposal -> ListedAnswer.of(proposal, reader),
                last -> new Cursor(last.createdAt(), last.id()).text());
        return Map.of(
                "waiting",
                waiting.of(actor, id, reader),
                "around",
                new HostedAssignment(
                        id,
                        reader.say("hosting.assignment." + status),
                        deeds(status).contains(AssignmentDeed.EDIT),
                        status == AssignmentStatus.PUBLISHED || status == AssignmentStatus.FILLED,
                        status == AssignmentStatus.PUBLISHED,
                        answers.items(),
                        answers.next() == null ? null : "/hospital/assignments/" + id + "?after=" + answers.next()));
    }

    private static List<AssignmentDeed> deeds(AssignmentStatus status) {
        return AssignmentTransition.LIFECYCLE.deeds(status, Party.HOST);
    }
}
