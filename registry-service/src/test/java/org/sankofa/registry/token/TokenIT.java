package org.sankofa.registry.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sankofa.kit.access.ServiceToken;
import org.sankofa.registry.RegistryTest;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.TestClock;

class TokenIT extends RegistryTest {
    private static final String ADMIN = "ngozi.admin@example.org";

    @Inject
    TestClock clock;

    @Inject
    ServiceToken ownToken;

    @Override
    protected Map<String, String> more() {
        Map<String, String> more = new HashMap<>();
        more.put("sankofa.mail.enabled", "false");
        more.put("sankofa.test.clock", "true");
        more.put("sankofa.bootstrap.admin.email", ADMIN);
        more.put("sankofa.bootstrap.admin.password", PASSWORD);
        return more;
    }

    @Test
    void shouldRenew_oneAfterTheOther() {
        String token = signIn().text("/refreshToken");
        for (int i = 0; i < 5; i++) {
            Answer next = refresh(token).hasStatus(200);
            api().as(next.text("/accessToken")).get("/api/v1/accounts/me").hasStatus(200);
            assertThat(next.text("/refreshToken")).isNotEqualTo(token);
            token = next.text("/refreshToken");
        }
    }

    @Test
    void shouldEndTheSession_whenATokenComesTwice() {
        String stolen = signIn().text("/refreshToken");
        String child = refresh(stolen).hasStatus(200).text("/refreshToken");
        clock.pass(TokenService.GRACE.plusSeconds(1));

        refresh(stolen).isProblem(401, "unauthenticated");
        refresh(child).isProblem(401, "unauthenticated");
    }

