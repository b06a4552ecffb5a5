package org.sankofa.matching.notice;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.assignment.AssignmentStatus;
import org.sankofa.matching.institution.Institution;
import org.sankofa.matching.institution.InstitutionService;
import org.sankofa.matching.institution.InstitutionStatus;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.placement.Placement;
import org.sankofa.matching.placement.PlacementService;
import org.sankofa.matching.programme.ProgrammeService;
import org.sankofa.matching.proposal.Proposal;
import org.sankofa.matching.proposal.ProposalService;
import org.sankofa.matching.proposal.ProposalStatus;
import org.sankofa.matching.watch.Letters;
import org.sankofa.matching.watch.Letters.Line;

/**
 * Says whom a change concerns, and what they are told. Only what still holds is told: who was vetted and suspended a
 * minute later hears of the suspension, which has an event of its own.
 */
@Singleton
class NoticeService {

    private final InstitutionService institutions;
    private final ProgrammeService programmes;
    private final AssignmentService assignments;
    private final ProposalService proposals;
    private final PlacementService placements;
    private final Letters letters;
    private final TransactionOperations<Connection> transactions;

    NoticeService(
            InstitutionService institutions,
            ProgrammeService programmes,
            AssignmentService assignments,
            ProposalService proposals,
            PlacementService placements,
            Letters letters,
            TransactionOperations<Connection> transactions) {
        this.institutions = institutions;
        this.programmes = programmes;
        this.assignments = assignments;
        this.proposals = proposals;
        this.placements = placements;
        this.letters = letters;
        this.transactions = transactions;
    }

    /** What is to be told of an event; empty for most, and for what does not hold any more. */
    Optional<Notice> of(String event, UUID subject) {
        return NoticeKind.of(event).flatMap(kind -> transactions.executeRead(transaction -> of(kind, subject)));
    }

    private Optional<Notice> of(NoticeKind kind, UUID subject) {
        return switch (kind) {
            case INSTITUTION_APPLIED -> ofInstitution(kind, subject, InstitutionStatus.APPLIED);
            case INSTITUTION_VETTED -> ofInstitution(kind, subject, InstitutionStatus.VETTED);
            case INSTITUTION_REFUSED -> ofInstitution(kind, subject, InstitutionStatus.REFUSED);
            case INSTITUTION_SUSPENDED -> ofInstitution(kind, subject, InstitutionStatus.SUSPENDED);
            case ASSIGNMENT_SUBMITTED -> ofAssignment(kind, subject, Set.of(AssignmentStatus.SUBMITTED));
            case ASSIGNMENT_RETURNED -> ofAssignment(kind, subject, Set.of(AssignmentStatus.RETURNED));
            case ASSIGNMENT_PUBLISHED ->
                ofAssignment(kind, subject, Set.of(AssignmentStatus.PUBLISHED, AssignmentStatus.FILLED));
            case PROPOSAL_OFFERED -> ofProposal(kind, subject, ProposalStatus.OFFERED);
            case PROPOSAL_APPLIED -> ofProposal(kind, subject, ProposalStatus.APPLIED);
            case PROPOSAL_ACCEPTED -> ofProposal(kind, subject, ProposalStatus.ACCEPTED);
            case PROPOSAL_DECLINED -> ofProposal(kind, subject, ProposalStatus.DECLINED);
            case PLACEMENT_APPROVED, PLACEMENT_REFUSED, PLACEMENT_CANCELLED -> ofPlacement(kind, subject);
            case OPENING_FOUND, OPENINGS_FOUND -> ofFinds(kind, subject, "/assignments/searches");
            case CANDIDATE_FOUND, CANDIDATES_FOUND -> ofFinds(kind, subject, "/hospital/waiting");
        };
    }

    private Optional<Notice> ofInstitution(NoticeKind kind, UUID id, InstitutionStatus status) {
        Institution institution = institutions.read(id);
        if (institution.status() != status) {
            return Optional.empty();
        }
        Map<String, String> facts = facts(institution);
        facts.put("reason", text(institution.reason()));
        if (kind != NoticeKind.INSTITUTION_APPLIED) {
            return Optional.of(
                    new Notice(kind.slug(), institutions.members(id), false, facts, "/hospital/institutions/" + id));
        }
        Set<UUID> managers = programmes.managersIn(institution.country());
        return Optional.of(new Notice(kind.slug(), managers, managers.isEmpty(), facts, "/queue/institutions/" + id));
    }

