package org.sankofa.kit.http;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON value for what it is. Left alone, the reader would take any text for {@code false}, 1.5 for 1, {@code "5"}
 * for 5, {@code true} for 1 or {@code "true"}, and a list of one for its element: a consent could flip by a slip of the
 * sender. Whoever sends such a value is refused instead, by the name of the field.
 *
 * <p>Choices are read from text by the framework itself, which still takes a list of one for its element.
 */
@Factory
final class StrictJson {
    private static final int UUID_LENGTH = 36;

    @Singleton
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Deserializer<Boolean> booleans() {
        return new Strict<>("true or false", false, node -> node.isBoolean() ? (Boolean) node.getBooleanValue() : null);
    }

    @Singleton
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Deserializer<String> texts() {
        return new Strict<>("text", null, StrictJson::text);
    }

    @Singleton
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Deserializer<Integer> integers() {
        return new Strict<>(
                "a whole number",
                0,
                node -> node.isNumber() && node.getNumberValue() instanceof Integer number ? number : null);
    }

    @Singleton
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Deserializer<Long> longs() {
        return new Strict<>(
                "a whole number",
                0L,
                node -> node.isNumber()
                                && (node.getNumberValue() instanceof Long || node.getNumberValue() instanceof Integer)
                        ? (Long) node.getLongValue()
                        : null);
    }

    @Singleton
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Deserializer<Double> doubles() {
        return new Strict<>(
                "a number",
                0.0,
                node -> node.isNumber() && Double.isFinite(node.getDoubleValue())
                        ? (Double) node.getDoubleValue()
                        : null);
    }

    @Singleton
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Deserializer<BigDecimal> decimals() {
        return new Strict<>("a number", null, StrictJson::decimal);
    }

    @Singleton
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Deserializer<LocalDate> dates() {
        return new Strict<>("a date, such as 2027-01-31", null, node -> parsed(node, LocalDate::parse));
    }

    @Singleton
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Deserializer<Instant> moments() {
        return new Strict<>("a moment, such as 2027-01-31T10:00:00Z", null, node -> parsed(node, Instant::parse));
    }

    @Singleton
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Deserializer<UUID> ids() {
        return new Strict<>(
                "an id",
                null,
                node -> parsed(node, text -> text.length() == UUID_LENGTH ? UUID.fromString(text) : null));
    }

    private static <T> @Nullable T parsed(JsonNode node, Function<String, @Nullable T> parser) {
        String text = text(node);
        try {
            return text == null ? null : parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException other) {
            return null;
        }
    }

    /** The framework has a reader of its own for lists of text, which does not ask the one for text. */
    @Singleton
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Deserializer<ArrayList<String>> listsOfText() {
        return (decoder, context, type) -> {
            ArrayList<String> texts = new ArrayList<>();
            Decoder elements = decoder.decodeArray();
            while (elements.hasNextArrayValue()) {
                texts.add(elements.decodeNull() ? null : read(elements, "text", StrictJson::text));
            }
            elements.finishStructure();
            return texts;
        };
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.getStringValue() : null;
    }

    private static @Nullable BigDecimal decimal(JsonNode node) {
        if (!node.isNumber()) {
            return null;
        }
        return switch (node.getNumberValue()) {
            case BigInteger whole -> new BigDecimal(whole);
            // By its shortest notation, which is what was sent as long as that has no more than 15 digits.
            case Double number -> Double.isFinite(number) ? BigDecimal.valueOf(number) : null;
            default -> node.getBigDecimalValue();
        };
    }

    private static <T> T read(Decoder decoder, String expected, Function<JsonNode, @Nullable T> reading)
            throws IOException {
        T value = reading.apply(decoder.decodeNode());
        if (value == null) {
            throw decoder.createDeserializationException("Expected " + expected, null);
        }
        return value;
    }

    /** @param nothing what a component of a primitive type is where its field is missing */
    private record Strict<T>(String expected, @Nullable T nothing, Function<JsonNode, @Nullable T> reading)
            implements Deserializer<T> {
        @Override
        public T deserialize(Decoder decoder, DecoderContext context, Argument<? super T> type) throws IOException {
            return read(decoder, expected, reading);
        }

        @Override
        public @Nullable T getDefaultValue(DecoderContext context, Argument<? super T> type) {
            return type.isPrimitive() ? nothing : null;
        }
    }
}
