package org.sankofa.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that is refused for a reason its sender can act on. Thrown by services, turned into problem details in one
 * place ({@link Problems}); rolls back the transaction it leaves. Carries no stack trace: it is an answer, not a fault.
 */
public final class Refusal extends RuntimeException {
    private final ProblemType type;
    private final transient @Nullable FieldError reason;
    private final transient List<FieldError> errors;

    private Refusal(ProblemType type, @Nullable FieldError reason, List<FieldError> errors) {
        super(type.slug() + (reason == null ? "" : " " + reason.code()) + errors, null, false, false);
        this.type = type;
        this.reason = reason;
        this.errors = List.copyOf(errors);
    }

    public static Refusal of(ProblemType type) {
        return new Refusal(type, null, List.of());
    }

    /** Refuses with a more exact detail than the type's own: {@code error.<code>}, filled from its arguments. */
    public static Refusal because(ProblemType type, FieldError reason) {
        return new Refusal(type, reason, List.of());
    }

    /** The same, with everything that stands in the way listed one by one. */
    public static Refusal because(ProblemType type, FieldError reason, List<FieldError> errors) {
        return new Refusal(type, reason, errors);
    }

    public static Refusal because(ProblemType type, String code) {
        return because(type, FieldError.of("", code));
    }

    /** The fields of a request that was understood but cannot be taken. */
    public static Refusal invalid(List<FieldError> errors) {
        return new Refusal(ProblemType.VALIDATION_FAILED, null, errors);
    }

    public static Refusal invalid(FieldError... errors) {
        return invalid(List.of(errors));
    }

    /** A request that could not be read at all: its syntax, a type, or a field that we do not know. */
    public static Refusal unreadable(List<FieldError> errors) {
        return new Refusal(ProblemType.INVALID_REQUEST, null, errors);
    }

    public static Refusal notFound() {
        return of(ProblemType.NOT_FOUND);
    }

    public static Refusal staleVersion() {
        return of(ProblemType.STALE_VERSION);
    }

    public ProblemType type() {
        return type;
    }

    /** What the detail says, if more than the type does; its field is empty. */
    public @Nullable FieldError reason() {
        return reason;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
