package org.sankofa.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.sankofa.testkit.TestClock;
import reactor.core.publisher.Mono;

/** A service that verifies with the keys that another process publishes, both real servers. */
class AccessTest {
    private static final String SPEC = "AccessTest";

    private final RSAKey first = TestIssuer.key("first");
    private final RSAKey second = TestIssuer.key("second");

    private EmbeddedServer registry;
    private EmbeddedServer service;
    private HttpClient client;
    private Published published;
    private TestClock clock;

    @BeforeEach
    void start() {
        registry = ApplicationContext.run(EmbeddedServer.class, settings(SPEC + "Registry"));
        published = registry.getApplicationContext().getBean(Published.class);
        published.keys = new JWKSet(first);
        service = ApplicationContext.run(
                EmbeddedServer.class,
                with(
                        settings(SPEC),
                        "sankofa.registry.url",
                        registry.getURL().toString(),
                        "sankofa.service.secret",
                        "a secret of the test"));
        clock = service.getApplicationContext().getBean(TestClock.class);
        client = HttpClient.create(service.getURL());
    }

    @AfterEach
    void stop() {
        client.close();
        service.close();
        registry.close();
    }

    @Test
    void shouldBindTheActor_ofTheToken() {
        assertThat(get("/api/v1/probe/anyone", TestIssuer.token(first, now())))
                .isEqualTo("200 MANAGER " + TestIssuer.ACCOUNT);
    }

    @Test
    void shouldClose_everyEndpointThatSaysNothing() {
        assertThat(get("/api/v1/probe/unsaid", null)).startsWith("401");
        assertThat(get("/api/v1/probe/unsaid", TestIssuer.token(first, now()))).startsWith("403");
    }

    @Test
    void shouldAsk_forTheNamedRole() {
        assertThat(get("/api/v1/probe/manager", TestIssuer.token(first, now()))).startsWith("200");
        assertThat(get("/api/v1/probe/host", TestIssuer.token(first, now()))).startsWith("403");
        assertThat(get("/api/v1/probe/host", null)).startsWith("401");
    }

    @Test
    void shouldServe_anonymousCallers_whereTheEndpointDoes_butNotTheBearersOfBadTokens() {
        assertThat(get("/api/v1/probe/open", null)).isEqualTo("200 nobody");
        assertThat(get("/api/v1/probe/open", TestIssuer.token(first, now()))).isEqualTo("200 MANAGER");
        assertThat(get("/api/v1/probe/open", TestIssuer.token(first, now().minusSeconds(3600))))
                .startsWith("401");
        assertThat(get("/api/v1/probe/open", "rubbish")).startsWith("401");
        assertThat(get("/api/v1/probe/careless", "rubbish")).isEqualTo("200 hello");
    }

    @Test
    void shouldAnswer_404_forAPathThatIsNotThere() {
        assertThat(get("/api/v1/nowhere", null)).startsWith("404");
    }

    @Test
    void shouldPickUp_aNewKey_atItsFirstToken_andKeepTheOldOne() {
        String old = TestIssuer.token(first, now());
        assertThat(get("/api/v1/probe/manager", old)).startsWith("200");
        published.keys = new JWKSet(List.of(first, second));
        clock.pass(Duration.ofSeconds(3));
        assertThat(get("/api/v1/probe/manager", TestIssuer.token(second, now())))
                .startsWith("200");
        assertThat(get("/api/v1/probe/manager", old)).startsWith("200");
    }

    @Test
    void shouldAsk_theRegistryOnce_forAnyNumberOfForgedKeyIds() {
        assertThat(get("/api/v1/probe/manager", TestIssuer.token(first, now()))).startsWith("200");
        int before = published.asked.get();
        for (int i = 0; i < 20; i++) {
            String forged = TestIssuer.sign(
                    second,
                    TestIssuer.header(second).keyID("forged-" + i).build(),
                    TestIssuer.claims(now()).build());
            assertThat(get("/api/v1/probe/manager", forged)).startsWith("401");
        }
        assertThat(published.asked.get()).isEqualTo(before);
    }

    @Test
    void shouldVerify_withKnownKeys_whileTheRegistryIsDown_andSay503_forUnknownOnes() {
        assertThat(get("/api/v1/probe/manager", TestIssuer.token(first, now()))).startsWith("200");
        published.broken = true;
        clock.pass(Duration.ofMinutes(5));
        assertThat(get("/api/v1/probe/manager", TestIssuer.token(first, now()))).startsWith("200");
        assertThat(get("/api/v1/probe/manager", TestIssuer.token(second, now())))
                .startsWith("503");
        published.broken = false;
        published.keys = new JWKSet(List.of(first, second));
        clock.pass(Duration.ofSeconds(3));
        assertThat(get("/api/v1/probe/manager", TestIssuer.token(second, now())))
                .startsWith("200");
    }

