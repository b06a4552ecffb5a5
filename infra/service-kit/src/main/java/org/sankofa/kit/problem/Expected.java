package org.sankofa.kit.problem;

import io.micronaut.core.type.Argument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is told about a value that is not of its field's type: the choices, or the form with an example. */
final class Expected {
    private Expected() {}

    /** The fault of a value that cannot be read as that type. */
    static FieldError of(String field, Argument<?> argument) {
        Class<?> type = argument.isOptional()
                ? argument.getFirstTypeVariable()
                        .<Class<?>>map(Argument::getType)
                        .orElse(Object.class)
                : argument.getType();
        return choices(type)
                .map(choices -> FieldError.of(field, "unknown-choice", "choices", choices))
                .orElseGet(() -> FieldError.of(field, code(type)));
    }

    /** Whether the value is sent as text, so that only what it says can be wrong. */
    static boolean isText(Class<?> type) {
        return type.isEnum() || type == LocalDate.class || type == UUID.class;
    }

    private static Optional<List<?>> choices(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(List.of(type.getEnumConstants()));
        }
        return type == Boolean.class || type == boolean.class ? Optional.of(List.of(true, false)) : Optional.empty();
    }

    private static String code(Class<?> type) {
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "whole-number";
        }
        if (type == BigDecimal.class || type == Double.class || type == double.class) {
            return "number";
        }
        if (type == UUID.class) {
            return "id";
        }
        if (type == String.class) {
            return "text";
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "list";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "object" : "unreadable";
    }
}
