package org.sankofa.matching.placement;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.page.Choice;
import org.sankofa.kit.page.FormFaults;
import org.sankofa.kit.page.Pages;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.problem.FormCheck;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.decision.DecisionForms;
import org.sankofa.matching.decision.DecisionPage;
import org.sankofa.matching.decision.Desk;
import org.sankofa.matching.decision.Matter;
import org.sankofa.matching.decision.Told;
import org.sankofa.matching.input.ReasonForm;
import org.sankofa.matching.institution.InstitutionService;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.placement.PlacementService.Seen;
import org.sankofa.matching.storage.Place;

/** Placements before everybody whom they concern: host, clinician and manager, each below an address of their own. */
@Singleton
public final class OwnPlacements {
    private static final int PAGE = 20;
    private static final List<PlacementStatus> WAITING = List.of(
            PlacementStatus.APPROVED,
            PlacementStatus.PREPARING,
            PlacementStatus.IN_PROGRESS,
            PlacementStatus.COMPLETED,
            PlacementStatus.REPORTED);
    /** What only a manager does, and what is therefore waited for from one. */
    private static final Set<PlacementDeed> OF_A_MANAGER =
            EnumSet.of(PlacementDeed.APPROVE, PlacementDeed.REFUSE, PlacementDeed.CLOSE);
    /** Those with a form of their own. */
    private static final Set<PlacementDeed> APART = EnumSet.of(PlacementDeed.TICK, PlacementDeed.REPORT);

    private final PlacementService placements;
    private final AssignmentService assignments;
    private final InstitutionService institutions;
    private final PlacementFacts told;
    private final Approvals approvals;
    private final FormCheck check;
    private final DecisionForms forms;
    private final Pages pages;
    private final Clock clock;

