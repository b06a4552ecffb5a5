package org.sankofa.matching.hospital;

import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;

/** Which refusals are told at the form that was refused. */
final class AtForm {

    private AtForm() {}

    /**
     * What a form can tell.
     *
     * @throws Refusal that is a page of its own
     */
    static ProblemType told(Refusal refused) {
        return switch (refused.type()) {
            case STALE_VERSION, VALIDATION_FAILED, CONFLICT, IDEMPOTENCY_KEY_REUSED -> refused.type();
            default -> throw refused;
        };
    }
}
