package org.sankofa.matching.placement;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.page.Reader;
import org.sankofa.matching.candidate.Candidate;
import org.sankofa.matching.candidate.Explanations;
import org.sankofa.matching.candidate.Grounds;
import org.sankofa.matching.decision.CheckLine;
import org.sankofa.matching.decision.Told;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.placement.PlacementService.Examination;

/** Every check that a manager has in view who approves a placement or refuses it; afterwards, what that rested on. */
@Singleton
final class Approvals {
    private static final Comparator<CheckResult> WORST_FIRST =
            Comparator.comparing((CheckResult result) -> !result.failed()).thenComparing(result -> !result.blocking());

    private final PlacementService placements;
    private final Explanations explanations;
    private final Grounds grounds;

    Approvals(PlacementService placements, Explanations explanations, Grounds grounds) {
        this.placements = placements;
        this.explanations = explanations;
        this.grounds = grounds;
    }

    /**
     * What a decision rests on, in words of the reader's language.
     *
     * @param about who the candidate is now; empty where it is decided
     * @param checks those that failed first
     * @param warning what stands in the way; null for nothing
     * @param forbidden whether a check forbids the approval
     */
    record Basis(
            List<String> about,
            List<CheckLine> checks,
            List<Told> grounds,
            @Nullable String warning,
            boolean forbidden) {
        static final Basis NONE = new Basis(List.of(), List.of(), List.of(), null, false);
    }

    /** What is known of a placement that waits, and what was known of one that is decided; nothing of any other. */
    Basis of(Actor manager, Placement placement, Reader reader) {
        Decision decision = placement.decision();
        if (decision != null) {
            return new Basis(
                    List.of(),
                    lines(decision.checks(), reader),
                    grounds.of(decision.reasons(), decision.score(), Party.MANAGER, reader),
                    null,
                    false);
        }
        if (placement.status() != PlacementStatus.AWAITING_APPROVAL) {
            return Basis.NONE;
        }
        Examination examination = placements.examine(manager, placement.id());
        Candidate candidate = examination.dossier().candidate();
        return new Basis(
                grounds.about(candidate.clinician(), reader),
                lines(examination.checks(), reader),
                grounds.of(candidate.eligibility().reasons(), candidate.score(), Party.MANAGER, reader),
                warning(examination, reader),
                !examination.blocking().isEmpty());
    }

    private static @Nullable String warning(Examination examination, Reader reader) {
        if (!examination.blocking().isEmpty()) {
            return reader.say("queue.blocked", "checks", names(examination.blocking(), reader));
        }
        return examination.advisory().isEmpty()
                ? null
                : reader.say("queue.reason-needed", "checks", names(examination.advisory(), reader));
    }

    private static String names(List<CheckResult> results, Reader reader) {
        return results.stream()
                .map(result -> reader.say("name." + result.check()))
                .collect(Collectors.joining(reader.say("page.comma")));
    }

    private List<CheckLine> lines(List<CheckResult> results, Reader reader) {
        return results.stream()
                .sorted(WORST_FIRST)
                .map(result -> line(result, reader))
                .toList();
    }

    private CheckLine line(CheckResult result, Reader reader) {
        CheckView view = CheckView.of(result, explanations, reader.locale());
        String outcome = result.failed() && result.blocking()
                ? "BLOCKING"
                : view.outcome().name();
        return new CheckLine(
                reader.say("name." + view.check()),
                reader.say("queue.outcome." + outcome),
                result.failed(),
                view.message(),
                view.advice());
    }
}
