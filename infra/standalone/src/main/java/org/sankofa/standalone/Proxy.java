package org.sankofa.standalone;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.sankofa.embedded.ServerFailure;

/**
 * One address in front of both services, as a reverse proxy gives it in production. What is not in its table, and all of
 * {@code /internal}, is not found.
 */
final class Proxy implements AutoCloseable {
    private static final long LARGEST_BODY = 10 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Headers of one connection, not of the message (RFC 9110, 7.6.1), and those that the client sets by itself. */
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "host",
            "content-length",
            "expect",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto");

    private static final List<String> REGISTRY = List.of(
            "/api/v1/accounts",
            "/api/v1/tokens",
            "/api/v1/clinicians",
            "/api/v1/credentials",
            "/api/v1/imports",
            "/api/v1/searches",
            "/api/v1/vocabulary",
            "/api/v1/openapi/registry.yml",
            "/keys",
            "/",
            "/accessibility",
            "/account",
            "/assets",
            "/certificate",
            "/clinicians",
            "/code",
            "/credentials",
            "/home",
            "/language",
            "/new-password",
            "/privacy",
            "/profile",
            "/session",
            "/sign-in",
            "/sign-out",
            "/sign-up",
            "/styleguide");
    private static final List<String> MATCHING = List.of(
            "/api/v1/institutions",
            "/api/v1/programmes",
            "/api/v1/assignments",
            "/api/v1/assignment-searches",
            "/api/v1/candidate-watches",
            "/api/v1/proposals",
            "/api/v1/placements",
            "/api/v1/queue",
            "/api/v1/openapi/matching.yml",
            "/assignments",
            "/hospital",
            "/placements",
            "/proposals",
            "/queue");

    /** An address that the registry has no page for, and says so in the reader's language. */
    private static final URI NO_PAGE = URI.create("/no-page");

    static {
        // The server's default waits 40 ms for more to send before it sends.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI registry;
    private final URI matching;
    private final MailServer mail;

    /** The address, taken before the services are told of it. */
    record Reserved(HttpServer server) {
        URI address() {
            return URI.create("http://localhost:" + server.getAddress().getPort());
        }

        Proxy start(URI registry, URI matching, MailServer mail) {
            return new Proxy(server, registry, matching, mail);
        }

        void release() {
            server.stop(0);
        }
    }

    /** Takes the port on the loopback address; 0 is any free one. */
    static Reserved reserve(int port) {
        try {
            return new Reserved(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 512));
        } catch (BindException e) {
            throw new ServerFailure("port " + port + " is busy; choose another with --port N", e);
        } catch (IOException e) {
            throw new ServerFailure("the proxy did not start: " + e.getMessage(), e);
        }
    }

