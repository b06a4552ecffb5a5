package org.sankofa.matching.placement;

import io.micronaut.context.BeanProvider;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.kit.problem.Word;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.assignment.Period;
import org.sankofa.matching.assignment.Sides;
import org.sankofa.matching.candidate.Candidate;
import org.sankofa.matching.candidate.CandidateService;
import org.sankofa.matching.candidate.Comparison;
import org.sankofa.matching.candidate.Explanations;
import org.sankofa.matching.candidate.Rulebook;
import org.sankofa.matching.institution.InstitutionService;
import org.sankofa.matching.lifecycle.Deeds;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.programme.Agreement;
import org.sankofa.matching.programme.ProgrammeService;
import org.sankofa.matching.programme.Spending;
import org.sankofa.matching.proposal.AcceptanceListener;
import org.sankofa.matching.proposal.Proposal;
import org.sankofa.matching.proposal.ProposalService;
import org.sankofa.matching.registry.Registry;
import org.sankofa.matching.registry.Standing;
import org.sankofa.matching.storage.Documents;
import org.sankofa.matching.storage.Place;
import org.sankofa.search.ClinicianDocument;

/**
 * Placements from acceptance to closing.
 *
 * <p>Locks are always taken in the order programme, assignment, placements of the clinician, institution, so that nobody
 * waits in a circle.
 */
@Singleton
public class PlacementService implements AcceptanceListener {

    /** Approved and not over. */
    private static final Set<PlacementStatus> ENGAGED =
            EnumSet.of(PlacementStatus.APPROVED, PlacementStatus.PREPARING, PlacementStatus.IN_PROGRESS);

    private final PlacementRepository placements;
    private final AssignmentService assignments;
    private final InstitutionService institutions;
    private final ProgrammeService programmes;
    private final CandidateService candidates;
    private final Explanations explanations;
    /** Asked for late, because accepting a proposal needs this. */
    private final BeanProvider<ProposalService> proposals;

