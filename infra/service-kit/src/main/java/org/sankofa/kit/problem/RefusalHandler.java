package org.sankofa.kit.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers a request that a service refused. */
@Singleton
final class RefusalHandler implements ExceptionHandler<Refusal, HttpResponse<?>> {
    private final Problems problems;

    RefusalHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, Refusal refusal) {
        var response = HttpResponse.status(refusal.type().status());
        if (refusal.type().status() == HttpStatus.UNAUTHORIZED) {
            response.header("WWW-Authenticate", "Bearer");
        }
        var reason = refusal.reason();
        if (reason != null && reason.arguments().get("seconds") instanceof Number seconds) {
            response.header("Retry-After", Long.toString(seconds.longValue()));
        }
        return problems.answer(request, refusal, response);
    }
}