    @Test
    void shouldForget_aWithdrawnKey() {
        String token = TestIssuer.token(first, now());
        assertThat(get("/api/v1/probe/manager", token)).startsWith("200");
        published.keys = new JWKSet(second);
        clock.pass(Duration.ofMinutes(3));
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(get("/api/v1/probe/manager", token)).startsWith("401"));
    }

    @Test
    void shouldKeep_itsServiceToken_untilShortlyBeforeItExpires() {
        ServiceToken tokens = service.getApplicationContext().getBean(ServiceToken.class);
        String one = tokens.value();
        assertThat(tokens.value()).isEqualTo(one);
        clock.pass(Duration.ofMinutes(9).plusSeconds(1));
        assertThat(tokens.value()).isNotEqualTo(one);
    }

    private Instant now() {
        return clock.instant();
    }

    private String get(String path, @Nullable String token) {
        MutableHttpRequest<?> request = HttpRequest.GET(URI.create(path));
        if (token != null) {
            request.bearerAuth(token);
        }
        try {
            HttpResponse<String> response = client.toBlocking().exchange(request, String.class);
            return response.code() + " " + response.body();
        } catch (HttpClientResponseException refused) {
            return refused.code() + " " + refused.getMessage();
        }
    }

    /** No part of this needs a database, so none is there. */
    private static Map<String, Object> settings(String spec) {
        return Map.ofEntries(
                Map.entry("spec", spec),
                Map.entry("micronaut.server.port", -1),
                Map.entry("micronaut.application.name", "access"),
                Map.entry("sankofa.mode", "embedded"),
                Map.entry("sankofa.messages", List.of("messages.kit")),
                Map.entry("sankofa.relay.enabled", false),
                Map.entry("flyway.enabled", false),
                Map.entry("datasources.default.url", "jdbc:mysql://127.0.0.1:1/none"),
                Map.entry("datasources.default.username", "nobody"),
                Map.entry("datasources.default.password", ""),
                Map.entry("datasources.default.initialization-fail-timeout", -1));
    }

    private static Map<String, Object> with(Map<String, Object> settings, Object... more) {
        Map<String, Object> all = new HashMap<>(settings);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    @Factory
    @Requires(property = "spec", value = SPEC)
    static class MovingClock {
        @Singleton
        TestClock clock() {
            return TestClock.standingAt(TestIssuer.NOW);
        }
    }

    @Controller
    @Requires(property = "spec", value = SPEC + "Registry")
    @Secured(SecurityRule.IS_ANONYMOUS)
    static class Published {
        final AtomicInteger asked = new AtomicInteger();
        volatile JWKSet keys = new JWKSet();
        volatile boolean broken;

        @Get("/keys")
        HttpResponse<Map<String, Object>> keys() {
            asked.incrementAndGet();
            return broken ? HttpResponse.serverError() : HttpResponse.ok(keys.toJSONObject());
        }

        @Post("/internal/tokens")
        Map<String, Object> token(@Body Map<String, String> request) {
            assertThat(request)
                    .containsEntry("clientId", "matching")
                    .containsEntry("clientSecret", "a secret of the test");
            return Map.of("accessToken", "token-" + asked.incrementAndGet(), "expiresIn", 600);
        }
    }

    /** Stands where the registry keeps its own keys: a test that runs no second server needs some. */
    @Singleton
    @Requires(property = "spec", value = SPEC + "Registry")
    static class NoKeys implements VerificationKeys {
        @Override
        public Publisher<RSAPublicKey> find(String kid) {
            return Mono.empty();
        }
    }

    @Controller("/api/v1/probe")
    @Requires(property = "spec", value = SPEC)
    static class Probe {
        @Get("/unsaid")
        String unsaid() {
            return "unsaid";
        }

        @Get("/anyone")
        @Secured(SecurityRule.IS_AUTHENTICATED)
        String anyone(Actor actor) {
            return actor.role() + " " + actor.account();
        }

        @Get("/manager")
        @Secured("MANAGER")
        String manager() {
            return "manager";
        }

        @Get("/host")
        @Secured("HOST")
        String host() {
            return "host";
        }

        @Get("/open")
        @Secured(SecurityRule.IS_ANONYMOUS)
        String open(@Nullable Actor actor) {
            return actor == null ? "nobody" : actor.role().name();
        }

        @Get("/careless")
        @Secured(SecurityRule.IS_ANONYMOUS)
        String careless() {
            return "hello";
        }
    }
}
