package org.sankofa.matching.placement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.matching.assignment.Period;
import org.sankofa.matching.programme.Money;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/**
 * A proposal that both sides accepted.
 *
 * @param clinician id in the registry; never shown to hosts
 * @param cost what it takes from the programme's budget once approved
 * @param checklist what has to be arranged, and whether it is
 * @param decision null until a manager decided
 * @param reason why it was cancelled; null otherwise
 */
public record Placement(
        UUID id,
        UUID proposal,
        UUID assignment,
        UUID institution,
        UUID programme,
        UUID clinician,
        String pseudonym,
        Presence presence,
        Term term,
        Period period,
        Money cost,
        PlacementStatus status,
        Map<ChecklistItem, Boolean> checklist,
        List<Report> reports,
        @Nullable Decision decision,
        @Nullable String reason,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public Placement {
        checklist = Map.copyOf(checklist);
        reports = List.copyOf(reports);
    }

    /** Whether everything is arranged. */
    public boolean prepared() {
        return !checklist.containsValue(false);
    }
}
