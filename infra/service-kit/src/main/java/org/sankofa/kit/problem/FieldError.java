package org.sankofa.kit.problem;

import java.util.Map;

/**
 * What is wrong with one field.
 *
 * @param field path in the request as the sender wrote it ({@code profile.languages[0].level}), or a header or query
 *     parameter's name
 * @param code stable kebab-case code; the message is {@code error.<code>} in the bundles
 * @param arguments values for the {@code {name}} places of the message
 */
public record FieldError(String field, String code, Map<String, ?> arguments) {
    public FieldError {
        arguments = Map.copyOf(arguments);
    }

    public static FieldError of(String field, String code) {
        return new FieldError(field, code, Map.of());
    }

    public static FieldError of(String field, String code, String name, Object value) {
        return new FieldError(field, code, Map.of(name, value));
    }
}
