package org.sankofa.matching.hosting;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.page.Choice;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.kit.vocabulary.Names;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.candidate.Candidate;
import org.sankofa.matching.candidate.CandidateFilter;
import org.sankofa.matching.candidate.CandidateService;
import org.sankofa.matching.candidate.Explanations;
import org.sankofa.matching.candidate.Grounds;
import org.sankofa.matching.candidate.Outcome;
import org.sankofa.matching.candidate.ReasonView;
import org.sankofa.matching.candidate.ShortlistService;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.proposal.Proposal;
import org.sankofa.matching.proposal.ProposalService;
import org.sankofa.matching.storage.Place;
import org.sankofa.search.ClinicianDocument;

/** Who could come, the best first, why, and what is missing; and the way to ask one of them. */
@Hidden
@Controller("/hospital/assignments/{id}")
@Produces(MediaType.TEXT_HTML)
@Secured("HOST")
class CandidatePages {
    private static final List<String> FIELDS = List.of("candidate");
    private static final Pattern PSEUDONYM = Pattern.compile("C-[0-9A-Z]{1,12}");

    private final CandidateService candidates;
    private final ShortlistService shortlists;
    private final AssignmentService assignments;
    private final ProposalService proposals;
    private final Explanations explanations;
    private final Grounds grounds;
    private final Names names;
    private final Pages pages;

    CandidatePages(
            CandidateService candidates,
            ShortlistService shortlists,
            AssignmentService assignments,
            ProposalService proposals,
            Explanations explanations,
            Grounds grounds,
            Names names,
            Pages pages) {
        this.candidates = candidates;
        this.shortlists = shortlists;
        this.assignments = assignments;
        this.proposals = proposals;
        this.explanations = explanations;
        this.grounds = grounds;
        this.names = names;
        this.pages = pages;
    }

    @Get("/candidates")
    HttpResponse<?> rank(HttpRequest<?> request, Actor actor, UUID id) {
        Shown shown = Shown.of(request.getParameters()::get);
        return list(request, HttpStatus.OK, actor, id, shown, FormFaults.NONE);
    }

    /** Puts somebody on the shortlist or takes them off, and shows the same part of the list again. */
    @Post("/candidates/shortlist")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(HttpRequest<?> request, Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        Typed typed = Typed.of(body);
        Shown shown = Shown.of(request.getParameters()::get);
        String candidate = typed.text("candidate");
        try {
            if (typed.text("put").equals("yes")) {
                shortlists.put(actor, id, candidate);
            } else {
                shortlists.remove(actor, id, candidate);
            }
        } catch (Refusal refused) {
            if (refused.type() != ProblemType.VALIDATION_FAILED && refused.reason() == null
                    || refused.type() == ProblemType.UNAVAILABLE) {
                throw refused;
            }
            Reader reader = pages.reader(request);
            return list(
                    request,
                    refused.type().status(),
                    actor,
                    id,
                    shown,
                    FormFaults.of(refused, reader.messages(), reader.locale(), FIELDS));
        }
        String place = PSEUDONYM.matcher(candidate).matches() ? "#" + candidate : "";
        return Pages.goTo(address(id) + "/candidates?" + shown.query() + place);
    }

    private HttpResponse<?> list(
            HttpRequest<?> request, HttpStatus status, Actor actor, UUID id, Shown shown, FormFaults faults) {
        Reader reader = pages.reader(request);
        CandidateFilter filter = shown.filter();
        var ranking = candidates.rank(actor, id, shown.eligible(), filter, shown.limit());
        Map<String, ListedAnswer> asked = asked(actor, id, reader);
        String address = address(id);
        boolean more = ranking.candidates().size() == shown.limit() && !shown.isLongest();
        return pages.show(
                request,
                status,
                "hosting/candidates",
                Map.of(
                        "page",
                        new CandidatesPage(
                                assignments.readAs(actor, id).terms().title(),
                                address,
                                shown.eligible(),
                                address + "/candidates?"
                                        + shown.with(!shown.eligible()).query(),
                                shown.query(),
                                levels(filter.verificationLevel(), reader),
                                filter.minimumYears() == null ? "" : String.valueOf(filter.minimumYears()),
                                Names.withNone(languages(filter.language(), reader)),
                                filter.shortlisted(),
                                !filter.equals(CandidateFilter.NONE),
                                ranking.shortlist().size(),
                                faults,
                                ranking.candidates().stream()
                                        .map(candidate -> listed(candidate, ranking, asked, reader))
                                        .toList(),
                                more ? address + "/candidates?" + shown.longer().query() : null)));
    }

