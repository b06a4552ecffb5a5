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

    /** Runs every rule. */
    static Eligibility of(Comparison comparison) {
        List<Reason> reasons = Stream.of(EligibilityRule.values())
                .map(rule -> new Reason(rule, rule.check(comparison)))
                .toList();
        return reasons.stream().anyMatch(Reason::failed) ? new Refused(reasons) : new Eligible(reasons);
    }
}
