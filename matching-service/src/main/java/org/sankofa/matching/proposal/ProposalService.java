package org.sankofa.matching.proposal;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.FormCheck;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.kit.text.PlainTextRule;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.assignment.Sides;
import org.sankofa.matching.candidate.Candidate;
import org.sankofa.matching.candidate.CandidateService;
import org.sankofa.matching.candidate.Comparison;
import org.sankofa.matching.candidate.Eligibility;
import org.sankofa.matching.candidate.Explanations;
import org.sankofa.matching.candidate.Rulebook;
import org.sankofa.matching.institution.InstitutionService;
import org.sankofa.matching.lifecycle.Deeds;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.programme.Programme;
import org.sankofa.matching.programme.ProgrammeService;
import org.sankofa.matching.registry.Identity;
import org.sankofa.matching.registry.Registry;
import org.sankofa.matching.registry.Standing;
import org.sankofa.matching.storage.Place;
import org.sankofa.search.ClinicianDocument;

/** Proposals from either side, their answers, and whose identity they open. */
@Singleton
public class ProposalService {

    private final ProposalRepository proposals;
    private final AssignmentService assignments;
    private final InstitutionService institutions;
    private final ProgrammeService programmes;
    private final CandidateService candidates;
    private final Explanations explanations;
    private final Sides sides;
    private final Registry registry;
    private final AcceptanceListener acceptance;
    private final FormCheck check;
    private final Changes changes;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    ProposalService(
            ProposalRepository proposals,
            AssignmentService assignments,
            InstitutionService institutions,
            ProgrammeService programmes,
            CandidateService candidates,
            Explanations explanations,
            Sides sides,
            Registry registry,
            AcceptanceListener acceptance,
            FormCheck check,
            Changes changes,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.institutions = institutions;
        this.programmes = programmes;
        this.candidates = candidates;
        this.explanations = explanations;
        this.sides = sides;
        this.registry = registry;
        this.acceptance = acceptance;
        this.check = check;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What has to be asked of others, before a transaction holds a connection. */
    record Known(Standing standing, ClinicianDocument clinician) {}

    /** Whom the proposal is about; refuses at once what is hopeless. */
    Known know(Actor actor, UUID assignmentId, ProposalForm form) {
        Assignment assignment =
                actor.is(Role.CLINICIAN) ? published(assignmentId) : assignments.readAs(actor, assignmentId);
        institutions.requireVetted(assignment.institution());
        assignments.requirePublished(assignment);
        Standing standing = actor.is(Role.CLINICIAN) ? own(actor, form) : named(form);
        return candidates
                .profile(standing)
                .map(clinician -> new Known(standing, clinician))
                .orElseThrow(() -> Refusal.because(
                        ProblemType.UNAVAILABLE, FieldError.of("", "candidate-not-indexed", "seconds", 2)));
    }

    /**
     * Offers a published assignment to a candidate.
     *
     * @param pseudonym as it was typed
     */
    public Proposal propose(Actor actor, UUID assignmentId, String pseudonym) {
        ProposalForm form = new ProposalForm(pseudonym);
        check.check(form);
        Known known = know(actor, assignmentId, form);
        return transactions.executeWrite(transaction -> propose(actor, assignmentId, known));
    }

    /** A clinician offers to do it. */
    Proposal apply(Actor actor, UUID assignmentId) {
        Known known = know(actor, assignmentId, new ProposalForm(null));
        return transactions.executeWrite(transaction -> propose(actor, assignmentId, known));
    }

    /**
     * A clinician beside the assignment, as an application would be judged now.
     *
     * @throws Refusal 409 without a submitted profile, or when the assignment is not open
     */
    Candidate judge(Actor actor, UUID assignmentId) {
        Known known = know(actor, assignmentId, new ProposalForm(null));
        Assignment assignment = assignments.read(assignmentId);
        return Candidate.of(candidates.compare(assignment, programmes.read(assignment.programme()), known.clinician()));
    }

    /** The candidate beside the assignment, as both are now; empty where the registry or the index does not tell. */
    Optional<Candidate> candidate(Proposal proposal) {
        Assignment assignment = assignments.read(proposal.assignment());
        Programme programme = programmes.read(assignment.programme());
        try {
            return registry.standing(proposal.clinician())
                    .flatMap(candidates::profile)
                    .map(clinician -> Candidate.of(candidates.compare(assignment, programme, clinician)));
        } catch (Refusal refused) {
            if (refused.type() != ProblemType.UNAVAILABLE) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    /** In the caller's transaction; judges the assignment as it is by now. */
    Proposal propose(Actor actor, UUID assignmentId, Known known) {
        Assignment assignment = assignments.lock(assignmentId);
        assignments.requirePublished(assignment);
        institutions.holdVetted(assignment.institution());
        Standing standing = known.standing();
        ClinicianDocument clinician = known.clinician();
        Comparison comparison = candidates.compare(assignment, programmes.read(assignment.programme()), clinician);
        Candidate candidate = Candidate.of(comparison);
        refuseIneligible(candidate);
        if (!proposals.lockBinding(assignmentId, standing.id()).isEmpty()) {
            throw Refusal.because(ProblemType.CONFLICT, "already-proposed");
        }
        Party side = party(actor);
        Instant now = now();
        Proposal proposal = new Proposal(
                Uuid7.next(),
                assignmentId,
                assignment.institution(),
                assignment.programme(),
                standing.id(),
                standing.pseudonym(),
                side == Party.CLINICIAN ? ProposalStatus.APPLIED : ProposalStatus.OFFERED,
                actor.account(),
                side,
                null,
                null,
                null,
                false,
                comparison.period(),
                clinician.version(),
                candidate.score().total(),
                Rulebook.VERSION,
                candidates.vocabularyVersion(),
                1,
                now,
                now);
        proposals.save(ProposalRow.of(proposal));
        changes.record(actor, Change.of(type(proposal.status()), proposal.id(), 1));
        return proposal;
    }

    /** What is not published by a vetted institution does not exist for clinicians. */
    private Assignment published(UUID id) {
        Assignment assignment = assignments.read(id);
        if (!institutions.read(assignment.institution()).isVetted()) {
            throw Refusal.notFound();
        }
        return switch (assignment.status()) {
            case PUBLISHED, FILLED, CLOSED -> assignment;
            case DRAFT, SUBMITTED, RETURNED -> throw Refusal.notFound();
        };
    }

    private Standing own(Actor actor, ProposalForm form) {
        if (form.candidate() != null) {
            throw Refusal.invalid(FieldError.of("candidate", "propose-yourself"));
        }
        return registry.standing(actor.account())
                .filter(Standing::mayBeMatched)
                .orElseThrow(() -> Refusal.because(ProblemType.CONFLICT, "profile-not-submitted"));
    }

    private Standing named(ProposalForm form) {
        String pseudonym = PlainTextRule.line(form.candidate());
        if (pseudonym.isEmpty()) {
            throw Refusal.invalid(FieldError.of("candidate", "required"));
        }
        return registry.standing(pseudonym)
                .filter(Standing::mayBeMatched)
                .orElseThrow(() -> Refusal.invalid(FieldError.of("candidate", "unknown-candidate")));
    }

    private void refuseIneligible(Candidate candidate) {
        switch (candidate.eligibility()) {
            case Eligibility.Eligible eligible -> {}
            case Eligibility.Refused refused ->
                throw Refusal.invalid(refused.failures().stream()
                        .map(reason -> new FieldError(
                                "candidate",
                                "eligibility." + reason.finding().code(),
                                explanations.words(reason.finding().evidence())))
                        .toList());
        }
    }

    /**
     * The proposal as one of its sides sees it.
     *
     * @throws Refusal 404 for everybody else
     */
    public Proposal show(Actor actor, UUID id) {
        Proposal proposal = read(id);
        side(actor, proposal);
        return proposal;
    }

    /** The proposal, whoever asks: for other parts of the service. */
    public Proposal read(UUID id) {
        return required(proposals.read(id));
    }

    /** What came of it is over: the same two may be brought together again. */
    public void settle(UUID id) {
        proposals.settle(id);
    }

    /** One's own, newest first. */
    public List<Proposal> list(Actor actor, @Nullable ProposalStatus status, @Nullable UUID assignment, Place place) {
        String named = status == null ? null : status.name();
        return Sides.sideOf(actor.role()).stream()
                .flatMap(side -> proposals
                        .newestOf(side.name(), actor.account(), named, assignment, place.at(), place.id(), place.rows())
                        .stream())
                .map(ProposalRow::proposal)
                .toList();
    }

    /** Takes a place of the assignment and makes the placement. The assignment's lock lets one acceptance in at a time. */
    Proposal accept(Actor actor, UUID id, long version) {
        UUID assignmentId = show(actor, id).assignment();
        return transactions.executeWrite(transaction -> {
            Assignment assignment = assignments.lock(assignmentId);
            Proposal before = lock(id, version);
            ProposalStatus after = moved(actor, before, ProposalDeed.ACCEPT);
            institutions.holdVetted(assignment.institution());
            assignments.takePlace(actor, assignment);
            UUID placement = acceptance.accepted(actor, with(before, after, actor.account(), null, null), assignment);
            return change(actor, with(before, after, actor.account(), null, placement));
        });
    }

    Proposal decline(Actor actor, UUID id, long version, @Nullable String reason) {
        return end(actor, id, version, ProposalDeed.DECLINE, reason);
    }

    Proposal withdraw(Actor actor, UUID id, long version, @Nullable String reason) {
        return end(actor, id, version, ProposalDeed.WITHDRAW, reason);
    }

    private Proposal end(Actor actor, UUID id, long version, ProposalDeed deed, @Nullable String reason) {
        show(actor, id);
        return transactions.executeWrite(transaction -> {
            Proposal before = lock(id, version);
            ProposalStatus after = moved(actor, before, deed);
            UUID answeredBy = deed == ProposalDeed.DECLINE ? actor.account() : null;
            return change(actor, with(before, after, answeredBy, reason, null));
        });
    }

    /** Stops what is open of a clinician who has left the registry, in the caller's transaction. */
    void stopOfClinician(UUID clinician) {
        proposals.lockOpenOfClinician(clinician).forEach(row -> stop(null, row.proposal()));
    }

    /** Stops what is open of an assignment that has been closed, in the caller's transaction. */
    void stopOfAssignment(Actor actor, UUID assignment) {
        proposals.lockOpenOfAssignment(assignment).forEach(row -> stop(actor, row.proposal()));
    }

    private void stop(@Nullable Actor actor, Proposal before) {
        ProposalStatus after =
                Deeds.require(ProposalTransition.LIFECYCLE, before.status(), ProposalDeed.STOP, Party.PLATFORM);
        change(actor, with(before, after, null, null, null));
    }

    /**
     * The clinician's name and contact, once the clinician has accepted, or has consented to it before; to a host only
     * while it is vetted, also what it has read before. The registry records who asked. Before that there is nothing to
     * be found here.
     */
    Identity identity(Actor actor, UUID id) {
        Proposal proposal = show(actor, id);
        if (actor.is(Role.HOST)) {
            institutions.requireVetted(proposal.institution());
        }
        if (!mayBeOpened(proposal)) {
            throw Refusal.notFound();
        }
        UUID institution = actor.is(Role.HOST) ? proposal.institution() : null;
        return registry.disclose(proposal.clinician(), actor.account(), institution, proposal.id())
                .orElseThrow(Refusal::notFound);
    }

    private boolean mayBeOpened(Proposal proposal) {
        return switch (proposal.status()) {
            case ACCEPTED -> !proposal.settled() || hasConsented(proposal);
            case OFFERED, APPLIED -> hasConsented(proposal);
            case DECLINED, WITHDRAWN, STOPPED -> false;
        };
    }

    private boolean hasConsented(Proposal proposal) {
        Optional<Standing> standing = registry.standing(proposal.clinician());
        return standing.filter(Standing::mayBeMatched)
                .map(found -> found.consents().identityToHosts())
                .orElse(false);
    }

    private ProposalStatus moved(Actor actor, Proposal before, ProposalDeed deed) {
        return Deeds.require(ProposalTransition.LIFECYCLE, before.status(), deed, side(actor, before));
    }

    private Party side(Actor actor, Proposal proposal) {
        return sides.required(actor, proposal.institution(), proposal.programme(), proposal.clinician());
    }

    private static Party party(Actor actor) {
        return switch (actor.role()) {
            case CLINICIAN -> Party.CLINICIAN;
            case HOST -> Party.HOST;
            case MANAGER -> Party.MANAGER;
            case VERIFIER, OBSERVER, ADMIN, SERVICE -> throw Refusal.of(ProblemType.FORBIDDEN);
        };
    }

    /** Who comes second finds another version, and is told so before anything else. */
    private Proposal lock(UUID id, long version) {
        Proposal proposal = required(proposals.lock(id));
        if (proposal.version() != version) {
            throw Refusal.staleVersion();
        }
        return proposal;
    }

    private Proposal change(@Nullable Actor actor, Proposal after) {
        int changed = proposals.change(
                after.id(),
                after.version(),
                after.status().name(),
                after.answeredBy(),
                after.reason(),
                after.placement(),
                after.updatedAt());
        if (changed == 0) {
            throw Refusal.staleVersion();
        }
        changes.record(actor, Change.of(type(after.status()), after.id(), after.version() + 1));
        return read(after.id());
    }

    private Proposal with(
            Proposal before,
            ProposalStatus status,
            @Nullable UUID answeredBy,
            @Nullable String reason,
            @Nullable UUID placement) {
        return new Proposal(
                before.id(),
                before.assignment(),
                before.institution(),
                before.programme(),
                before.clinician(),
                before.pseudonym(),
                status,
                before.proposedBy(),
                before.side(),
                answeredBy,
                reason,
                placement,
                before.settled(),
                before.planned(),
                before.profileVersion(),
                before.score(),
                before.rulesVersion(),
                before.vocabularyVersion(),
                before.version(),
                before.createdAt(),
                now());
    }

    private static String type(ProposalStatus status) {
        return "proposal." + status.name().toLowerCase(Locale.ROOT);
    }

    private static Proposal required(@Nullable ProposalRow row) {
        if (row == null) {
            throw Refusal.notFound();
        }
        return row.proposal();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
