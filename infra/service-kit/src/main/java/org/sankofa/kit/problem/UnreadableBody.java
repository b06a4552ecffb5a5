package org.sankofa.kit.problem;

import io.micronaut.http.codec.CodecException;

/** A body that is JSON, but not of the form that is read here; knows everything that is wrong with it. */
final class UnreadableBody extends CodecException {
    private final transient Refusal refusal;

    /** Without its cause, which the framework would show in its place. */
    UnreadableBody(Refusal refusal) {
        super(refusal.getMessage());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
