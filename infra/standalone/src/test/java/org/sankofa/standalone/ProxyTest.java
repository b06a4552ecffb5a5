package org.sankofa.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.embedded.ServerFailure;

final class ProxyTest {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final MailServer mail = MailServer.start();
    private HttpServer registry;
    private HttpServer matching;
    private Proxy proxy;

    @BeforeEach
    void start() throws IOException {
        registry = echo("registry");
        matching = echo("matching");
        proxy = Proxy.reserve(0).start(address(registry), address(matching), mail);
    }

    @AfterEach
    void stop() {
        proxy.close();
        registry.stop(0);
        matching.stop(0);
        mail.close();
    }

    /** Answers 418 with what it was asked. */
    private static HttpServer echo(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String text = String.join(
                    "|",
                    name,
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("If-Match")),
                    String.valueOf(exchange.getRequestHeaders().get("X-Forwarded-For")),
                    body);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.sendResponseHeaders(418, exchange.getRequestMethod().equals("HEAD") ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(proxy.address() + path))
                .header("If-Match", "\"6\"")
                .header("X-Forwarded-For", "203.0.113.9")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/accounts, registry",
        "/api/v1/clinicians/me/credentials?after=x%20y, registry",
        "/api/v1/searches/7/alerts, registry",
        "/keys, registry",
        "/api/v1/openapi/registry.yml, registry",
        "/api/v1/assignments/7/candidates, matching",
        "/api/v1/assignment-searches/7/alerts, matching",
        "/api/v1/candidate-watches/7/alerts, matching",
        "/api/v1/openapi/matching.yml, matching"
    })
    void sendsEachAddressToItsService(String path, String service) throws IOException, InterruptedException {
        assertThat(send("GET", path, "").body()).startsWith(service + "|GET|" + path + "|");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/events",
                "/health",
                "/prometheus",
                "/api/v1/accountsx",
                "/api/v1/elsewhere",
                "/api/v1/accounts/../../../internal/events",
                "/api/v1/accounts/%2e%2e/%2e%2e/%2e%2e/internal/events",
                "/api/v1/accounts/..%2f..%2finternal/events",
                "//internal/events",
                "/api/v1/accounts;x/internal"
            })
    void findsNothingElse(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", path, "");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:sankofa:problem:not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing-here", "/internal/events", "/assignments/../internal/events"})
    void letsTheRegistrySayThatThereIsNoPage(String path) throws IOException, InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(proxy.address() + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .build();
        assertThat(client.send(asked, HttpResponse.BodyHandlers.ofString()).body())
                .startsWith("registry|GET|/no-page|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void passesOnMethodHeadersBodyAndAnswer(String method) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(method, "/api/v1/clinicians/me", "{\"name\":\"李\"}");
        assertThat(answer.statusCode()).isEqualTo(418);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(answer.body())
                .isEqualTo("registry|" + method + "|/api/v1/clinicians/me|\"6\"|[127.0.0.1]|{\"name\":\"李\"}");
    }

    @Test
    void answersHeadWithoutABody() throws IOException, InterruptedException {
        HttpResponse<String> answer = send("HEAD", "/api/v1/assignments", "");
        assertThat(answer.statusCode()).isEqualTo(418);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void saysThatAServiceIsDownAndFindsItAgain() throws IOException, InterruptedException {
        int port = registry.getAddress().getPort();
        registry.stop(0);

        HttpResponse<String> answer = send("GET", "/api/v1/accounts/me", "");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("urn:sankofa:problem:unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(send("GET", "/api/v1/assignments", "").statusCode()).isEqualTo(418);

        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        registry.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        registry.start();
        assertThat(send("GET", "/api/v1/accounts/me", "").statusCode()).isEqualTo(204);
    }

    @Test
    void refusesABodyOverTheLimitBeforeReadingIt() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), proxy.address().getPort())) {
            socket.getOutputStream()
                    .write("POST /api/v1/imports HTTP/1.1\r\nHost: x\r\nContent-Length: 10485761\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void listsTheMailThatWasSent() throws IOException, InterruptedException, MessagingException {
        Instant now = Instant.now();
        deliver("afua@example.org", "first", "Akwaaba, 李", now.minusSeconds(2));
        deliver("kofi@example.org", "second", "token", now);

        assertThat(send("GET", "/mail", "").body()).containsSubsequence("second", "first", "李");
        assertThat(send("GET", "/mail?to=Afua%40example.org", "").body())
                .contains("first")
                .doesNotContain("second");
    }

    private void deliver(String to, String subject, String text, Instant at) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(mail.port()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("no-reply@example.org"));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        message.setSentDate(Date.from(at));
        Transport.send(message);
    }

    @Test
    void saysWhichPortIsBusy() {
        int busy = registry.getAddress().getPort();
        assertThatThrownBy(() -> Proxy.reserve(busy))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining(Integer.toString(busy))
                .hasMessageContaining("--port");
    }
}
