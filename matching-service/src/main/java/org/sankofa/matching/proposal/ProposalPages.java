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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.assignment.AssignmentStatus;
import org.sankofa.matching.institution.Institution;
import org.sankofa.matching.institution.InstitutionService;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.storage.Place;

/**
 * A clinician's proposals: what hospitals ask for, and what was applied for. This address of one leads everybody else whom it
 * concerns to theirs, as letters need it.
 */
@Hidden
@Controller("/proposals")
@Produces(MediaType.TEXT_HTML)
@Secured("CLINICIAN")
class ProposalPages {
    private static final int PAGE = 20;

    private final ProposalService proposals;
    private final AssignmentService assignments;
    private final InstitutionService institutions;
    private final Sequel sequel;
    private final Pages pages;

    ProposalPages(
            ProposalService proposals,
            AssignmentService assignments,
            InstitutionService institutions,
            Sequel sequel,
            Pages pages) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.institutions = institutions;
        this.sequel = sequel;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Actor actor, @QueryValue @Nullable String after) {
        Reader reader = pages.reader(request);
        Place place = Place.of(after, PAGE);
        Page<ListedProposal> page = Page.of(
                proposals.list(actor, null, null, place),
                place.limit(),
                proposal -> listed(proposal, reader),
                last -> new Cursor(last.createdAt(), last.id()).text());
        String next = page.next() == null ? "" : "/proposals?after=" + page.next();
        return pages.show(request, "proposal/proposals", Map.of("items", page.items(), "next", next));
    }

    @Get("/{id}")
    @Secured({"CLINICIAN", "HOST", "MANAGER"})
    HttpResponse<?> one(HttpRequest<?> request, Actor actor, UUID id) {
        if (actor.is(Role.HOST)) {
            return Pages.goTo("/hospital/proposals/" + id);
        }
        if (actor.is(Role.MANAGER)) {
            return Pages.goTo("/queue/proposals/" + id);
        }
        Reader reader = pages.reader(request);
        boolean changed = request.getParameters().contains("changed");
        Proposal proposal = proposals.show(actor, id);
        String next = sequel.next(proposal, reader).orElseGet(() -> reader.say("proposal.next." + proposal.status()));
        Map<String, Object> content =
                new HashMap<>(Map.of("proposal", listed(proposal, reader), "next", next, "changed", changed));
        sequel.of(proposal, reader).ifPresent(way -> content.put("way", way));
        return pages.show(request, "proposal/proposal", content);
    }

    @Post("/{id}/{deed}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(Actor actor, UUID id, String deed, @Body @Nullable Map<String, Object> body) {
        Typed typed = Typed.of(body);
        long version = typed.version();
        try {
            switch (deed) {
                case "accept" -> proposals.accept(actor, id, version);
                case "decline" -> proposals.decline(actor, id, version, null);
                case "withdraw" -> proposals.withdraw(actor, id, version, null);
                default -> throw Refusal.notFound();
            }
            return Pages.goTo("/proposals/" + id);
        } catch (Refusal refused) {
            if (refused.type() != ProblemType.STALE_VERSION) {
                throw refused;
            }
            // Sent twice, or answered elsewhere: the page says how it stands.
            return Pages.goTo("/proposals/" + id + "?changed");
        }
    }

    /** Who has a proposal has read its assignment, and is told what it was when it is no longer shown. */
    private ListedProposal listed(Proposal proposal, Reader reader) {
        Assignment assignment = assignments.read(proposal.assignment());
        Institution host = institutions.read(assignment.institution());
        boolean open = assignment.status() == AssignmentStatus.PUBLISHED && host.isVetted();
        List<String> deeds = ProposalTransition.LIFECYCLE.deeds(proposal.status(), Party.CLINICIAN).stream()
                .map(deed -> deed.name().toLowerCase(Locale.ROOT))
                .toList();
        return new ListedProposal(
                proposal.id(),
                proposal.assignment(),
                open,
                assignment.terms().title(),
                host.name() + reader.say("page.comma") + host.place(),
                proposal.status(),
                reader.say("proposal.status." + proposal.status()),
                reader.day(proposal.createdAt().atZone(ZoneOffset.UTC).toLocalDate()),
                proposal.version(),
                proposal.placement(),
                deeds);
    }
}
