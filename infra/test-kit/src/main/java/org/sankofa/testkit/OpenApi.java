package org.sankofa.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** An OpenAPI 3.1 document, and whether an answer is one that it describes. */
public final class OpenApi {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final List<Route> routes;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    private record Route(Pattern pattern, int variables, String path, JsonNode operations) {}

    private OpenApi(JsonNode document) {
        this.document = document;
        List<Route> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            String regex = Pattern.compile("\\{[^}/]+}")
                    .splitAsStream(path.getKey() + " ")
                    .map(literal -> Pattern.quote(literal))
                    .collect(Collectors.joining("[^/]+"))
                    .replace(" \\E", "\\E");
            int variables =
                    path.getKey().length() - path.getKey().replace("{", "").length();
            found.add(new Route(Pattern.compile(regex), variables, path.getKey(), path.getValue()));
        }
        // /clinicians/me goes before /clinicians/{id}.
        found.sort((one, other) -> Integer.compare(one.variables(), other.variables()));
        routes = List.copyOf(found);
    }

    /** Reads a document in YAML or JSON; fails unless it is of version 3.1. */
    public static OpenApi parse(String text) {
        try {
            JsonNode document = YAML.readTree(text);
            if (!document.path("openapi").asText().startsWith("3.1.")) {
                throw new AssertionError("not OpenAPI 3.1 but " + document.path("openapi"));
            }
            return new OpenApi(document);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no OpenAPI document: " + text, e);
        }
    }

    /** Every operation, as {@code GET /api/v1/clinicians/{id}}. */
    public List<String> operations() {
        return routes.stream()
                .flatMap(route -> route.operations().properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(Set.of("get", "post", "put", "delete", "patch")::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + route.path()))
                .toList();
    }

    /** Every parameter of which no schema says what it takes, as {@code GET /api/v1/clinicians limit}. */
    public List<String> vagueParameters() {
        return routes.stream()
                .flatMap(route -> route.operations().properties().stream()
                        .flatMap(operation -> StreamSupport.stream(
                                        operation.getValue().path("parameters").spliterator(), false)
                                .map(this::resolved)
                                .filter(parameter -> !saysWhatItTakes(parameter.path("schema")))
                                .map(parameter -> operation.getKey().toUpperCase(Locale.ROOT) + " " + route.path() + " "
                                        + parameter.path("name").asText())))
                .toList();
    }

    private boolean saysWhatItTakes(JsonNode schema) {
        JsonNode meant = resolved(schema);
        return meant.path("type").asText().equals("array")
                ? saysWhatItTakes(meant.path("items"))
                : Stream.of("type", "enum", "pattern", "allOf", "anyOf").anyMatch(meant::has);
    }

    /** Whether a path of this document fits. */
    public boolean knows(String path) {
        return route(path, "").isPresent();
    }

    private Optional<Route> route(String path, String method) {
        List<Route> fitting = routes.stream()
                .filter(route -> route.pattern().matcher(path).matches())
                .toList();
        return fitting.stream()
                .filter(route -> route.operations().has(method))
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    /**
     * What is wrong with an answer by this document; empty when it conforms.
     *
     * @param path without the query
     * @param contentType null where the answer has none
     */
    public Optional<String> objection(
            String method, String path, int status, @Nullable String contentType, String body) {
        Optional<Route> route = route(path, method.toLowerCase(Locale.ROOT));
        if (route.isEmpty()) {
            return Optional.of("the OpenAPI document has no path for " + path);
        }
        String operation = method + " " + route.get().path();
        JsonNode described = route.get().operations().path(method.toLowerCase(Locale.ROOT));
        if (described.isMissingNode()) {
            // The framework's own answer to a method that no operation has.
            return status == 405 ? Optional.empty() : Optional.of("the OpenAPI document has no " + operation);
        }
        JsonNode response = response(described, status);
        if (response.isMissingNode()) {
            return Optional.of("the OpenAPI document gives " + operation + " no answer " + status);
        }
        return content(operation, status, response, contentType, body);
    }

    private JsonNode response(JsonNode operation, int status) {
        JsonNode responses = operation.path("responses");
        for (String key : List.of(Integer.toString(status), status / 100 + "XX", "default")) {
            if (responses.has(key)) {
                return resolved(responses.path(key));
            }
        }
        return responses.path(Integer.toString(status));
    }

    private Optional<String> content(
            String operation, int status, JsonNode response, @Nullable String contentType, String body) {
        JsonNode content = response.path("content");
        if (body.isEmpty()) {
            return content.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            operation + " answers " + status + " with a body by the OpenAPI document, not without");
        }
        String type =
                contentType == null ? "" : contentType.replaceFirst(";.*", "").strip();
        if (!content.has(type)) {
            return Optional.of("the OpenAPI document gives " + operation + " " + status + " no content '" + type + "'");
        }
        JsonNode schema = content.path(type).path("schema");
        if (!isJson(type) || schema.isMissingNode()) {
            return Optional.empty();
        }
        Set<ValidationMessage> messages;
        try {
            messages = schemas.computeIfAbsent(schema.toString(), key -> compile(schema))
                    .validate(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return Optional.of(operation + " " + status + " is not JSON");
        }
        return messages.isEmpty()
                ? Optional.empty()
                : Optional.of(operation + " " + status + " is not what the OpenAPI document says: " + messages);
    }

    /** A schema may point into the components, so they travel with it. */
    private JsonSchema compile(JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.set("components", document.path("components"));
        return SCHEMAS.getSchema(root, STRICT);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    static boolean isJson(String contentType) {
        String type = contentType.replaceFirst(";.*", "").strip();
        return type.equals("application/json") || type.endsWith("+json");
    }
}