    OwnPlacements(
            PlacementService placements,
            AssignmentService assignments,
            InstitutionService institutions,
            PlacementFacts told,
            Approvals approvals,
            FormCheck check,
            DecisionForms forms,
            Pages pages,
            Clock clock) {
        this.placements = placements;
        this.assignments = assignments;
        this.institutions = institutions;
        this.told = told;
        this.approvals = approvals;
        this.check = check;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * One's own, newest first.
     *
     * @param state of those that are shown, as it was typed; all where it names none
     */
    HttpResponse<?> list(
            HttpRequest<?> request, Actor actor, String root, @Nullable String state, @Nullable String after) {
        Reader reader = pages.reader(request);
        Party side = Party.valueOf(actor.role().name());
        PlacementStatus status = Arrays.stream(PlacementStatus.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
        Place place = Place.of(after, PAGE);
        Page<ListedPlacement> page = Page.of(
                placements.list(actor, status, null, place),
                place.limit(),
                placement -> listed(placement, side, root, reader),
                last -> new Cursor(last.createdAt(), last.id()).text());
        String next = page.next();
        return pages.show(
                request,
                "hosting/placements",
                Map.of(
                        "address",
                        root,
                        "states",
                        side == Party.CLINICIAN ? List.of() : states(status, reader),
                        "filtered",
                        status != null,
                        "items",
                        page.items(),
                        "next",
                        next == null
                                ? ""
                                : root + "?" + (status == null ? "" : "state=" + status + "&") + "after=" + next));
    }

    private static List<Choice> states(@Nullable PlacementStatus chosen, Reader reader) {
        return Stream.concat(
                        Stream.of(new Choice("", reader.say("hosting.filter.any"), chosen == null)),
                        Arrays.stream(PlacementStatus.values())
                                .map(status -> new Choice(
                                        status.name(), reader.say("state.placement." + status), status == chosen)))
                .toList();
    }

    /**
     * A placement that waits for the reader.
     *
     * @param deed what there is to do, in the reader's words
     */
    public record Waiting(UUID id, String title, String deed) {}

    /** What waits for a host: to be prepared, begun, ended when its days are over, or reported on. */
    public List<Waiting> waiting(Actor host, Reader reader, int most) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return WAITING.stream()
                .flatMap(status -> placements.list(host, status, null, Place.of(null, Page.MAXIMUM_LIMIT)).stream())
                .filter(placement -> placement.status() != PlacementStatus.IN_PROGRESS
                        || placement.period().until().isBefore(today))
                .filter(placement -> waits(new Seen(placement, Party.HOST)))
                .sorted(Comparator.comparing(placement -> placement.period().from()))
                .limit(most)
                .map(placement -> new Waiting(
                        placement.id(),
                        assignments.read(placement.assignment()).terms().title(),
                        reader.say("hosting.task." + placement.status())))
                .toList();
    }

    HttpResponse<?> show(HttpRequest<?> request, Actor actor, String root, UUID id) {
        return forms.show(request, matter(actor, root, id, Typed.NOTHING));
    }

    HttpResponse<?> decide(
            HttpRequest<?> request, Actor actor, String root, UUID id, @Nullable Map<String, Object> body) {
        return forms.decide(request, matter(actor, root, id, Typed.NOTHING), body);
    }

    /** The whole checklist, as it was ticked. */
    HttpResponse<?> tick(
            HttpRequest<?> request, Actor actor, String root, UUID id, @Nullable Map<String, Object> body) {
        Typed typed = Typed.of(body);
        Map<String, Boolean> items = new LinkedHashMap<>();
        placements.show(actor, id).placement().checklist().keySet().forEach(item -> items.put(item.name(), false));
        typed.all("items").forEach(item -> items.put(item, true));
        ChecklistForm form = new ChecklistForm(items);
        return save(
                request,
                actor,
                root,
                id,
                typed,
                PlacementDeed.TICK,
                version -> {
                    check.check(form);
                    placements.tick(actor, id, version, form);
                },
                seen -> form.over(seen.placement().checklist())
                        .equals(seen.placement().checklist()));
    }

    /** What came of it, as the reader's side says. */
    HttpResponse<?> report(
            HttpRequest<?> request, Actor actor, String root, UUID id, @Nullable Map<String, Object> body) {
        Typed typed = Typed.of(body);
        ReportForm form = new ReportForm(typed.text("summary"));
        return save(
                request,
                actor,
                root,
                id,
                typed,
                PlacementDeed.REPORT,
                version -> {
                    check.check(form);
                    placements.report(actor, id, version, form.cleanSummary());
                },
                seen -> form.cleanSummary().equals(summary(seen)));
    }

    /**
     * Saves a form of the page.
     *
     * @param done whether what the form wants has come about already: it was sent twice
     */
    private HttpResponse<?> save(
            HttpRequest<?> request,
            Actor actor,
            String root,
            UUID id,
            Typed typed,
            PlacementDeed deed,
            Consumer<Long> work,
            Predicate<Seen> done) {
        try {
            work.accept(typed.version());
            return Pages.goTo(root + "/" + id + "?decided");
        } catch (Refusal refused) {
            Reader reader = pages.reader(request);
            boolean stale = refused.type() == ProblemType.STALE_VERSION;
            Seen now = placements.show(actor, id);
            boolean possible = deeds(now.placement(), now.reader()).contains(deed);
            if (stale && possible && done.test(now)) {
                return Pages.goTo(root + "/" + id + "?decided");
            }
            if (refused.type() == ProblemType.CONFLICT || stale && !possible) {
                // It has gone on meanwhile: the page says how it stands.
                return Pages.goTo(root + "/" + id + "?changed");
            }
            if (!stale && refused.type() != ProblemType.VALIDATION_FAILED) {
                throw refused;
            }
            return forms.show(
                    request,
                    matter(actor, root, id, typed),
                    refused.type().status(),
                    stale
                            ? new FormFaults(reader.say("queue.stale"), Map.of())
                            : FormFaults.of(refused, reader.messages(), reader.locale(), List.of("items", "summary")));
        }
    }

    private Matter matter(Actor actor, String root, UUID id, Typed typed) {
        return new Matter(
                reader -> page(actor, placements.show(actor, id), root, reader),
                (deed, reason) -> {
                    checked(deed, reason);
                    if (PlacementDeed.valueOf(deed) == PlacementDeed.START) {
                        PlacementService.requirePrepared(
                                placements.show(actor, id).placement());
                    }
                },
                (deed, version, reason) -> {
                    ReasonForm form = checked(deed, reason);
                    switch (PlacementDeed.valueOf(deed)) {
                        case APPROVE -> placements.approve(actor, id, version, ReasonForm.optional(form));
                        case REFUSE -> placements.refuse(actor, id, version, ReasonForm.required(form));
                        case PREPARE -> placements.prepare(actor, id, version);
                        case START -> placements.start(actor, id, version);
                        case COMPLETE -> placements.complete(actor, id, version);
                        case CANCEL -> placements.cancel(actor, id, version, ReasonForm.required(form));
                        case CLOSE -> placements.close(actor, id, version);
                        case TICK, REPORT -> throw new IllegalArgumentException(deed);
                    }
                },
                "hosting/placement",
                reader -> Map.of("around", around(placements.show(actor, id), typed, reader)));
    }

    private ReasonForm checked(String deed, String reason) {
        ReasonForm form = new ReasonForm(reason);
        check.check(form);
        switch (PlacementDeed.valueOf(deed)) {
            case REFUSE, CANCEL -> ReasonForm.required(form);
            case PREPARE, START, COMPLETE, CLOSE -> ReasonForm.none(form);
            case APPROVE, TICK, REPORT -> {}
        }
        return form;
    }

    private DecisionPage page(Actor actor, Seen seen, String root, Reader reader) {
        Placement placement = seen.placement();
        String address = root + "/" + placement.id();
        boolean manages = seen.reader() == Party.MANAGER;
        boolean queued = manages && placement.status() == PlacementStatus.AWAITING_APPROVAL;
        Approvals.Basis basis = manages ? approvals.of(actor, placement, reader) : Approvals.Basis.NONE;
        List<Told> facts = new ArrayList<>(told.facts(placement, seen.reader(), basis.about(), reader));
        facts.add(new Told("hosting.checklist.legend", items(placement, true, reader)));
        if (placement.status() == PlacementStatus.PREPARING) {
            facts.add(new Told("hosting.checklist.open", items(placement, false, reader)));
        }
        return new DecisionPage(
                "PLACEMENT",
                queued ? Desk.queue("PLACEMENT") : Desk.own(address, root, "hosting.placements"),
                address,
                assignments.read(placement.assignment()).terms().title(),
                reader.say("state.placement." + placement.status()),
                facts,
                List.of(),
                basis.checks(),
                basis.grounds(),
                queued ? basis.warning() : early(placement, seen.reader(), reader),
                deeds(placement, seen.reader()).stream()
                        .filter(deed -> !APART.contains(deed))
                        // Before the approval a manager refuses, which is the same.
                        .filter(deed -> !queued || deed != PlacementDeed.CANCEL)
                        .filter(deed -> deed != PlacementDeed.APPROVE || !basis.forbidden())
                        .map(PlacementDeed::name)
                        .toList(),
                placement.version());
    }

    /** What whoever is about to begin before the day should think about; null where there is nothing. */
    private @Nullable String early(Placement placement, Party side, Reader reader) {
        LocalDate first = placement.period().from();
        boolean early = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).isBefore(first);
        return early && deeds(placement, side).contains(PlacementDeed.START)
                ? reader.say("hosting.early", "day", reader.day(first))
                : null;
    }

