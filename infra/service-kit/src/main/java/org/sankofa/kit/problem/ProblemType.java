package org.sankofa.kit.problem;

import io.micronaut.http.HttpStatus;
import java.util.Locale;

/**
 * Every kind of refusal that the services answer with. The slug is stable: it makes the {@code type} of the problem
 * details ({@code urn:sankofa:problem:<slug>}, RFC 9457) and the message key {@code problem.<slug>}.
 */
public enum ProblemType {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    /** Address and password open no account; which of the two is wrong is not told. */
    SIGN_IN_REFUSED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    /** Also the answer for rows that exist but are not the reader's to see, so that ids cannot be probed. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    CONFLICT(HttpStatus.CONFLICT),
    STALE_VERSION(HttpStatus.PRECONDITION_FAILED),
    BODY_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    VALIDATION_FAILED(HttpStatus.UNPROCESSABLE_ENTITY),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_ENTITY),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    ProblemType(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String urn() {
        return "urn:sankofa:problem:" + slug();
    }

    /** The type that an answer of the framework with this status stands for. */
    public static ProblemType of(HttpStatus status) {
        for (var type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status.getCode() < 500 ? INVALID_REQUEST : INTERNAL;
    }
}
