package org.sankofa.matching.placement;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.matching.assignment.Period;
import org.sankofa.matching.candidate.Explanations;
import org.sankofa.matching.candidate.ReasonView;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.programme.Money;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/**
 * A placement; the clinician by pseudonym. What it costs is for host and managers, what the decision rested on for
 * managers.
 */
@Serdeable
@Schema(name = "Placement")
record PlacementView(
        UUID id,
        UUID proposal,
        UUID assignment,
        UUID institution,
        UUID programme,
        String candidate,
        Presence presence,
        Term term,
        Period period,
        @Schema(nullable = false) @Nullable Money cost,
        PlacementStatus status,
        Map<String, Boolean> checklist,
        List<ReportView> reports,
        @Schema(nullable = false) @Nullable DecisionView decision,
        @Nullable String reason,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** What one side reported. */
    @Serdeable
    @Schema(name = "Report")
    record ReportView(Party side, String summary, Instant at) {}

    /** What was decided; with its basis for managers. */
    @Serdeable
    @Schema(name = "Decision")
    record DecisionView(
            boolean approved,
            Instant at,
            @Nullable String reason,
            @Schema(nullable = false) @Nullable BasisView basis) {}

    /** What a decision rested on. */
    @Serdeable
    @Schema(name = "DecisionBasis")
    record BasisView(
            UUID by,
            long profileVersion,
            long assignmentVersion,
            long programmeVersion,
            String rulesVersion,
            String vocabularyVersion,
            @Nullable String agreement,
            double score,
            List<CheckView> checks,
            List<ReasonView> reasons) {}

    static PlacementView of(Placement placement, Party reader, Explanations explanations, Locale locale) {
        return new PlacementView(
                placement.id(),
                placement.proposal(),
                placement.assignment(),
                placement.institution(),
                placement.programme(),
                placement.pseudonym(),
                placement.presence(),
                placement.term(),
                placement.period(),
                reader == Party.CLINICIAN ? null : placement.cost(),
                placement.status(),
                PlacementRow.byName(placement.checklist()),
                placement.reports().stream()
                        .map(report -> new ReportView(report.side(), report.summary(), report.at()))
                        .toList(),
                decision(placement.decision(), reader, explanations, locale),
                placement.reason(),
                placement.version(),
                placement.createdAt(),
                placement.updatedAt());
    }

    private static @Nullable DecisionView decision(
            @Nullable Decision decision, Party reader, Explanations explanations, Locale locale) {
        if (decision == null) {
            return null;
        }
        BasisView basis = reader == Party.MANAGER ? basis(decision, explanations, locale) : null;
        return new DecisionView(decision.approved(), decision.at(), decision.reason(), basis);
    }

    private static BasisView basis(Decision decision, Explanations explanations, Locale locale) {
        return new BasisView(
                decision.by(),
                decision.profileVersion(),
                decision.assignmentVersion(),
                decision.programmeVersion(),
                decision.rulesVersion(),
                decision.vocabularyVersion(),
                decision.agreement(),
                decision.score().total(),
                decision.checks().stream()
                        .map(check -> CheckView.of(check, explanations, locale))
                        .toList(),
                decision.reasons().stream()
                        .map(reason -> ReasonView.of(reason, Party.MANAGER, explanations, locale))
                        .toList());
    }
}