    private Optional<Notice> ofAssignment(NoticeKind kind, UUID id, Set<AssignmentStatus> statuses) {
        Assignment assignment = assignments.read(id);
        if (!statuses.contains(assignment.status())) {
            return Optional.empty();
        }
        Map<String, String> facts = facts(assignment);
        facts.put("reason", text(assignment.reason()));
        return Optional.of(
                kind == NoticeKind.ASSIGNMENT_SUBMITTED
                        ? new Notice(
                                kind.slug(),
                                programmes.managers(assignment.programme()),
                                false,
                                facts,
                                "/queue/assignments/" + id)
                        : new Notice(
                                kind.slug(),
                                institutions.members(assignment.institution()),
                                false,
                                facts,
                                "/hospital/assignments/" + id));
    }

    /**
     * A reason that somebody gave for declining is read where the proposal is, by those who may; not in a mail. What a
     * manager answers in a host's place is told to the host as well.
     */
    private Optional<Notice> ofProposal(NoticeKind kind, UUID id, ProposalStatus status) {
        Proposal proposal = proposals.read(id);
        if (proposal.status() != status) {
            return Optional.empty();
        }
        Map<String, String> facts = facts(assignments.read(proposal.assignment()));
        facts.put("pseudonym", proposal.pseudonym());
        Set<UUID> recipients = switch (status) {
            case OFFERED -> Set.of(proposal.clinician());
            case APPLIED -> institutions.members(proposal.institution());
            case ACCEPTED, DECLINED -> answered(proposal);
            case WITHDRAWN, STOPPED -> Set.of();
        };
        boolean answer = status == ProposalStatus.ACCEPTED || status == ProposalStatus.DECLINED;
        String letter = answer && proposal.side() == Party.CLINICIAN
                ? "application-" + status.name().toLowerCase(Locale.ROOT)
                : kind.slug();
        return Optional.of(new Notice(letter, recipients, false, facts, "/proposals/" + id));
    }

    private Set<UUID> answered(Proposal proposal) {
        Set<UUID> concerned = new HashSet<>(Set.of(proposal.proposedBy()));
        if (proposal.side() == Party.CLINICIAN) {
            concerned.addAll(institutions.members(proposal.institution()));
        }
        UUID answeredBy = proposal.answeredBy();
        if (answeredBy != null) {
            concerned.remove(answeredBy);
        }
        return concerned;
    }

    private Optional<Notice> ofPlacement(NoticeKind kind, UUID id) {
        Placement placement = placements.read(id);
        // An approved placement may be under way by now; that it was approved still holds.
        NoticeKind holds = switch (placement.status()) {
            case REFUSED -> NoticeKind.PLACEMENT_REFUSED;
            case CANCELLED -> NoticeKind.PLACEMENT_CANCELLED;
            case AWAITING_APPROVAL, APPROVED, PREPARING, IN_PROGRESS, COMPLETED, REPORTED, CLOSED ->
                NoticeKind.PLACEMENT_APPROVED;
        };
        if (kind != holds) {
            return Optional.empty();
        }
        Map<String, String> facts = facts(assignments.read(placement.assignment()));
        facts.put("pseudonym", placement.pseudonym());
        Set<UUID> recipients = new HashSet<>(institutions.members(placement.institution()));
        recipients.add(placement.clinician());
        if (kind == NoticeKind.PLACEMENT_CANCELLED) {
            recipients.addAll(programmes.managers(placement.programme()));
        }
        return Optional.of(new Notice(kind.slug(), recipients, false, facts, "/placements/" + id));
    }

    /** How much was found, and for what; never what. */
    private Optional<Notice> ofFinds(NoticeKind kind, UUID letter, String all) {
        return letters.read(letter).map(contents -> {
            Line first = contents.lines().getFirst();
            boolean one = kind == NoticeKind.OPENING_FOUND || kind == NoticeKind.CANDIDATE_FOUND;
            Map<String, String> facts = new HashMap<>();
            facts.put("count", Long.toString(contents.count()));
            facts.put("search", first.name());
            facts.put(
                    "searches",
                    contents.lines().stream()
                            .map(line -> line.name() + ": " + line.count())
                            .collect(Collectors.joining("\n")));
            String path = one ? all + "/" + first.watch() : all;
            return new Notice(kind.slug(), Set.of(contents.recipient()), false, facts, path);
        });
    }

    private Map<String, String> facts(Assignment assignment) {
        Map<String, String> facts = facts(institutions.read(assignment.institution()));
        facts.put("title", assignment.terms().title());
        facts.put("programme", programmes.read(assignment.programme()).name());
        return facts;
    }

    private static Map<String, String> facts(Institution institution) {
        Map<String, String> facts = new HashMap<>();
        facts.put("institution", institution.name());
        facts.put("place", institution.place());
        facts.put("country", institution.country());
        return facts;
    }

    private static String text(@Nullable String reason) {
        return reason == null ? "" : reason;
    }
}
