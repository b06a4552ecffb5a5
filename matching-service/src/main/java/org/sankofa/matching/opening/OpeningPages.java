package org.sankofa.matching.opening;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.assignment.AssignmentView;
import org.sankofa.matching.assignment.Sides;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.opening.OpeningService.Found;
import org.sankofa.matching.opening.OpeningService.Result;
import org.sankofa.search.vocabulary.Vocabulary;

/** Open assignments for everybody, without signing in; for clinicians by how well they fit. */
@Hidden
@Controller("/assignments")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class OpeningPages {
    private static final int PAGE = 20;
    private static final int LONGEST_TEXT = 500;
    private static final Filters NONE = new Filters(null, Set.of(), Set.of(), Set.of(), Set.of(), null);

    private final OpeningService openings;
    private final AssignmentService assignments;
    private final Sides sides;
    private final OpeningFacts told;
    private final OwnReach reach;
    private final Vocabulary vocabulary;
    private final Pages pages;

    OpeningPages(
            OpeningService openings,
            AssignmentService assignments,
            Sides sides,
            OpeningFacts told,
            OwnReach reach,
            Vocabulary vocabulary,
            Pages pages) {
        this.openings = openings;
        this.assignments = assignments;
        this.sides = sides;
        this.told = told;
        this.reach = reach;
        this.vocabulary = vocabulary;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue @Nullable String q, @QueryValue @Nullable String after) {
        Reader reader = pages.reader(request);
        String text = q == null
                ? ""
                : q.substring(0, Math.min(q.length(), LONGEST_TEXT)).strip();
        // Whoever could not be compared on the first page is not on the next ones either, so that they go on from each
        // other.
        boolean any = request.getParameters().contains("any");
        boolean fitting = reader.is(Role.CLINICIAN) && !any;
        String notice = null;
        Result result;
        try {
            result = search(reader, text, fitting, after);
        } catch (Refusal unfit) {
            if (!fitting || unfit.type() != ProblemType.CONFLICT && unfit.type() != ProblemType.UNAVAILABLE) {
                throw unfit;
            }
            notice = reader.say("openings.no-fit");
            result = search(reader, text, false, after);
            any = true;
        }
        String next = result.next();
        OpeningsPage page = new OpeningsPage(
                text,
                result.items().stream().map(found -> listed(found, reader)).toList(),
                result.total(),
                notice,
                next == null ? null : address(text, next, any));
        return pages.show(request, "opening/openings", Map.of("page", page));
    }

    private Result search(Reader reader, String typed, boolean fitting, @Nullable String after) {
        String text = typed.isEmpty() ? null : typed;
        Rank from = Rank.parse(after, OpeningQuery.fingerprint(text, fitting, null, NONE));
        // To hosts and managers the page shows what everybody sees; what is theirs stands on pages of their own.
        Actor asking = reader.is(Role.CLINICIAN) ? reader.actor() : null;
        return openings.search(asking, new OpeningQuery(text, fitting, null, NONE, PAGE, from));
    }

    private static String address(String text, String next, boolean any) {
        UriBuilder address = UriBuilder.of("/assignments");
        if (!text.isEmpty()) {
            address.queryParam("q", text);
        }
        if (any) {
            address.queryParam("any", "");
        }
        return address.queryParam("after", next).build().toString();
    }

    private ListedOpening listed(Found found, Reader reader) {
        String passage = found.explanation().passages().stream()
                .findFirst()
                .map(each -> each.text())
                .orElse(null);
        String fit = found.fit() == null
                ? null
                : reader.say(
                        found.fit().eligible() ? "openings.fits" : "openings.lacks",
                        "points",
                        reader.number(found.fit().score().total()));
        return ListedOpening.of(found.assignment(), vocabulary, reader, passage, fit);
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, UUID id) {
        Reader reader = pages.reader(request);
        AssignmentView assignment = assignments.show(reader.actor(), id);
        ListedOpening listed = ListedOpening.of(assignment, vocabulary, reader, null, null);
        OpeningPage page = new OpeningPage(
                listed,
                own(assignment, reader),
                told.facts(assignment, reader),
                told.texts(assignment),
                reach.of(assignment, reader));
        return pages.show(request, "opening/opening", Map.of("page", page));
    }

    /** The page on which its host or its manager does something about it; null to everybody else. */
    private @Nullable String own(AssignmentView assignment, Reader reader) {
        Actor actor = reader.actor();
        if (actor == null) {
            return null;
        }
        Party side = sides.side(actor, assignment.institution(), assignment.programme(), null)
                .orElse(null);
        return side == null ? null : (side == Party.HOST ? "/hospital" : "/queue") + "/assignments/" + assignment.id();
    }
}
