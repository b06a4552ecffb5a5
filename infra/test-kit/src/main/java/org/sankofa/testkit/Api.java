package org.sankofa.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP client of the services for tests. Paths are full ({@code /api/v1/clinicians/me}); bodies are a fixture, a
 * {@code JsonNode} or JSON text. Every answer under {@code /api/} is held to the service's OpenAPI document: a path, method,
 * status or field that is not described fails the test, unless the client is {@link #unchecked()}. Immutable.
 */
public final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    /** By address of the document: the document of a service does not change while it runs. */
    private static final Map<URI, OpenApi> DOCUMENTS = new ConcurrentHashMap<>();

    private final URI base;
    private final List<String> services;
    private final Map<String, String> headers;

    private Api(URI base, List<String> services, Map<String, String> headers) {
        this.base = base;
        this.services = services;
        this.headers = headers;
    }

    /**
     * A client of one service or of several behind one address.
     *
     * @param services whose documents hold: {@code registry}, {@code matching}
     */
    public static Api at(URI base, String... services) {
        return new Api(base, List.of(services), Map.of());
    }

    /** The same client with an access token. */
    public Api as(String accessToken) {
        return with("Authorization", "Bearer " + accessToken);
    }

    /** The same client without a token. */
    public Api anonymous() {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove("Authorization");
        return new Api(base, services, fewer);
    }

    /** The same client asking for messages in a language. */
    public Api in(String language) {
        return with("Accept-Language", language);
    }

    /** The same client with a header on every request. */
    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(base, services, more);
    }

    /** The same client for requests that no OpenAPI document describes. */
    public Api unchecked() {
        return new Api(base, List.of(), headers);
    }

    public URI base() {
        return base;
    }

    public Answer get(String path) {
        return request("GET", path).send();
    }

    /** Creates: sends a new Idempotency-Key. */
    public Answer post(String path, Object body) {
        return request("POST", path)
                .idempotencyKey(UUID.randomUUID().toString())
                .json(body)
                .send();
    }

    /** Acts on an aggregate: sends the ETag of {@code basis} as If-Match. */
    public Answer post(String path, Object body, Answer basis) {
        return request("POST", path).ifMatch(basis.etag()).json(body).send();
    }

    /** Updates: sends the ETag of {@code basis} as If-Match. */
    public Answer put(String path, Object body, Answer basis) {
        return request("PUT", path).ifMatch(basis.etag()).json(body).send();
    }

    /** Updates without saying on which version. */
    public Answer put(String path, Object body) {
        return request("PUT", path).json(body).send();
    }

    public Answer delete(String path, Answer basis) {
        return request("DELETE", path).ifMatch(basis.etag()).send();
    }

    /** Asks again until the answer satisfies {@code condition}, for what arrives a moment later; fails after 30 s. */
    public Answer getUntil(String path, Predicate<Answer> condition) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> get(path), condition);
    }

    /** A request that none of the verbs covers. */
    public Request request(String method, String path) {
        return new Request(method, path);
    }

    /** One request, built up and sent. */
    public final class Request {
        private final String method;
        private final String path;
        private final Map<String, String> own = new LinkedHashMap<>(headers);
        private byte @Nullable [] body;

        private Request(String method, String path) {
            this.method = method;
            this.path = path;
        }

        public Request header(String name, String value) {
            own.put(name, value);
            return this;
        }

        public Request ifMatch(String etag) {
            return header("If-Match", etag);
        }

        public Request idempotencyKey(String key) {
            return header("Idempotency-Key", key);
        }

        /** A fixture, a JsonNode or JSON text. */
        public Request json(Object json) {
            return body("application/json", json.toString());
        }

        public Request body(String contentType, String text) {
            return body(contentType, text.getBytes(StandardCharsets.UTF_8));
        }

        public Request body(String contentType, byte[] bytes) {
            body = bytes;
            own.putIfAbsent("Content-Type", contentType);
            return this;
        }

        /** Sends it and holds the answer to the document; fails when no answer comes. */
        public Answer send() {
            HttpRequest.Builder builder = HttpRequest.newBuilder(address(path))
                    .timeout(PATIENCE)
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofByteArray(body));
            own.forEach(builder::setHeader);
            HttpRequest request = builder.build();
            try {
                HttpResponse<String> response =
                        CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                Answer answer = new Answer(method + " " + path, response);
                check(request.uri().getRawPath(), answer);
                return answer;
            } catch (IOException e) {
                throw new UncheckedIOException(method + " " + path + ": " + e, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private void check(String rawPath, Answer answer) {
            if (services.isEmpty() || !rawPath.startsWith("/api/")) {
                return;
            }
            Stream<OpenApi> documents = services.stream().map(Api.this::document);
            OpenApi document = documents
                    .filter(each -> each.knows(rawPath))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no OpenAPI document has a path for " + answer));
            document.objection(
                            method,
                            rawPath,
                            answer.status(),
                            answer.header("Content-Type").orElse(null),
                            answer.body())
                    .ifPresent(objection -> {
                        throw new AssertionError(objection + "\n" + answer);
                    });
        }
    }

    /** The OpenAPI document that the service serves. */
    public OpenApi document(String service) {
        URI address = base.resolve("/api/v1/openapi/" + service + ".yml");
        return DOCUMENTS.computeIfAbsent(address, Api::fetch);
    }

    private static OpenApi fetch(URI address) {
        try {
            HttpResponse<String> response = CLIENT.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() != 200) {
                throw new AssertionError("no OpenAPI document at " + address + ": " + response.statusCode());
            }
            return OpenApi.parse(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Tests may send what no well-formed address has, so the path goes into the address as it is. */
    private URI address(String path) {
        return URI.create(base.getScheme() + "://" + base.getRawAuthority() + path);
    }
}
