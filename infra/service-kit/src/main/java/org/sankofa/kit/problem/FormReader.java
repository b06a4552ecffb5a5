package org.sankofa.kit.problem;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON forms. The framework stops at the first value that it cannot read; here the whole body is then gone through
 * once more beside the form's type, so that all that is wrong is told at once: fields that we do not know, values of
 * another type with their choices or an example, and the constraints that do not hold of the others.
 */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
@Consumes(MediaType.APPLICATION_JSON)
final class FormReader<T> implements MessageBodyReader<T> {
    private final JsonMapper json;
    private final Validator validator;

    FormReader(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    @Override
    public boolean isReadable(Argument<T> type, @Nullable MediaType mediaType) {
        return type.getType().isRecord() && introspection(type).isPresent();
    }

    @Override
    public T read(Argument<T> type, @Nullable MediaType mediaType, Headers headers, InputStream body) {
        byte[] bytes = null;
        try {
            bytes = body.readAllBytes();
            return json.readValue(bytes, type);
        } catch (IOException fault) {
            Refusal refusal = bytes == null ? null : everything(type, bytes);
            throw refusal == null ? new CodecException("unreadable body", fault) : new UnreadableBody(refusal);
        }
    }

    /** All that is wrong; nothing where the body is no JSON object, or where only the framework sees the fault. */
    private @Nullable Refusal everything(Argument<?> type, byte[] bytes) {
        JsonNode node;
        try {
            node = json.readValue(bytes, Argument.of(JsonNode.class));
        } catch (IOException noJson) {
            return null;
        }
        if (node == null || !node.isObject()) {
            return null;
        }
        Reading reading = new Reading();
        reading.object("", node, type);
        if (reading.faults.isEmpty()) {
            return null;
        }
        List<FieldError> faults = List.copyOf(reading.faults);
        return reading.misshapen ? Refusal.unreadable(faults) : Refusal.invalid(faults);
    }

    private static Optional<? extends BeanIntrospection<?>> introspection(Argument<?> type) {
        return BeanIntrospector.SHARED.findIntrospection(type.getType());
    }

    /** One way through a body. */
    private final class Reading {
        private final Set<FieldError> faults = new LinkedHashSet<>();
        /** Whether something is not even of the right kind of JSON. */
        private boolean misshapen;

        void object(String at, JsonNode node, Argument<?> type) {
            BeanIntrospection<?> form = introspection(type).orElse(null);
            if (form == null) {
                return;
            }
            String prefix = at.isEmpty() ? "" : at + ".";
            for (Map.Entry<String, JsonNode> member : node.entries()) {
                if (form.getProperty(member.getKey()).isEmpty()) {
                    misshapen(FieldError.of(prefix + member.getKey(), "unknown-field"));
                }
            }
            for (BeanProperty<?, ?> property : form.getBeanProperties()) {
                String field = prefix + property.getName();
                JsonNode value = node.get(property.getName());
                if (value == null || value.isNull()) {
                    constraints(field, form, property, null);
                } else if (value(field, value, property.asArgument())) {
                    constraints(field, form, property, readable(value, property.asArgument()));
                }
            }
        }

        /** Whether it can be read, all of it. */
        private boolean value(String at, JsonNode node, Argument<?> type) {
            int before = faults.size();
            if (node.isNull()) {
                return true;
            }
            if (Iterable.class.isAssignableFrom(type.getType())) {
                list(at, node, type);
            } else if (Map.class.isAssignableFrom(type.getType())) {
                map(at, node, type);
            } else if (introspection(type).isPresent() && type.getType().isRecord()) {
                if (node.isObject()) {
                    object(at, node, type);
                } else {
                    misshapen(Expected.of(at, type));
                }
            } else if (readable(node, type) == null) {
                FieldError fault = Expected.of(at, type);
                if (Expected.isText(type.getType()) && node.isString()) {
                    faults.add(fault);
                } else {
                    misshapen(fault);
                }
            }
            return faults.size() == before;
        }

        private void list(String at, JsonNode node, Argument<?> type) {
            if (!node.isArray()) {
                misshapen(Expected.of(at, type));
                return;
            }
            Argument<?> element = type.getFirstTypeVariable().orElse(Argument.OBJECT_ARGUMENT);
            int place = 0;
            for (JsonNode each : node.values()) {
                value(at + "[" + place + "]", each, element);
                place++;
            }
        }

        private void map(String at, JsonNode node, Argument<?> type) {
            if (!node.isObject()) {
                misshapen(Expected.of(at, type));
                return;
            }
            Argument<?> element = type.getTypeVariable("V").orElse(Argument.OBJECT_ARGUMENT);
            for (Map.Entry<String, JsonNode> member : node.entries()) {
                value(at + "." + member.getKey(), member.getValue(), element);
            }
        }

        /** The value itself; of a list of forms its length only, and of a form nothing that is asked for. */
        private @Nullable Object readable(JsonNode node, Argument<?> type) {
            Argument<?> element = type.getFirstTypeVariable().orElse(Argument.OBJECT_ARGUMENT);
            if (node.isArray() && element.getType().isRecord()) {
                return new ArrayList<>(Collections.nCopies(node.size(), null));
            }
            try {
                return json.readValueFromTree(node, type);
            } catch (IOException | DateTimeException | IllegalArgumentException another) {
                return null;
            }
        }

        private void constraints(
                String field, BeanIntrospection<?> form, BeanProperty<?, ?> property, @Nullable Object value) {
            String parent =
                    field.substring(0, field.length() - property.getName().length());
            validator
                    .validateValue(form.getBeanType(), property.getName(), value)
                    .forEach(violation -> faults.add(Problems.fieldError(
                            violation, parent + violation.getPropertyPath().toString())));
        }

        private void misshapen(FieldError fault) {
            misshapen = true;
            faults.add(fault);
        }
    }
}
