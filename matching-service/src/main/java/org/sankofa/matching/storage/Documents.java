package org.sankofa.matching.storage;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** JSON columns: the part of an aggregate that is never queried by itself. */
@Singleton
public final class Documents {

    private final ObjectMapper json;

    Documents(ObjectMapper json) {
        this.json = json;
    }

    /** The value as JSON. */
    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What {@link #write} wrote. */
    public <T> T read(String document, Class<T> type) {
        return read(document, Argument.of(type));
    }

    /** The same for a type with parameters. */
    public <T> T read(String document, Argument<T> type) {
        try {
            return Objects.requireNonNull(json.readValue(document, type));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
