package org.sankofa.kit.http;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sankofa.kit.id.Uuid7;
import org.slf4j.MDC;

/**
 * Gives every exchange an id, taken from {@code X-Request-Id} where a caller sent a plain one, answered in the same
 * header, written to each log line, to audit and to events, and passed on to the other service.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestIds {
    public static final String HEADER = "X-Request-Id";
    private static final String MDC_KEY = "request";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @RequestFilter
    void receive(HttpRequest<?> request, MutablePropagatedContext context) {
        var id = Optional.ofNullable(request.getHeaders().get(HEADER))
                .filter(sent -> PLAIN.matcher(sent).matches())
                .orElseGet(() -> Uuid7.next().toString());
        request.setAttribute(HEADER, id);
        context.add(new MdcPropagationContext(Map.of(MDC_KEY, id)));
    }

    @ResponseFilter
    void answer(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getHeaders().set(HEADER, of(request));
        response.getHeaders().set("X-Content-Type-Options", "nosniff");
        if (!response.getHeaders().contains("Cache-Control")) {
            response.getHeaders().set("Cache-Control", "no-store");
        }
    }

    public static String of(HttpRequest<?> request) {
        return request.getAttribute(HEADER, String.class).orElse("");
    }

    /** The id of the exchange that this thread works for, or of nothing where it works on its own. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(MDC_KEY));
    }
}
