package org.sankofa.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sankofa.testkit.Api;

/**
 * One operation as its service documents it, so that tests reach every operation that there is, also those that are
 * written after them.
 *
 * @param path with its variables, {@code /api/v1/clinicians/{id}}
 */
record Documented(String service, String method, String path, JsonNode operation, JsonNode document) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** Every operation of both services. */
    static List<Documented> all(Api api) {
        List<Documented> found = new ArrayList<>();
        for (String service : List.of("registry", "matching")) {
            JsonNode document = read(api.unchecked()
                    .get("/api/v1/openapi/" + service + ".yml")
                    .hasStatus(200)
                    .body());
            for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    if (METHODS.contains(operation.getKey())) {
                        found.add(new Documented(
                                service,
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                document));
                    }
                }
            }
        }
        return found;
    }

    private static JsonNode read(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    String name() {
        return method + " " + path;
    }

    boolean writes() {
        return !method.equals("GET");
    }

    boolean takesJson() {
        return !schema().isMissingNode();
    }

    /** Names of the parameters in {@code query}, {@code header} or {@code path}. */
    List<String> parameters(String in) {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode described = resolved(parameter);
            if (described.path("in").asText().equals(in)) {
                names.add(described.path("name").asText());
            }
        }
        return names;
    }

    JsonNode schema() {
        return resolved(resolved(operation.path("requestBody"))
                .path("content")
                .path("application/json")
                .path("schema"));
    }

    /** A body of the right shape, if not of sense: every field that the schema names, of its type. */
    ObjectNode example() {
        JsonNode body = example(schema(), 0);
        return body instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    private JsonNode example(JsonNode given, int depth) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        JsonNode schema = resolved(given);
        for (String choice : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.has(choice)) {
                for (JsonNode branch : schema.path(choice)) {
                    if (!type(resolved(branch)).equals("null")) {
                        return example(branch, depth);
                    }
                }
            }
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> {
                ObjectNode object = json.objectNode();
                if (depth < 6) {
                    schema.path("properties")
                            .properties()
                            .forEach(field -> object.set(field.getKey(), example(field.getValue(), depth + 1)));
                }
                yield object;
            }
            case "array" -> json.arrayNode().add(example(schema.path("items"), depth + 1));
            case "integer", "number" ->
                json.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> json.booleanNode(true);
            default -> json.textNode(text(schema.path("format").asText()));
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2031-05-17";
            case "date-time" -> "2031-05-17T10:00:00Z";
            case "email" -> "somebody@post.example";
            default -> "text";
        };
    }

    /** In OpenAPI 3.1 the type of what may be null is a list. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (!each.asText().equals("null")) {
                    return each.asText();
                }
            }
        }
        return type.isMissingNode() && schema.has("properties") ? "object" : type.asText();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(document.at(node.path("$ref").asText().substring(1)))
                : node;
    }

    @Override
    public String toString() {
        return name();
    }
}
