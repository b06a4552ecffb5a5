package org.sankofa.kit.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.core.util.StringUtils;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.http.RequestIds;

/** The one place that turns what went wrong into an answer. */
@Singleton
@Primary
public final class Problems implements ErrorResponseProcessor<Problem> {
    /** RFC 9457, section 3. */
    public static final MediaType MEDIA_TYPE = MediaType.of("application/problem+json");

    private static final Pattern UNKNOWN_PROPERTY = Pattern.compile("Unknown property \\[([^]]{1,100})]");
    private static final Pattern CAMEL = Pattern.compile("([a-z])([A-Z])");
    private final Messages messages;

    Problems(Messages messages) {
        this.messages = messages;
    }

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var cause = context.getRootCause().orElse(null);
        var status = HttpStatus.valueOf(response.code());
        if (cause instanceof ConstraintViolationException invalid) {
            return answer(context.getRequest(), refusal(invalid), response);
        }
        if (status == HttpStatus.BAD_REQUEST) {
            return answer(context.getRequest(), unreadable(context, cause), response);
        }
        return answer(context.getRequest(), Refusal.of(ProblemType.of(status)), response);
    }

    /** The answer to a refused request, on top of the headers that the given response already has. */
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Problem> answer(
            HttpRequest<?> request, Refusal refusal, MutableHttpResponse<?> response) {
        var locale = Messages.negotiate(request);
        var type = refusal.type();
        return ((MutableHttpResponse<Problem>) response)
                .status(type.status())
                .contentType(MEDIA_TYPE)
                .header("Content-Language", locale.toLanguageTag())
                .body(problem(request, refusal, locale));
    }

    private Problem problem(HttpRequest<?> request, Refusal refusal, Locale locale) {
        var type = refusal.type();
        var reason = refusal.reason();
        return new Problem(
                type.urn(),
                messages.text("problem." + type.slug(), locale, Map.of()),
                type.status().getCode(),
                reason == null
                        ? detail(request, type, locale)
                        : messages.text("error." + reason.code(), locale, reason.arguments()),
                request.getPath(),
                RequestIds.of(request),
                refusal.errors().stream()
                        .map(error -> new Problem.Field(
                                error.field(),
                                error.code(),
                                messages.text("error." + error.code(), locale, error.arguments())))
                        .toList());
    }

    /** Whoever only asked is not told that nothing was saved. */
    private String detail(HttpRequest<?> request, ProblemType type, Locale locale) {
        var key = "problem." + type.slug() + ".detail";
        var reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        return (reads ? messages.find(key + ".reading", locale) : Optional.<String>empty())
                .orElseGet(() -> messages.text(key, locale, Map.of()));
    }

    private static Refusal refusal(ConstraintViolationException invalid) {
        return Refusal.invalid(invalid.getConstraintViolations().stream()
                .map(Problems::fieldError)
                .distinct()
                .toList());
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        return fieldError(violation, field(violation.getPropertyPath().toString()));
    }

    /** What a constraint says of that field. */
    static FieldError fieldError(ConstraintViolation<?> violation, String field) {
        var descriptor = violation.getConstraintDescriptor();
        var arguments = new HashMap<String, Object>();
        var code = "invalid";
        if (descriptor != null && descriptor.getAnnotation() != null) {
            code = code(descriptor.getAnnotation().annotationType().getSimpleName());
            descriptor.getAttributes().forEach((name, value) -> {
                if (value instanceof Number || value instanceof String) {
                    arguments.put(name, value);
                }
            });
        }
        // "Between 0 and" is no way to say "at most".
        if (code.equals("size") && Integer.valueOf(0).equals(arguments.get("min"))) {
            boolean text = violation.getInvalidValue() instanceof CharSequence;
            return FieldError.of(
                    field, text ? "too-long" : "too-many", "maximum", Objects.requireNonNull(arguments.get("max")));
        }
        return new FieldError(field, code, arguments);
    }

    private static String code(String constraint) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            default -> CAMEL.matcher(constraint).replaceAll("$1-$2").toLowerCase(Locale.ROOT);
        };
    }

    /** Drops the names of the Java method and of its body argument, which mean nothing to the sender. */
    private static String field(String path) {
        var afterMethod = path.substring(path.indexOf('.') + 1);
        return afterMethod.startsWith("body.") ? afterMethod.substring("body.".length()) : afterMethod;
    }

    private static Refusal unreadable(ErrorContext context, @Nullable Throwable cause) {
        Argument<?> expected = null;
        for (var fault = cause; fault != null; fault = fault.getCause()) {
            switch (fault) {
                case UnreadableBody body -> {
                    return body.refusal();
                }
                case SerdeException malformed -> {
                    return malformed(malformed);
                }
                case ConversionErrorException conversion -> expected = conversion.getArgument();
                default -> {}
            }
        }
        var type = expected;
        var errors = context.getErrors().stream()
                .flatMap(error -> error.getPath().stream())
                .map(path -> StringUtils.trimLeading(path, character -> character == '/'))
                .filter(path -> !path.isEmpty() && !path.equals("body"))
                .map(path -> type == null ? FieldError.of(path, "unreadable") : Expected.of(path, type))
                .toList();
        return Refusal.unreadable(errors);
    }

    private static Refusal malformed(SerdeException fault) {
        var path = path(fault);
        var message = String.valueOf(fault.getMessage());
        var unknown = UNKNOWN_PROPERTY.matcher(message);
        if (unknown.find()) {
            return Refusal.unreadable(
                    List.of(FieldError.of(path.isEmpty() ? unknown.group(1) : path, "unknown-field")));
        }
        return Refusal.unreadable(path.isEmpty() ? List.of() : List.of(FieldError.of(path, "unreadable")));
    }

    private static String path(SerdeException fault) {
        var text = new StringBuilder();
        for (var step : fault.getPath().reversed()) {
            if (step instanceof CollectionItemReferencePath item) {
                text.append('[').append(item.index()).append(']');
            } else if (!(step instanceof MapItemReferencePath)) {
                text.append(text.isEmpty() ? "" : ".").append(step.getArgument().getName());
            }
        }
        return text.toString();
    }
}
