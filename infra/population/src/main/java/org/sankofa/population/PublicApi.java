package org.sankofa.population;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The HTTP API of a running system, seen from outside; waits and tries again where the server asks for that. */
final class PublicApi {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES = 6;

    private final URI origin;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    PublicApi(URI origin) {
        this.origin = origin;
    }

    /**
     * What the server said.
     *
     * @param entityTag empty if none
     * @param body an empty object if none
     */
    record Answer(int status, String entityTag, JsonStructure body) {

        JsonObject object() {
            return body.asJsonObject();
        }

        boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    /** The API does not do what it is documented to do, or refuses the demo. */
    static final class Unexpected extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        private final int status;

        Unexpected(String call, Answer answer) {
            super(call + " answered " + answer.status() + ": " + answer.body());
            this.status = answer.status();
        }

        /** Whether it was done already: by a first try whose answer got lost. */
        boolean isStale() {
            return status == 412;
        }
    }

    /** Somebody who is signed in, or nobody. */
    Caller as(@Nullable String accessToken) {
        return new Caller(accessToken);
    }

    final class Caller {
        private final @Nullable String accessToken;

        private Caller(@Nullable String accessToken) {
            this.accessToken = accessToken;
        }

        /** Any answer, good or not. */
        Answer get(String path) {
            return exchange("GET", path, null, null);
        }

        /** @throws Unexpected unless the answer is good */
        JsonObject read(String path) {
            return good("GET " + path, get(path)).object();
        }

        /** Any answer to something that creates. */
        Answer tryPost(String path, Map<String, Object> body) {
            return exchange("POST", path, null, body);
        }

        /** @throws Unexpected unless the answer is good */
        Answer post(String path, Map<String, Object> body) {
            return good("POST " + path, tryPost(path, body));
        }

        /** Something done to what has this version. */
        Answer act(String path, String entityTag, Map<String, Object> body) {
            return good("POST " + path, exchange("POST", path, entityTag, body));
        }

        /** A new state for what has this version. */
        Answer put(String path, String entityTag, Map<String, Object> body) {
            return good("PUT " + path, exchange("PUT", path, entityTag, body));
        }

        private Answer exchange(
                String method, String path, @Nullable String entityTag, @Nullable Map<String, Object> body) {
            HttpRequest.Builder request = HttpRequest.newBuilder(origin.resolve(path))
                    .timeout(PATIENCE)
                    .header("Accept", "application/json, application/problem+json")
                    .header("Accept-Language", "en")
                    .method(
                            method,
                            body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JsonText.of(body)));
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            if (accessToken != null) {
                request.header("Authorization", "Bearer " + accessToken);
            }
            if (entityTag != null) {
                request.header("If-Match", entityTag);
            } else if (method.equals("POST") && accessToken != null) {
                // A retry after a lost answer must not do it twice.
                request.header("Idempotency-Key", UUID.randomUUID().toString());
            }
            return send(request.build());
        }
    }

    private static Answer good(String call, Answer answer) {
        if (!answer.isGood()) {
            throw new Unexpected(call, answer);
        }
        return answer;
    }

    private Answer send(HttpRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                boolean later = response.statusCode() == 429 || response.statusCode() == 503;
                if (!later || attempt == TRIES) {
                    return answer(response);
                }
                Thread.sleep(Duration.ofSeconds(
                        response.headers().firstValueAsLong("Retry-After").orElse(1)));
            } catch (IOException lost) {
                if (attempt == TRIES) {
                    throw new UncheckedIOException(request.uri() + " does not answer", lost);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped", stopped);
            }
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        String text = response.body();
        JsonStructure body = JsonValue.EMPTY_JSON_OBJECT;
        if (!text.isBlank() && (text.startsWith("{") || text.startsWith("["))) {
            try (var reader = READERS.createReader(new StringReader(text))) {
                body = reader.read();
            }
        }
        return new Answer(
                response.statusCode(), response.headers().firstValue("ETag").orElse(""), body);
    }
}
