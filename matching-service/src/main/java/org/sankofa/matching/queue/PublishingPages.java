package org.sankofa.matching.queue;

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
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.problem.FormCheck;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentDeed;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.assignment.AssignmentStatus;
import org.sankofa.matching.assignment.AssignmentTransition;
import org.sankofa.matching.assignment.AssignmentView;
import org.sankofa.matching.decision.DecisionForms;
import org.sankofa.matching.decision.DecisionPage;
import org.sankofa.matching.decision.Desk;
import org.sankofa.matching.decision.Matter;
import org.sankofa.matching.input.ReasonForm;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.opening.AssignmentFacts;

/** A manager publishes what a host has submitted, or returns it; and closes what is published. */
@Hidden
@Controller("/queue/assignments")
@Produces(MediaType.TEXT_HTML)
@Secured("MANAGER")
class PublishingPages {
    private static final Set<AssignmentDeed> VERDICTS = EnumSet.of(AssignmentDeed.PUBLISH, AssignmentDeed.RETURN);
    private static final Set<AssignmentStatus> SHOWN = EnumSet.of(AssignmentStatus.PUBLISHED, AssignmentStatus.FILLED);

    private final AssignmentService assignments;
    private final AssignmentFacts facts;
    private final PublishingChecks publishing;
    private final FormCheck check;
    private final DecisionForms forms;

    PublishingPages(
            AssignmentService assignments,
            AssignmentFacts facts,
            PublishingChecks publishing,
            FormCheck check,
            DecisionForms forms) {
        this.assignments = assignments;
        this.facts = facts;
        this.publishing = publishing;
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
                reader -> page(actor, assignments.readAs(actor, id), reader),
                (deed, reason) -> checked(deed, reason),
                (deed, version, reason) -> decide(actor, id, deed, version, checked(deed, reason)));
    }

    private ReasonForm checked(String deed, String reason) {
        ReasonForm form = new ReasonForm(reason);
        check.check(form);
        if (AssignmentDeed.valueOf(deed) == AssignmentDeed.RETURN) {
            ReasonForm.required(form);
        } else {
            ReasonForm.none(form);
        }
        return form;
    }

    private void decide(Actor actor, UUID id, String deed, long version, ReasonForm form) {
        switch (AssignmentDeed.valueOf(deed)) {
            case RETURN -> assignments.giveBack(actor, id, version, ReasonForm.required(form));
            case PUBLISH -> assignments.publish(actor, id, version);
            case CLOSE -> assignments.close(actor, id, version);
            case EDIT, SUBMIT, TAKE_BACK, FILL, REOPEN -> throw new IllegalArgumentException(deed);
        }
    }

    private DecisionPage page(Actor actor, Assignment assignment, Reader reader) {
        AssignmentView view = assignments.view(actor, assignment);
        String address = "/queue/assignments/" + assignment.id();
        boolean shown = SHOWN.contains(view.status());
        return new DecisionPage(
                "ASSIGNMENT",
                shown
                        ? Desk.own(address, "/assignments", "page.assignments").withoutReason()
                        : Desk.queue("ASSIGNMENT"),
                address,
                view.title(),
                reader.say("state.assignment." + view.status()),
                facts.facts(view, reader),
                facts.texts(view),
                view.status() == AssignmentStatus.SUBMITTED ? publishing.of(actor, assignment, reader) : List.of(),
                List.of(),
                null,
                AssignmentTransition.LIFECYCLE.deeds(view.status(), Party.MANAGER).stream()
                        .filter(shown ? AssignmentDeed.CLOSE::equals : VERDICTS::contains)
                        .map(AssignmentDeed::name)
                        .toList(),
                view.version());
    }
}
