package org.sankofa.matching.proposal;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.problem.FormCheck;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.candidate.Candidate;
import org.sankofa.matching.candidate.Grounds;
import org.sankofa.matching.decision.DecisionPage;
import org.sankofa.matching.decision.Desk;
import org.sankofa.matching.decision.Matter;
import org.sankofa.matching.decision.Told;
import org.sankofa.matching.input.ReasonForm;
import org.sankofa.matching.institution.Institution;
import org.sankofa.matching.institution.InstitutionService;
import org.sankofa.matching.lifecycle.Party;

/** A proposal before those who know the clinician by pseudonym only: the host, and a manager in its place. */
@Singleton
final class ProposalMatters {
    private final ProposalService proposals;
    private final AssignmentService assignments;
    private final InstitutionService institutions;
    private final Grounds grounds;
    private final FormCheck check;

    ProposalMatters(
            ProposalService proposals,
            AssignmentService assignments,
            InstitutionService institutions,
            Grounds grounds,
            FormCheck check) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.institutions = institutions;
        this.grounds = grounds;
        this.check = check;
    }

    /**
     * Where it is shown, and to whom.
     *
     * @param deeds of those that its reader may do, those that are offered there
     */
    record Setting(
            Party reader,
            Set<ProposalDeed> deeds,
            Desk desk,
            String address,
            String template,
            Function<Reader, Map<String, ?>> around) {}

    /** What is to be done with it, and how that is carried out. */
    Matter matter(Actor actor, UUID id, Setting setting) {
        return new Matter(
                reader -> page(proposals.show(actor, id), setting, reader),
                (deed, reason) -> checked(deed, reason),
                (deed, version, reason) -> {
                    ReasonForm form = checked(deed, reason);
                    switch (ProposalDeed.valueOf(deed)) {
                        case ACCEPT -> proposals.accept(actor, id, version);
                        case DECLINE -> proposals.decline(actor, id, version, ReasonForm.optional(form));
                        case WITHDRAW -> proposals.withdraw(actor, id, version, ReasonForm.optional(form));
                        case STOP -> throw new IllegalArgumentException(deed);
                    }
                },
                setting.template(),
                setting.around());
    }

    private ReasonForm checked(String deed, String reason) {
        ReasonForm form = new ReasonForm(reason);
        check.check(form);
        if (ProposalDeed.valueOf(deed) == ProposalDeed.ACCEPT) {
            ReasonForm.none(form);
        }
        return form;
    }

    private DecisionPage page(Proposal proposal, Setting setting, Reader reader) {
        Assignment assignment = assignments.read(proposal.assignment());
        Institution host = institutions.read(proposal.institution());
        List<Told> facts = new ArrayList<>();
        facts.add(Told.of("queue.fact.host", host.name() + reader.say("page.comma") + host.place()));
        Optional<Candidate> candidate =
                proposal.status() == ProposalStatus.APPLIED ? proposals.candidate(proposal) : Optional.empty();
        facts.add(Told.of(
                "queue.fact.candidate",
                proposal.pseudonym(),
                candidate.map(known -> grounds.about(known.clinician(), reader)).orElse(List.of())));
        facts.add(Told.of(
                proposal.side() == Party.CLINICIAN ? "queue.fact.made" : "hosting.fact.offered",
                reader.day(proposal.createdAt().atZone(ZoneOffset.UTC).toLocalDate())));
        facts.add(Told.of(
                "queue.fact.days",
                reader.say(
                        "opening.when",
                        Map.of(
                                "from", reader.day(proposal.planned().from()),
                                "until", reader.day(proposal.planned().until())))));
        facts.add(Told.of("queue.fact.score", reader.say("queue.points", "points", reader.number(proposal.score()))));
        facts.add(Told.of(
                "queue.fact.places",
                reader.say(
                        "queue.places",
                        Map.of(
                                "taken", assignment.placesTaken(),
                                "places", assignment.terms().places()))));
        if (proposal.reason() != null) {
            facts.add(Told.text("queue.fact.reason", proposal.reason()));
        }
        return new DecisionPage(
                "PROPOSAL",
                setting.desk(),
                setting.address(),
                assignment.terms().title(),
                reader.say(
                        (setting.reader() == Party.HOST ? "hosting.proposal." : "state.proposal.") + proposal.status()),
                facts,
                List.of(),
                List.of(),
                candidate
                        .map(known ->
                                grounds.of(known.eligibility().reasons(), known.score(), setting.reader(), reader))
                        .orElse(List.of()),
                null,
                ProposalTransition.LIFECYCLE.deeds(proposal.status(), setting.reader()).stream()
                        .filter(setting.deeds()::contains)
                        .map(ProposalDeed::name)
                        .toList(),
                proposal.version());
    }
}