    private Proxy(HttpServer server, URI registry, URI matching, MailServer mail) {
        this.server = server;
        this.registry = registry;
        this.matching = matching;
        this.mail = mail;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI wanted = exchange.getRequestURI();
            String path = wanted.getRawPath() == null ? "" : wanted.getRawPath();
            Optional<URI> service = serviceOf(path);
            if (service.isPresent()) {
                forward(exchange, service.get(), wanted);
            } else if (path.equals("/mail")) {
                listMail(exchange, wanted.getRawQuery());
            } else if (asksForAPage(exchange)) {
                forward(exchange, registry, NO_PAGE);
            } else {
                problem(exchange, 404, "not-found", "Not found", "Nothing has this address.");
            }
        }
    }

    private static boolean asksForAPage(HttpExchange exchange) {
        String accepted = exchange.getRequestHeaders().getFirst("Accept");
        return accepted != null && accepted.contains("text/html");
    }

    private Optional<URI> serviceOf(String path) {
        if (!isPlain(path)) {
            return Optional.empty();
        }
        if (REGISTRY.stream().anyMatch(prefix -> isBelow(prefix, path))) {
            return Optional.of(registry);
        }
        return MATCHING.stream().anyMatch(prefix -> isBelow(prefix, path)) ? Optional.of(matching) : Optional.empty();
    }

    private static boolean isBelow(String prefix, String path) {
        return path.equals(prefix) || !prefix.equals("/") && path.startsWith(prefix + "/");
    }

    /** No way of writing a path may mean one thing here and another to the service. */
    private static boolean isPlain(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return !lower.contains("//")
                && !lower.contains("/.")
                && !lower.contains("%2e")
                && !lower.contains("%2f")
                && !lower.contains("%5c")
                && !lower.contains(";");
    }

    private void forward(HttpExchange exchange, URI service, URI wanted) throws IOException {
        long length = length(exchange.getRequestHeaders());
        if (length > LARGEST_BODY) {
            problem(exchange, 413, "body-too-large", "Body too large", "The body may have 10 MiB.");
            return;
        }
        HttpResponse<InputStream> response;
        try {
            response =
                    client.send(request(exchange, service, wanted, length), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (IOException e) {
            exchange.getResponseHeaders().set("Retry-After", "5");
            problem(
                    exchange,
                    503,
                    "unavailable",
                    "Unavailable",
                    "The service does not answer at the moment. Try again in a few seconds.");
            return;
        } catch (IllegalArgumentException e) {
            problem(exchange, 400, "invalid-request", "Invalid request", "A header or the address is malformed.");
            return;
        }
        try (InputStream body = response.body()) {
            response.headers().map().forEach((name, values) -> {
                if (!name.startsWith(":") && !NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            answer(exchange, response, body);
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<InputStream> response, InputStream body)
            throws IOException {
        int status = response.statusCode();
        OptionalLong announced = response.headers().firstValueAsLong("content-length");
        boolean bodiless =
                status == 204 || status == 304 || exchange.getRequestMethod().equals("HEAD");
        if (bodiless || announced.orElse(-1) == 0) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        // 0 means chunked.
        exchange.sendResponseHeaders(status, announced.orElse(0));
        try (OutputStream out = exchange.getResponseBody()) {
            body.transferTo(out);
        }
    }

    private HttpRequest request(HttpExchange exchange, URI service, URI wanted, long length) {
        String query = wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery();
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(service + wanted.getRawPath() + query))
                .timeout(PATIENCE)
                .method(exchange.getRequestMethod(), body(exchange, length));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        String host = exchange.getRequestHeaders().getFirst("Host");
        return builder.header(
                        "X-Forwarded-For",
                        exchange.getRemoteAddress().getAddress().getHostAddress())
                .header("X-Forwarded-Host", host == null ? address().getAuthority() : host)
                .header("X-Forwarded-Proto", "http")
                .build();
    }

    private static HttpRequest.BodyPublisher body(HttpExchange exchange, long length) {
        if (length == 0) {
            return HttpRequest.BodyPublishers.noBody();
        }
        HttpRequest.BodyPublisher stream = HttpRequest.BodyPublishers.ofInputStream(exchange::getRequestBody);
        return length < 0 ? stream : HttpRequest.BodyPublishers.fromPublisher(stream, length);
    }

    /** The length announced; 0 for no body; -1 for one of unknown length. */
    private static long length(Headers headers) {
        @Nullable String length = headers.getFirst("Content-Length");
        if (length != null) {
            return Long.parseLong(length.strip());
        }
        return headers.containsKey("Transfer-Encoding") ? -1 : 0;
    }

    private void listMail(HttpExchange exchange, @Nullable String query) throws IOException {
        String to = query != null && query.startsWith("to=")
                ? URLDecoder.decode(query.substring("to=".length()), StandardCharsets.UTF_8)
                : "";
        List<MailServer.Mail> found = to.isEmpty() ? mail.mails() : mail.mailsTo(to);
        if (asksForAPage(exchange)) {
            send(
                    exchange,
                    200,
                    "text/html; charset=utf-8",
                    MailPage.of(found, to).getBytes(StandardCharsets.UTF_8));
            return;
        }
        ArrayNode mails = JSON.createArrayNode();
        for (MailServer.Mail each : found) {
            mails.addObject()
                    .put("to", each.to())
                    .put("subject", each.subject())
                    .put("text", each.text())
                    .put("at", each.at().toString());
        }
        send(exchange, 200, "application/json", JSON.writeValueAsBytes(mails));
    }

    private static void problem(HttpExchange exchange, int status, String slug, String title, String detail)
            throws IOException {
        ObjectNode problem = JSON.createObjectNode()
                .put("type", "urn:sankofa:problem:" + slug)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", exchange.getRequestURI().getRawPath());
        String requestId = exchange.getRequestHeaders().getFirst("X-Request-Id");
        // The same fields as a problem of the services, so that a client reads both alike.
        problem.put("requestId", requestId == null ? UUID.randomUUID().toString() : requestId);
        problem.putArray("errors");
        send(exchange, status, "application/problem+json", JSON.writeValueAsBytes(problem));
    }

    private static void send(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        // Closing reads the rest of the request first, which may be long in coming.
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
