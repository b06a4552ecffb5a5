package org.sankofa.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.sankofa.population.JsonText;

/** JSON, as it is sent and read here. */
final class Bodies {
    static final ObjectMapper JSON = new ObjectMapper();

    private Bodies() {}

    /** @param body a map, as {@link org.sankofa.population.RequestBodies} makes them, or a {@link JsonNode} */
    static byte[] bytes(Object body) {
        String text = body instanceof JsonNode tree ? tree.toString() : JsonText.of(body);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static JsonNode tree(Wire.Reply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException("an answer is no JSON", e);
        }
    }
}
