package org.sankofa.kit.http;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sankofa.kit.page.PagePaths;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Refusal;

/**
 * Refuses a query parameter that the operation does not take, a second value where it takes one, and for a yes or no
 * any word but {@code true} and {@code false}. Left alone, a slip of the sender would lose a filter or turn it round in
 * silence. What an operation takes is what it binds with {@link QueryValue}, or names with {@link TakesQuery}.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class QueryParameters implements Ordered {

    /** What an operation takes under a name. */
    private enum Kind {
        ONE,
        YES_OR_NO,
        MANY
    }

    /** Who may not come in at all is not told what the door would take. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        // Whoever follows a link to a page is not to blame for what somebody hung on to it.
        if (request.getParameters().isEmpty()
                || PagePaths.contain(request)
                || !(RouteAttributes.getRouteMatch(request).orElse(null)
                        instanceof MethodBasedRouteMatch<?, ?> operation)
                || !operation.getAnnotationMetadata().hasStereotype(Controller.class)) {
            return;
        }
        Map<String, Kind> taken = taken(operation);
        List<FieldError> errors = new ArrayList<>();
        for (String name : request.getParameters().names()) {
            Kind kind = taken.get(name);
            List<String> values = request.getParameters().getAll(name);
            if (kind == null) {
                errors.add(FieldError.of(name, "unknown-parameter"));
            } else if (kind != Kind.MANY && values.size() > 1) {
                errors.add(FieldError.of(name, "one-value-only"));
            } else if (kind == Kind.YES_OR_NO && !List.of("true", "false").contains(values.getFirst())) {
                errors.add(new FieldError(name, "unknown-choice", Map.of("choices", List.of(true, false))));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.unreadable(errors);
        }
    }

    private static Map<String, Kind> taken(MethodBasedRouteMatch<?, ?> operation) {
        Map<String, Kind> taken = new HashMap<>();
        for (Argument<?> argument : operation.getArguments()) {
            AnnotationMetadata annotations = argument.getAnnotationMetadata();
            if (annotations.hasAnnotation(QueryValue.class)) {
                taken.put(
                        annotations
                                .stringValue(QueryValue.class)
                                .filter(name -> !name.isEmpty())
                                .orElse(argument.getName()),
                        kind(argument));
            }
        }
        for (String name : operation.getAnnotationMetadata().stringValues(TakesQuery.class)) {
            taken.put(name, Kind.MANY);
        }
        return taken;
    }

    private static Kind kind(Argument<?> argument) {
        if (argument.isContainerType()) {
            return Kind.MANY;
        }
        return argument.getType() == Boolean.class || argument.getType() == boolean.class ? Kind.YES_OR_NO : Kind.ONE;
    }
}