    private static List<Choice> levels(@Nullable Integer chosen, Reader reader) {
        return IntStream.rangeClosed(1, 4)
                .map(level -> 5 - level)
                .mapToObj(level -> new Choice(
                        String.valueOf(level),
                        reader.say("hosting.filter.level." + level),
                        level == (chosen == null ? 4 : chosen)))
                .toList();
    }

    private List<Choice> languages(@Nullable String chosen, Reader reader) {
        return names.languages(reader).stream()
                .map(language -> new Choice(
                        language.value(), language.label(), language.value().equals(chosen)))
                .toList();
    }

    /** Asks whether the host is sure. */
    @Get("/propose")
    HttpResponse<?> ask(HttpRequest<?> request, Actor actor, UUID id, @QueryValue @Nullable String candidate) {
        return form(
                request,
                HttpStatus.OK,
                assignments.readAs(actor, id),
                candidate == null ? "" : candidate.strip(),
                FormFaults.NONE);
    }

    @Post("/propose")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(HttpRequest<?> request, Actor actor, UUID id, @Body @Nullable Map<String, Object> body) {
        Typed typed = Typed.of(body);
        Assignment assignment = assignments.readAs(actor, id);
        if (typed.text("sure").equals("no")) {
            return Pages.goTo(address(id) + "/candidates");
        }
        String candidate = typed.text("candidate");
        try {
            Proposal proposal = proposals.propose(actor, id, candidate);
            return Pages.goTo("/hospital/proposals/" + proposal.id() + "?decided");
        } catch (Refusal refused) {
            Optional<Proposal> made =
                    refused.type() == ProblemType.CONFLICT ? binding(actor, id, candidate) : Optional.empty();
            if (made.isPresent()) {
                // Sent twice, or asked by a colleague: the page says how it stands.
                return Pages.goTo("/hospital/proposals/" + made.get().id() + "?changed");
            }
            if (refused.type() != ProblemType.VALIDATION_FAILED
                    && refused.type() != ProblemType.CONFLICT
                    && refused.type() != ProblemType.UNAVAILABLE) {
                throw refused;
            }
            Reader reader = pages.reader(request);
            return form(
                    request,
                    refused.type().status(),
                    assignment,
                    candidate,
                    FormFaults.of(refused, reader.messages(), reader.locale(), FIELDS));
        }
    }

    private HttpResponse<?> form(
            HttpRequest<?> request, HttpStatus status, Assignment assignment, String candidate, FormFaults faults) {
        return pages.show(
                request,
                status,
                "hosting/propose",
                Map.of(
                        "title",
                        assignment.terms().title(),
                        "address",
                        address(assignment.id()),
                        "candidate",
                        candidate,
                        "faults",
                        faults));
    }

    private Optional<Proposal> binding(Actor actor, UUID id, String pseudonym) {
        return all(actor, id).stream()
                .filter(proposal -> proposal.isBinding() && proposal.pseudonym().equals(pseudonym))
                .findFirst();
    }

    private Map<String, ListedAnswer> asked(Actor actor, UUID id, Reader reader) {
        Map<String, ListedAnswer> asked = new HashMap<>();
        all(actor, id).stream()
                .filter(Proposal::isBinding)
                .forEach(proposal -> asked.putIfAbsent(proposal.pseudonym(), ListedAnswer.of(proposal, reader)));
        return asked;
    }

    private List<Proposal> all(Actor actor, UUID id) {
        return proposals.list(actor, null, id, Place.of(null, Page.MAXIMUM_LIMIT));
    }

    private ListedCandidate listed(
            Candidate candidate, CandidateService.Ranking ranking, Map<String, ListedAnswer> asked, Reader reader) {
        ClinicianDocument clinician = candidate.clinician();
        Party side = ranking.reader();
        List<ReasonView> reasons = candidate.eligibility().reasons().stream()
                .map(reason -> ReasonView.of(reason, side, explanations, reader.locale()))
                .toList();
        return new ListedCandidate(
                clinician.pseudonym(),
                reader.say(
                        "queue.points",
                        "points",
                        reader.number(candidate.score().total())),
                grounds.about(clinician, reader),
                grounds.parts(candidate.score(), reader),
                reasons.stream()
                        .filter(reason -> reason.outcome() == Outcome.PASSED)
                        .map(ReasonView::message)
                        .toList(),
                reasons.stream()
                        .filter(reason -> reason.outcome() == Outcome.FAILED)
                        .map(reason -> new ListedCandidate.Missing(
                                reader.say("word." + reason.rule()),
                                reason.message(),
                                reader.say("hosting.advice." + reason.rule())))
                        .toList(),
                ranking.shortlist().contains(clinician.id()),
                asked.get(clinician.pseudonym()));
    }

    private static String address(UUID id) {
        return "/hospital/assignments/" + id;
    }
}
