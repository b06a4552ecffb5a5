package org.sankofa.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request body that a test builds up from something valid. Immutable: each step answers a changed copy. */
abstract sealed class JsonFixture<F extends JsonFixture<F>>
        permits ClinicianFixture, InstitutionFixture, ProgrammeFixture, AssignmentFixture {
    static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode json;

    JsonFixture(ObjectNode json) {
        this.json = json;
    }

    abstract F copy(ObjectNode changed);

    /** The body; changing it does not change the fixture. */
    public ObjectNode json() {
        return json.deepCopy();
    }

    /**
     * Sets any field, valid or not.
     *
     * @param pointer JSON pointer, {@code /profile/summary}; the objects on the way exist
     * @param value text, number, boolean, list, map or JsonNode; null for JSON's null
     */
    public F with(String pointer, @Nullable Object value) {
        ObjectNode changed = json();
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) changed.requiredAt(pointer.substring(0, last)))
                .set(pointer.substring(last + 1), JSON.valueToTree(value));
        return copy(changed);
    }

    /** Leaves a field out. */
    public F without(String pointer) {
        ObjectNode changed = json();
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) changed.requiredAt(pointer.substring(0, last))).remove(pointer.substring(last + 1));
        return copy(changed);
    }

    F adding(String pointer, Map<String, ?> element) {
        ObjectNode changed = json();
        ((ArrayNode) changed.requiredAt(pointer)).add((JsonNode) JSON.valueToTree(element));
        return copy(changed);
    }

    F listing(String pointer, String... values) {
        return with(pointer, List.of(values));
    }

    static ObjectNode read(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The JSON text. */
    @Override
    public String toString() {
        return json.toString();
    }
}
