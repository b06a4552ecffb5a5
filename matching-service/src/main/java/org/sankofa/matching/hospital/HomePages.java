package org.sankofa.matching.hospital;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.assignment.AssignmentStatus;
import org.sankofa.matching.assignment.AssignmentView;
import org.sankofa.matching.institution.Institution;
import org.sankofa.matching.institution.InstitutionService;
import org.sankofa.matching.institution.InstitutionStatus;
import org.sankofa.matching.placement.OwnPlacements;
import org.sankofa.matching.proposal.Proposal;
import org.sankofa.matching.proposal.ProposalService;
import org.sankofa.matching.proposal.ProposalStatus;
import org.sankofa.matching.storage.Place;

/** A host's home: what waits for it, its institutions and its assignments. */
@Hidden
@Controller("/hospital")
@Produces(MediaType.TEXT_HTML)
@Secured("HOST")
class HomePages {
    private static final int PAGE = 20;
    /** Of each kind of task; who has done these sees the next. */
    private static final int TASKS = 10;

    private static final int INSTITUTIONS = 50;

    private final InstitutionService institutions;
    private final AssignmentService assignments;
    private final ProposalService proposals;
    private final OwnPlacements placements;
    private final Pages pages;

    HomePages(
            InstitutionService institutions,
            AssignmentService assignments,
            ProposalService proposals,
            OwnPlacements placements,
            Pages pages) {
        this.institutions = institutions;
        this.assignments = assignments;
        this.proposals = proposals;
        this.placements = placements;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> home(HttpRequest<?> request, Actor actor, @QueryValue @Nullable String after) {
        Reader reader = pages.reader(request);
        List<Institution> houses = institutions.list(actor, null, Place.of(null, INSTITUTIONS));
        Place place = Place.of(after, PAGE);
        Page<HomePage.Need> needs = Page.of(
                assignments.list(actor, null, null, place),
                place.limit(),
                assignment -> need(assignment, reader),
                last -> new Cursor(last.createdAt(), last.id()).text());
        HomePage page = new HomePage(
                tasks(actor, houses, reader),
                houses.stream().map(house -> house(house, reader)).toList(),
                needs.items(),
                houses.stream().anyMatch(Institution::isVetted),
                needs.next() == null ? null : "/hospital?after=" + needs.next());
        return pages.show(request, "hospital/home", Map.of("page", page));
    }

    private List<HomePage.Task> tasks(Actor actor, List<Institution> houses, Reader reader) {
        List<HomePage.Task> tasks = new ArrayList<>();
        Place first = Place.of(null, TASKS);
        for (Proposal proposal : proposals.list(actor, ProposalStatus.APPLIED, null, first)) {
            tasks.add(new HomePage.Task(
                    "/hospital/assignments/" + proposal.assignment(),
                    reader.say("hospital.task.answer", "candidate", proposal.pseudonym()),
                    assignments.read(proposal.assignment()).terms().title()));
        }
        for (OwnPlacements.Waiting placement : placements.waiting(actor, reader, TASKS)) {
            tasks.add(new HomePage.Task("/hospital/placements/" + placement.id(), placement.deed(), placement.title()));
        }
        for (AssignmentStatus status : List.of(AssignmentStatus.RETURNED, AssignmentStatus.DRAFT)) {
            for (AssignmentView assignment : assignments.list(actor, status, null, first)) {
                tasks.add(new HomePage.Task(
                        "/hospital/assignments/" + assignment.id() + "/check",
                        reader.say("hospital.task." + status),
                        assignment.title()));
            }
        }
        for (Institution house : houses) {
            if (house.status() == InstitutionStatus.REFUSED) {
                tasks.add(new HomePage.Task(
                        "/hospital/institutions/" + house.id(), reader.say("hospital.task.RETURNED"), house.name()));
            }
        }
        return tasks;
    }

    private static HomePage.House house(Institution institution, Reader reader) {
        return new HomePage.House(
                institution.id(),
                institution.name(),
                institution.place() + reader.say("page.comma") + reader.country(institution.country()),
                reader.say("state.institution." + institution.status()),
                institution.status() == InstitutionStatus.REFUSED,
                institution.reason());
    }

    private static HomePage.Need need(AssignmentView assignment, Reader reader) {
        return new HomePage.Need(
                assignment.id(),
                assignment.title(),
                assignment.host().name(),
                reader.say("state.assignment." + assignment.status()),
                assignment.status() == AssignmentStatus.RETURNED || assignment.status() == AssignmentStatus.DRAFT,
                reader.say("queue.places", Map.of("taken", assignment.placesTaken(), "places", assignment.places())),
                reader.say(
                        "opening.when",
                        Map.of(
                                "from", reader.day(assignment.window().from()),
                                "until", reader.day(assignment.window().until()))));
    }
}