    private final Registry registry;
    private final Sides sides;
    private final Documents documents;
    private final Changes changes;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    PlacementService(
            PlacementRepository placements,
            AssignmentService assignments,
            InstitutionService institutions,
            ProgrammeService programmes,
            CandidateService candidates,
            Explanations explanations,
            BeanProvider<ProposalService> proposals,
            Registry registry,
            Sides sides,
            Documents documents,
            Changes changes,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.placements = placements;
        this.assignments = assignments;
        this.institutions = institutions;
        this.programmes = programmes;
        this.candidates = candidates;
        this.explanations = explanations;
        this.proposals = proposals;
        this.registry = registry;
        this.sides = sides;
        this.documents = documents;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public UUID accepted(Actor actor, Proposal proposal, Assignment assignment) {
        LocalDate today = today();
        LocalDate planned = proposal.planned().from();
        Map<ChecklistItem, Boolean> checklist = new EnumMap<>(ChecklistItem.class);
        ChecklistItem.of(assignment.terms().presence(), assignment.terms().term())
                .forEach(item -> checklist.put(item, false));
        Instant now = now();
        Placement placement = new Placement(
                Uuid7.next(),
                proposal.id(),
                assignment.id(),
                assignment.institution(),
                assignment.programme(),
                proposal.clinician(),
                proposal.pseudonym(),
                assignment.terms().presence(),
                assignment.terms().term(),
                Period.ofDays(
                        planned.isBefore(today) ? today : planned,
                        assignment.terms().durationDays()),
                assignment.terms().costPerPlace(),
                PlacementStatus.AWAITING_APPROVAL,
                checklist,
                List.of(),
                null,
                null,
                1,
                now,
                now);
        placements.save(PlacementRow.of(placement, documents));
        changes.record(actor, Change.of("placement.awaiting-approval", placement.id(), 1));
        return placement.id();
    }

    /** A placement and the side from which it is read. */
    record Seen(Placement placement, Party reader) {}

    Seen show(Actor actor, UUID id) {
        Placement placement = read(id);
        return new Seen(placement, side(actor, placement));
    }

    List<Placement> list(Actor actor, @Nullable PlacementStatus status, @Nullable UUID assignment, Place place) {
        String named = status == null ? null : status.name();
        return Sides.sideOf(actor.role()).stream()
                .flatMap(side -> placements
                        .newestOf(side.name(), actor.account(), named, assignment, place.at(), place.id(), place.rows())
                        .stream())
                .map(row -> row.placement(documents))
                .toList();
    }

    /** The checks and what they rest on. */
    record Examination(Dossier dossier, long assignmentVersion, List<CheckResult> checks) {

        List<CheckResult> blocking() {
            return checks.stream()
                    .filter(check -> check.failed() && check.blocking())
                    .toList();
        }

        List<CheckResult> advisory() {
            return checks.stream()
                    .filter(check -> check.failed() && !check.blocking())
                    .toList();
        }
    }

    /** What a manager would be told on approving now. */
    Examination examine(Actor actor, UUID id) {
        Placement placement = show(actor, id).placement();
        Known known = know(placement);
        return examine(
                actor,
                placement,
                known,
                programmes.spending(placement.programme()),
                placements.ofClinician(placement.clinician()));
    }

    Seen approve(Actor actor, UUID id, long version, @Nullable String reason) {
        Placement seen = show(actor, id).placement();
        requireDeed(actor, seen, PlacementDeed.APPROVE);
        Known known = know(seen);
        return transactions.executeWrite(transaction -> {
            Spending spending = programmes.lock(seen.programme());
            List<PlacementRow> ofClinician = placements.lockOfClinician(seen.clinician());
            Placement before = current(id, version);
            PlacementStatus after = requireDeed(actor, before, PlacementDeed.APPROVE);
            Examination examination = examine(actor, before, known, spending, ofClinician);
            refuseFailures(examination, reason);
            programmes.commit(before.programme(), before.cost());
            Decision decision = decision(actor, true, reason, examination, spending);
            return changed(actor, with(before, after).decided(decision));
        });
    }

    Seen refuse(Actor actor, UUID id, long version, String reason) {
        Placement seen = show(actor, id).placement();
        requireDeed(actor, seen, PlacementDeed.REFUSE);
        Known known = know(seen);
        return transactions.executeWrite(transaction -> {
            Spending spending = programmes.lock(seen.programme());
            Assignment assignment = assignments.lock(seen.assignment());
            List<PlacementRow> ofClinician = placements.lockOfClinician(seen.clinician());
            Placement before = current(id, version);
            PlacementStatus after = requireDeed(actor, before, PlacementDeed.REFUSE);
            Examination examination = examine(actor, before, known, spending, ofClinician);
            Decision decision = decision(actor, false, reason, examination, spending);
            Seen refused = changed(actor, with(before, after).decided(decision));
            assignments.freePlace(actor, assignment);
            proposals.get().settle(before.proposal());
            return refused;
        });
    }

    Seen prepare(Actor actor, UUID id, long version) {
        return move(actor, id, version, PlacementDeed.PREPARE, draft -> {
            institutions.holdVetted(draft.before().institution());
            return draft;
        });
    }

    Seen tick(Actor actor, UUID id, long version, ChecklistForm form) {
        return move(
                actor,
                id,
                version,
                PlacementDeed.TICK,
                draft -> draft.ticked(form.over(draft.before().checklist())));
    }

    Seen start(Actor actor, UUID id, long version) {
        return move(actor, id, version, PlacementDeed.START, draft -> {
            institutions.holdVetted(draft.before().institution());
            requirePrepared(draft.before());
            return draft;
        });
    }

    Seen complete(Actor actor, UUID id, long version) {
        return move(actor, id, version, PlacementDeed.COMPLETE, draft -> draft);
    }

    /** Each side reports once; a second report of a side replaces its first. */
    Seen report(Actor actor, UUID id, long version, String summary) {
        return move(actor, id, version, PlacementDeed.REPORT, draft -> {
            Party side = side(actor, draft.before());
            List<Report> reports = new ArrayList<>(draft.before().reports());
            reports.removeIf(report -> report.side() == side);
            reports.add(new Report(side, actor.account(), summary, now()));
            return draft.reported(reports);
        });
    }

    Seen close(Actor actor, UUID id, long version) {
        return move(actor, id, version, PlacementDeed.CLOSE, draft -> {
            proposals.get().settle(draft.before().proposal());
            return draft;
        });
    }

    /** Gives back the place, and the money as long as work has not begun. */
    Seen cancel(Actor actor, UUID id, long version, String reason) {
        Placement seen = show(actor, id).placement();
        return transactions.executeWrite(transaction -> {
            programmes.lock(seen.programme());
            Assignment assignment = assignments.lock(seen.assignment());
            Placement before = current(id, version);
            PlacementStatus after = requireDeed(actor, before, PlacementDeed.CANCEL);
            Seen cancelled = changed(actor, with(before, after).because(reason));
            if (before.status() == PlacementStatus.APPROVED || before.status() == PlacementStatus.PREPARING) {
                programmes.release(before.programme(), before.cost());
            }
            assignments.freePlace(actor, assignment);
            proposals.get().settle(before.proposal());
            return cancelled;
        });
    }

    private Seen move(Actor actor, UUID id, long version, PlacementDeed deed, UnaryOperator<Draft> work) {
        show(actor, id);
        return transactions.executeWrite(transaction -> {
            Placement before = current(id, version);
            PlacementStatus after = requireDeed(actor, before, deed);
            return changed(actor, work.apply(with(before, after)));
        });
    }

    /** What has to be asked of others, before any lock is taken. */
    private record Known(Standing standing, ClinicianDocument clinician) {}

    private Known know(Placement placement) {
        Standing standing = registry.standing(placement.clinician())
                .orElseThrow(() -> Refusal.because(ProblemType.CONFLICT, "clinician-gone"));
        return candidates
                .profile(standing)
                .map(clinician -> new Known(standing, clinician))
                .orElseGet(() -> {
                    if (standing.mayBeMatched()) {
                        throw Refusal.because(
                                ProblemType.UNAVAILABLE, FieldError.of("", "candidate-not-indexed", "seconds", 2));
                    }
                    return new Known(standing, standing.bare());
                });
    }

    private Examination examine(
            Actor actor, Placement placement, Known known, Spending spending, List<PlacementRow> ofClinician) {
        Assignment assignment = assignments.read(placement.assignment());
        Proposal proposal = proposals.get().read(placement.proposal());
        Comparison comparison = candidates.compare(assignment, spending.programme(), known.clinician());
        Map<String, Integer> agreementUse = new HashMap<>();
        placements.agreementsUsed(placement.programme()).forEach(title -> agreementUse.merge(title, 1, Integer::sum));
        Dossier dossier = new Dossier(
                institutions.hold(placement.institution()),
                comparison,
                Candidate.of(comparison),
                known.standing(),
                placement.period(),
                placement.cost(),
                spending.left(),
                ofClinician.stream()
                        .filter(row -> !row.id().equals(placement.id()) && ENGAGED.contains(row.status()))
                        .map(row -> new Engagement(row.id(), new Period(row.startsOn(), row.endsOn()), row.presence()))
                        .toList(),
                agreementUse,
                actor.account(),
                involvements(assignment, proposal));
        return new Examination(dossier, assignment.version(), ApprovalCheck.all(dossier));
    }

    private static List<Involvement> involvements(Assignment assignment, Proposal proposal) {
        List<Involvement> involvements = new ArrayList<>();
        involvements.add(new Involvement(assignment.postedBy(), "POSTED"));
        UUID submittedBy = assignment.submittedBy();
        if (submittedBy != null) {
            involvements.add(new Involvement(submittedBy, "SUBMITTED"));
        }
        involvements.add(new Involvement(proposal.proposedBy(), "PROPOSED"));
        UUID answeredBy = proposal.answeredBy();
        if (answeredBy != null) {
            involvements.add(new Involvement(answeredBy, "ACCEPTED"));
        }
        return involvements;
    }

    private void refuseFailures(Examination examination, @Nullable String reason) {
        List<CheckResult> blocking = examination.blocking();
        if (!blocking.isEmpty()) {
            throw Refusal.because(
                    ProblemType.CONFLICT,
                    FieldError.of("", "checks-failed", "checks", names(blocking)),
                    blocking.stream()
                            .map(result -> new FieldError(
                                    result.check().name(),
                                    "check." + result.finding().code(),
                                    explanations.words(result.finding().evidence())))
                            .toList());
        }
        List<CheckResult> advisory = examination.advisory();
        if (!advisory.isEmpty() && reason == null) {
            throw Refusal.invalid(FieldError.of("reason", "reason-for-failed-checks", "checks", names(advisory)));
        }
    }

    private static List<Word> names(List<CheckResult> results) {
        return results.stream()
                .map(result -> Word.of("name." + result.check().name()))
                .toList();
    }

    private Decision decision(
            Actor actor, boolean approved, @Nullable String reason, Examination examination, Spending spending) {
        Dossier dossier = examination.dossier();
        return new Decision(
                approved,
                actor.account(),
                now(),
                reason,
                dossier.comparison().clinician().version(),
                examination.assignmentVersion(),
                spending.programme().version(),
                Rulebook.VERSION,
                candidates.vocabularyVersion(),
                dossier.agreement().map(Agreement::title).orElse(null),
                examination.checks(),
                dossier.candidate().eligibility().reasons(),
                dossier.candidate().score());
    }

    /** @throws Refusal 409 with what is still to be arranged */
    static void requirePrepared(Placement placement) {
        if (!placement.prepared()) {
            throw Refusal.because(
                    ProblemType.CONFLICT,
                    FieldError.of("", "checklist-open", "items", openItems(placement)),
                    placement.checklist().entrySet().stream()
                            .filter(item -> !item.getValue())
                            .sorted(Map.Entry.comparingByKey())
                            .map(item ->
                                    FieldError.of("checklist." + item.getKey().name(), "checklist-item-open"))
                            .toList());
        }
    }

    private static List<Word> openItems(Placement placement) {
        return placement.checklist().entrySet().stream()
                .filter(item -> !item.getValue())
                .map(item -> Word.of("item." + item.getKey().name()))
                .toList();
    }

    private PlacementStatus requireDeed(Actor actor, Placement placement, PlacementDeed deed) {
        return Deeds.require(PlacementTransition.LIFECYCLE, placement.status(), deed, side(actor, placement));
    }

    private Party side(Actor actor, Placement placement) {
        return sides.required(actor, placement.institution(), placement.programme(), placement.clinician());
    }

    private Placement current(UUID id, long version) {
        Placement placement = read(id);
        if (placement.version() != version) {
            throw Refusal.staleVersion();
        }
        return placement;
    }

    /** The placement, whoever asks: for other parts of the service. */
    public Placement read(UUID id) {
        PlacementRow row = placements.read(id);
        if (row == null) {
            throw Refusal.notFound();
        }
        return row.placement(documents);
    }

    private Draft with(Placement before, PlacementStatus after) {
        return new Draft(before, after, before.checklist(), before.reports(), before.decision(), before.reason());
    }

    /** A placement while it changes. */
    private record Draft(
            Placement before,
            PlacementStatus status,
            Map<ChecklistItem, Boolean> checklist,
            List<Report> reports,
            @Nullable Decision decision,
            @Nullable String reason) {

        Draft ticked(Map<ChecklistItem, Boolean> items) {
            return new Draft(before, status, items, reports, decision, reason);
        }

        Draft reported(List<Report> all) {
            return new Draft(before, status, checklist, all, decision, reason);
        }

        Draft decided(Decision made) {
            return new Draft(before, status, checklist, reports, made, reason);
        }

        Draft because(String why) {
            return new Draft(before, status, checklist, reports, decision, why);
        }
    }

    private Seen changed(Actor actor, Draft draft) {
        Placement before = draft.before();
        Decision decision = draft.decision();
        int changed = placements.change(
                before.id(),
                before.version(),
                draft.status().name(),
                decision == null || !decision.approved() ? null : decision.agreement(),
                documents.write(PlacementRow.byName(draft.checklist())),
                documents.write(draft.reports()),
                decision == null ? null : documents.write(decision),
                draft.reason(),
                now());
        if (changed == 0) {
            throw Refusal.staleVersion();
        }
        String type = draft.status() == before.status()
                ? "placement.edited"
                : "placement." + draft.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
        changes.record(actor, Change.of(type, before.id(), before.version() + 1));
        return show(actor, before.id());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
