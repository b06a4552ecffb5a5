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
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.assignment.AssignmentStatus;
import org.sankofa.matching.assignment.AssignmentView;
import org.sankofa.matching.decision.CheckLine;
import org.sankofa.matching.opening.AssignmentFacts;

/**
 * A manager publishes several submitted assignments together; nothing else is decided in bulk (ADR 16). Each is a
 * decision of its own: what goes wrong with one leaves the others alone.
 */
@Hidden
@Controller("/queue/assignments/several")
@Produces(MediaType.TEXT_HTML)
@Secured("MANAGER")
class SeveralPages {
    private static final String ADDRESS = "/queue/assignments/several";
    private static final String QUEUE = "/queue?kind=ASSIGNMENT";

    private final AssignmentService assignments;
    private final PublishingChecks publishing;
    private final AssignmentFacts facts;
    private final Pages pages;

    SeveralPages(AssignmentService assignments, PublishingChecks publishing, AssignmentFacts facts, Pages pages) {
        this.assignments = assignments;
        this.publishing = publishing;
        this.facts = facts;
        this.pages = pages;
    }

    /** Lists what was ticked in the queue, and asks. */
    @Get
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor) {
        List<Picked> picked = Picked.of(Typed.of(request.getParameters().asMap()));
        if (picked.isEmpty() || picked.size() > Picked.MOST) {
            return Pages.goTo(QUEUE + "&unticked");
        }
        Reader reader = pages.reader(request);
        List<SeveralPage.Item> items = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (Picked each : picked) {
            Assignment assignment = assignments.readAs(actor, each.id());
            SeveralPage.Item item = item(actor, assignment, reader);
            items.add(item);
            if (item.fine()) {
                kept.add(new Picked(each.id(), assignment.version()).text());
            }
        }
        return pages.show(request, "queue/several", Map.of("page", new SeveralPage.Sure(items, kept)));
    }

    private SeveralPage.Item item(Actor actor, Assignment assignment, Reader reader) {
        AssignmentView view = assignments.view(actor, assignment);
        List<CheckLine> checks = publishing.of(actor, assignment, reader);
        return new SeveralPage.Item(
                view.title(),
                address(assignment),
                String.join(
                        reader.say("page.comma"),
                        view.host().name(),
                        view.host().place(),
                        reader.country(view.host().country())),
                checks.stream().noneMatch(CheckLine::failed),
                checks,
                facts.facts(view, reader),
                facts.texts(view).stream()
                        .filter(text -> !text.values().isEmpty())
                        .toList());
    }

    /** Publishes each by itself, in the version that was shown. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(Actor actor, @Body @Nullable Map<String, Object> body) {
        Typed typed = Typed.of(body);
        List<Picked> picked = Picked.of(typed);
        if (!typed.text("sure").equals("yes") || picked.isEmpty()) {
            return Pages.goTo(QUEUE);
        }
        if (picked.size() > Picked.MOST) {
            return Pages.goTo(QUEUE + "&unticked");
        }
        // None of another programme is among them, or none is decided.
        picked.forEach(each -> assignments.readAs(actor, each.id()));
        picked.forEach(each -> publish(actor, each));
        UriBuilder done = UriBuilder.of(ADDRESS + "/done");
        picked.forEach(each -> done.queryParam(Picked.NAME, each.text()));
        return Pages.goTo(done.build().toString());
    }

    private void publish(Actor actor, Picked picked) {
        try {
            assignments.publish(actor, picked.id(), picked.version());
        } catch (Refusal toldLater) {
            // The page that follows looks how each stands, and says why; the others are none the worse for it.
        }
    }

    /** How each stands now that they were to be published; may be loaded again. */
    @Get("/done")
    HttpResponse<?> done(HttpRequest<?> request, Actor actor) {
        List<Picked> picked = Picked.of(Typed.of(request.getParameters().asMap()));
        if (picked.isEmpty() || picked.size() > Picked.MOST) {
            return Pages.goTo(QUEUE);
        }
        Reader reader = pages.reader(request);
        List<SeveralPage.Outcome> outcomes =
                picked.stream().map(each -> outcome(actor, each, reader)).toList();
        long published =
                outcomes.stream().filter(SeveralPage.Outcome::published).count();
        SeveralPage.Done page = new SeveralPage.Done(
                outcomes,
                published == 0
                        ? reader.say("queue.several.none-published")
                        : reader.count("queue.several.published", published));
        return pages.show(request, "queue/done", Map.of("page", page));
    }

    private SeveralPage.Outcome outcome(Actor actor, Picked picked, Reader reader) {
        Assignment assignment = assignments.readAs(actor, picked.id());
        boolean published = assignment.version() > picked.version()
                && (assignment.status() == AssignmentStatus.PUBLISHED
                        || assignment.status() == AssignmentStatus.FILLED);
        return new SeveralPage.Outcome(
                assignment.terms().title(),
                address(assignment),
                published,
                published ? List.of() : why(actor, assignment, picked, reader));
    }

    private List<String> why(Actor actor, Assignment assignment, Picked picked, Reader reader) {
        if (assignment.version() != picked.version()) {
            return List.of(reader.say("queue.several.stale"), PublishingChecks.state(assignment, reader));
        }
        List<String> faults = publishing.of(actor, assignment, reader).stream()
                .filter(CheckLine::failed)
                .map(CheckLine::message)
                .toList();
        return faults.isEmpty() ? List.of(reader.say("queue.several.again")) : faults;
    }

    private static String address(Assignment assignment) {
        return "/queue/assignments/" + assignment.id();
    }
}
