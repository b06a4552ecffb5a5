package org.sankofa.kit.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.sankofa.search.SearchUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last resort for what no other handler knows. A server that we depend on and that does not answer is said as 503
 * with a time to come back; everything else is our own fault, logged once with its request id, and told without
 * particulars.
 */
@Singleton
final class FaultHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(FaultHandler.class);
    private static final String RETRY_SECONDS = "5";
    private final Problems problems;

    FaultHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return problems.answer(
                        request, refusal, HttpResponse.status(refusal.type().status()));
            }
            if (isOutage(cause)) {
                LOG.warn(
                        "{} {} cannot be served now: {}",
                        request.getMethodName(),
                        request.getPath(),
                        Unquoted.line(fault));
                return problems.answer(
                        request,
                        Refusal.of(ProblemType.UNAVAILABLE),
                        HttpResponse.status(ProblemType.UNAVAILABLE.status()).header("Retry-After", RETRY_SECONDS));
            }
        }
        LOG.error("{} {} failed", request.getMethodName(), request.getPath(), Unquoted.of(fault));
        return problems.answer(request, Refusal.of(ProblemType.INTERNAL), HttpResponse.serverError());
    }

    private static boolean isOutage(Throwable cause) {
        return cause instanceof SQLTransientException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException
                || cause instanceof ConnectException
                || cause instanceof SocketException
                || cause instanceof HttpTimeoutException
                || cause instanceof SearchUnavailableException;
    }
}
