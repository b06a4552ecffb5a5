package org.sankofa.matching.candidate;

import java.util.List;
import java.util.stream.Stream;

/** Whether a clinician may be proposed for an assignment; with every rule's outcome either way. */
public sealed interface Eligibility {

    /** Every rule, in the order of {@link EligibilityRule}. */
    List<Reason> reasons();

    /** Every rule passed. */
    record Eligible(List<Reason> reasons) implements Eligibility {
        public Eligible {
            reasons = List.copyOf(reasons);
        }
    }

    /** At least one rule failed. */
    record Refused(List<Reason> reasons) implements Eligibility {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        /** The rules that failed. */
        public List<Reason> failures() {
            return reasons.stream().filter(Reason::failed).toList();
        }
    }

    /** Whether no rule fails, where nobody asks why. */
    static boolean holds(Comparison comparison) {
        return none(comparison, Stream.of(EligibilityRule.values()));
    }

    /** Whether no rule fails that the profile alone decides: worth to ask the registry about the others. */
    static boolean isPromising(Comparison comparison) {
        return none(comparison, EligibilityRule.OF_THE_PROFILE.stream());
    }

    private static boolean none(Comparison comparison, Stream<EligibilityRule> rules) {
        return rules.noneMatch(rule -> rule.check(comparison).outcome() == Outcome.FAILED);
    }

    /** Runs every rule. */
    static Eligibility of(Comparison comparison) {
        List<Reason> reasons = Stream.of(EligibilityRule.values())
                .map(rule -> new Reason(rule, rule.check(comparison)))
                .toList();
        return reasons.stream().anyMatch(Reason::failed) ? new Refused(reasons) : new Eligible(reasons);
    }
}
