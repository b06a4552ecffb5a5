package org.sankofa.matching.placement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.matching.candidate.Reason;
import org.sankofa.matching.candidate.Score;

/**
 * An approval or refusal, with everything that it rested on, so that it can be replayed.
 *
 * @param reason what the manager said; always there for a refusal and for failed checks
 * @param profileVersion of the clinician's profile
 * @param programmeVersion before the decision
 * @param rulesVersion see {@link org.sankofa.matching.candidate.Rulebook#VERSION}
 * @param agreement title of the agreement that the placement rests on; null if none
 */
public record Decision(
        boolean approved,
        UUID by,
        Instant at,
        @Nullable String reason,
        long profileVersion,
        long assignmentVersion,
        long programmeVersion,
        String rulesVersion,
        String vocabularyVersion,
        @Nullable String agreement,
        List<CheckResult> checks,
        List<Reason> reasons,
        Score score) {

    public Decision {
        checks = List.copyOf(checks);
        reasons = List.copyOf(reasons);
    }
}
