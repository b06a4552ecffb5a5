package org.sankofa.kit.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.HttpServerConfiguration;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;

/**
 * Refuses a body that says it is larger than any form of ours ({@code micronaut.server.max-request-buffer-size}), before a
 * byte of it is read. Only rosters (CSV) may use the server's own limit, {@code micronaut.server.max-request-size}. A body
 * that does not say how large it is (chunked) is held to the same by the server while it is read.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class BodyLimit {
    private final HttpServerConfiguration limits;

    BodyLimit(HttpServerConfiguration limits) {
        this.limits = limits;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean roster = request.getContentType()
                .filter(type -> type.matches(MediaType.TEXT_CSV_TYPE))
                .isPresent();
        if (request.getContentLength() > (roster ? limits.getMaxRequestSize() : limits.getMaxRequestBufferSize())) {
            throw Refusal.of(ProblemType.BODY_TOO_LARGE);
        }
    }
}
