package org.sankofa.matching.placement;

import org.sankofa.matching.candidate.Finding;
import org.sankofa.matching.candidate.Outcome;

/**
 * One approval check and how it came out.
 *
 * @param blocking whether a failure forbids the approval; otherwise the manager may approve with a reason
 */
public record CheckResult(ApprovalCheck check, boolean blocking, Finding finding) {

    public boolean failed() {
        return finding.outcome() == Outcome.FAILED;
    }
}