    private static List<String> items(Placement placement, boolean arranged, Reader reader) {
        return placement.checklist().entrySet().stream()
                .filter(item -> item.getValue() == arranged)
                .map(Map.Entry::getKey)
                .sorted()
                .map(item -> reader.say("item." + item))
                .toList();
    }

    private static OwnPlacement around(Seen seen, Typed typed, Reader reader) {
        Placement placement = seen.placement();
        List<PlacementDeed> deeds = deeds(placement, seen.reader());
        List<String> ticked = typed.all("items");
        List<Choice> checklist = !deeds.contains(PlacementDeed.TICK)
                ? List.of()
                : placement.checklist().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                        .map(item -> new Choice(
                                item.getKey().name(),
                                reader.say("item." + item.getKey()),
                                // Over what somebody else has ticked meanwhile, which saving again must not take back.
                                item.getValue() || ticked.contains(item.getKey().name())))
                        .toList();
        return new OwnPlacement(
                reader.say("hosting.next." + placement.status()),
                waits(seen),
                placement.proposal(),
                seen.reader() == Party.HOST,
                checklist,
                deeds.contains(PlacementDeed.REPORT),
                typed.values().containsKey("summary") ? typed.text("summary") : summary(seen),
                placement.reports().stream()
                        .map(report -> Told.text("hosting.report." + report.side(), report.summary()))
                        .toList());
    }

    private ListedPlacement listed(Placement placement, Party side, String root, Reader reader) {
        return new ListedPlacement(
                root + "/" + placement.id(),
                assignments.read(placement.assignment()).terms().title(),
                who(placement, side, reader),
                reader.say("state.placement." + placement.status()),
                waits(new Seen(placement, side)),
                reader.say(
                        "opening.when",
                        Map.of(
                                "from", reader.day(placement.period().from()),
                                "until", reader.day(placement.period().until()))),
                reader.say("hosting.next." + placement.status()));
    }

    private String who(Placement placement, Party side, Reader reader) {
        return switch (side) {
            case HOST -> placement.pseudonym();
            case CLINICIAN -> institutions.read(placement.institution()).name();
            case MANAGER, PLATFORM ->
                placement.pseudonym()
                        + reader.say("page.comma")
                        + institutions.read(placement.institution()).name();
        };
    }

    /** Giving up is always possible, mending a report is, and a manager may do the host's part; none is waited for. */
    private static boolean waits(Seen seen) {
        return deeds(seen.placement(), seen.reader()).stream().anyMatch(deed -> waits(deed, seen));
    }

    private static boolean waits(PlacementDeed deed, Seen seen) {
        if (seen.reader() == Party.MANAGER) {
            return OF_A_MANAGER.contains(deed);
        }
        return deed == PlacementDeed.REPORT ? summary(seen).isEmpty() : deed != PlacementDeed.CANCEL;
    }

    private static String summary(Seen seen) {
        return seen.placement().reports().stream()
                .filter(report -> report.side() == seen.reader())
                .map(Report::summary)
                .findFirst()
                .orElse("");
    }

    private static List<PlacementDeed> deeds(Placement placement, Party side) {
        return PlacementTransition.LIFECYCLE.deeds(placement.status(), side);
    }
}
