package org.sankofa.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What a service answered: status, headers, body. Fields are named by JSON pointer, {@code /items/0/id}. */
public final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String request;
    private final HttpResponse<String> response;
    private final JsonNode json;

    Answer(String request, HttpResponse<String> response) {
        this.request = request;
        this.response = response;
        this.json = read();
    }

    private JsonNode read() {
        boolean isJson = header("Content-Type").filter(OpenApi::isJson).isPresent();
        if (!isJson || response.body().isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON, though it says so: " + this, e);
        }
    }

    public int status() {
        return response.statusCode();
    }

    /** Fails with the whole answer unless the status is this one. */
    public Answer hasStatus(int expected) {
        assertThat(status()).as("%s", this).isEqualTo(expected);
        return this;
    }

    /** Fails unless this is a problem of that type, {@code not-found} for {@code urn:sankofa:problem:not-found}. */
    public Answer isProblem(int status, String slug) {
        hasStatus(status);
        assertThat(header("Content-Type").orElse("")).as("%s", this).startsWith("application/problem+json");
        assertThat(text("/type")).as("%s", this).isEqualTo("urn:sankofa:problem:" + slug);
        return this;
    }

    /** The fields that a problem names, in its order. */
    public List<String> refusedFields() {
        return json.path("errors").findValuesAsText("field");
    }

    /** The error codes of a problem, in its order. */
    public List<String> errorCodes() {
        return json.path("errors").findValuesAsText("code");
    }

    public JsonNode json() {
        return json;
    }

    /** The value at a JSON pointer; a missing node where there is none. */
    public JsonNode at(String pointer) {
        return json.at(pointer);
    }

    /** The value at a JSON pointer as text; fails where there is none. */
    public String text(String pointer) {
        JsonNode value = json.at(pointer);
        assertThat(value.isValueNode()).as("%s in %s", pointer, this).isTrue();
        return value.asText();
    }

    /** One field of each element of {@code items}. */
    public List<String> items(String field) {
        return StreamSupport.stream(json.path("items").spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }

    public String id() {
        return text("/id");
    }

    public String body() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The entity tag; fails where there is none. */
    public String etag() {
        return header("ETag").orElseThrow(() -> new AssertionError("no ETag: " + this));
    }

    /** Request and answer, for the message of a failed test. */
    @Override
    public String toString() {
        return request + " -> " + status() + " " + response.headers().map() + " " + response.body();
    }
}
