package org.sankofa.matching.candidate;

/** One rule and how it came out. */
public record Reason(EligibilityRule rule, Finding finding) {

    public boolean failed() {
        return finding.outcome() == Outcome.FAILED;
    }
}