    @Test
    void shouldGiveOneLivingChild_whenTheSameClientRefreshesTwiceAtOnce() throws Exception {
        String token = signIn().text("/refreshToken");
        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> calls = IntStream.range(0, 8)
                    .<Callable<Answer>>mapToObj(i -> () -> refresh(token))
                    .toList();
            for (Future<Answer> answer : clock.standingStill(() -> threads.invokeAll(calls))) {
                answers.add(answer.get());
            }
        }
        List<Answer> children =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(children).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(7);
        refresh(children.getFirst().text("/refreshToken")).hasStatus(200);
    }

    @Test
    void shouldEndTheSession_whenSignedOut_alsoByAnOlderToken() {
        String first = signIn().text("/refreshToken");
        String second = refresh(first).text("/refreshToken");
        assertThat(post("/api/v1/tokens/revocations", first).hasStatus(204).body())
                .isEmpty();
        refresh(second).isProblem(401, "unauthenticated");
        post("/api/v1/tokens/revocations", "unknown").hasStatus(204);
    }

    @Test
    void shouldRefuse_tokensThatAreNone_orTooOld() {
        refresh("unknown").isProblem(401, "unauthenticated");
        api().post("/api/v1/tokens/refresh", "{}").isProblem(422, "validation-failed");
        api().post("/api/v1/tokens/refresh", "{\"refreshToken\":\"" + "x".repeat(201) + "\"}")
                .isProblem(422, "validation-failed");
        String token = signIn().text("/refreshToken");
        clock.pass(TokenService.IDLE.plusSeconds(1));
        refresh(token).isProblem(401, "unauthenticated");
    }

    @Test
    void shouldRefuse_anAccessToken_afterTenMinutes() {
        Api signedIn = api().as(signIn().text("/accessToken"));
        signedIn.get("/api/v1/accounts/me").hasStatus(200);
        clock.pass(AccessTokens.LIFE.plus(Duration.ofSeconds(31)));
        signedIn.get("/api/v1/accounts/me").isProblem(401, "unauthenticated");
    }

    @Test
    void shouldSign_withAPublishedKey() throws Exception {
        SignedJWT token = SignedJWT.parse(signIn().text("/accessToken"));
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(token.getJWTClaimsSet().getClaims().keySet())
                .containsExactlyInAnyOrder("iss", "aud", "sub", "iat", "exp", "jti", "roles");
        Answer keys = api().unchecked().get("/keys").hasStatus(200);
        assertThat(keys.at("/keys").findValuesAsText("kid"))
                .contains(token.getHeader().getKeyID());
        assertThat(keys.at("/keys/0").has("d")).isFalse();
        assertThat(keys.header("Cache-Control")).contains("public, max-age=60");
    }

    @Test
    void shouldGiveAServiceToken_forTheSecretOnly() {
        Api plain = api().unchecked();
        Answer given = plain.post("/internal/tokens", """
                {"clientId":"matching","clientSecret":"a-secret-of-the-tests-and-nothing-else"}""").hasStatus(200);
        plain.as(given.text("/accessToken")).get("/internal/events").hasStatus(200);
        plain.as(ownToken.value()).get("/internal/events").hasStatus(200);
        api().as(given.text("/accessToken")).get("/api/v1/accounts/me").isProblem(404, "not-found");

        plain.post("/internal/tokens", """
                {"clientId":"matching","clientSecret":"a-secret-of-the-tests-and-nothing-els"}""").isProblem(401, "unauthenticated");
        plain.post("/internal/tokens", """
                {"clientId":"registry","clientSecret":"a-secret-of-the-tests-and-nothing-else"}""").isProblem(401, "unauthenticated");
        plain.as(signIn().text("/accessToken")).get("/internal/events").isProblem(403, "forbidden");
        plain.get("/internal/events").isProblem(401, "unauthenticated");
    }

    @Test
    void shouldTellTheRole_ofAnActiveAccount_toServicesOnly() {
        Api admin = api().as(signIn().text("/accessToken"));
        Api service = api().unchecked().as(ownToken.value());
        String own = role(admin.get("/api/v1/accounts/me").hasStatus(200).id());
        assertThat(service.get(own).hasStatus(200).body()).isEqualTo("{\"role\":\"ADMIN\"}");

        String invited = role(admin.post("/api/v1/accounts/invitations", """
                        {"email":"%s@example.org","role":"MANAGER"}""".formatted(UUID.randomUUID()))
                .hasStatus(201)
                .id());
        service.get(invited).isProblem(404, "not-found");
        service.get(role(UUID.randomUUID().toString())).isProblem(404, "not-found");
        admin.unchecked().get(own).isProblem(403, "forbidden");
        api().unchecked().get(own).isProblem(401, "unauthenticated");
    }

    @Test
    void shouldTellTheAddresses_ofThoseAccountsThatAreActive_toServicesOnly() {
        Api admin = api().as(signIn().text("/accessToken"));
        String own = admin.get("/api/v1/accounts/me").hasStatus(200).id();
        String invited = admin.post("/api/v1/accounts/invitations", """
                        {"email":"%s@example.org","role":"MANAGER"}""".formatted(UUID.randomUUID()))
                .hasStatus(201)
                .id();
        String asked = "{\"accounts\":[\"%s\",\"%s\",\"%s\"]}".formatted(invited, own, UUID.randomUUID());
        Api service = api().unchecked().as(ownToken.value());

        assertThat(service.post("/internal/accounts/emails", asked)
                        .hasStatus(200)
                        .body())
                .isEqualTo("[{\"account\":\"%s\",\"email\":\"%s\"}]".formatted(own, ADMIN));
        assertThat(service.post("/internal/accounts/emails", "{\"accounts\":[]}")
                        .hasStatus(200)
                        .body())
                .isEqualTo("[]");
        admin.unchecked().post("/internal/accounts/emails", asked).isProblem(403, "forbidden");
    }

    private static String role(String account) {
        return "/internal/accounts/" + account + "/role";
    }

    private Answer signIn() {
        return api().post("/api/v1/tokens", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(ADMIN, PASSWORD))
                .hasStatus(200);
    }

    private Answer refresh(String token) {
        return post("/api/v1/tokens/refresh", token);
    }

    private Answer post(String path, String token) {
        return api().post(path, "{\"refreshToken\":\"%s\"}".formatted(token));
    }
}
