package org.sankofa.kit.http;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;

/**
 * Refuses a body that says it is larger than any form of ours, before a byte of it is read. Only rosters (CSV) may use
 * the server's own limit, {@code micronaut.server.max-request-size}. A body that does not say how large it is (chunked) is
 * held to the same by {@code micronaut.server.max-request-buffer-size} while it is read.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class BodyLimit {
    private static final long FORM_BYTES = 512 * 1024;
    private final long largest;

    BodyLimit(@Property(name = "micronaut.server.max-request-size") long largest) {
        this.largest = largest;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean roster = request.getContentType()
                .filter(type -> type.matches(MediaType.TEXT_CSV_TYPE))
                .isPresent();
        if (request.getContentLength() > (roster ? largest : FORM_BYTES)) {
            throw Refusal.of(ProblemType.BODY_TOO_LARGE);
        }
    }
}
