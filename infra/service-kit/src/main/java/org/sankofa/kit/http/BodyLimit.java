package org.sankofa.kit.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;

/**
 * Refuses a body that says it is larger than any form of ours, before a byte of it is read. Only rosters (CSV) may use
 * the server's own limit, {@code micronaut.server.max-request-size}.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class BodyLimit {
    private static final long FORM_BYTES = 512 * 1024;

    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean roster = request.getContentType()
                .filter(type -> type.matches(MediaType.TEXT_CSV_TYPE))
                .isPresent();
        if (!roster && request.getContentLength() > FORM_BYTES) {
            throw Refusal.of(ProblemType.BODY_TOO_LARGE);
        }
    }
}
