package org.sankofa.registry.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sankofa.registry.Mailbox;
import org.sankofa.registry.OnRealServers;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignUpIT implements OnRealServers {
    private final Mailbox mailbox = Mailbox.open();

    @Inject
    EmbeddedServer server;

    @Override
    public Map<String, String> more() {
        return Map.of(
                "sankofa.smtp.port", Integer.toString(mailbox.port()), "sankofa.limits.sign-ups-per-address", "1000");
    }

    @AfterAll
    void closeMailbox() {
        mailbox.close();
    }

    @Test
    void signUp_mail_confirm_signIn_refresh() {
        String email = someone();

        Answer accepted = signUp(email, PASSWORD).hasStatus(202);
        assertThat(accepted.text("/status")).isEqualTo("CONFIRMATION_SENT");
        signIn(email, PASSWORD).isProblem(401, "unauthenticated");

        Answer active = confirm(mailbox.code(email)).hasStatus(200);
        assertThat(active.text("/status")).isEqualTo("ACTIVE");
        assertThat(active.text("/role")).isEqualTo("CLINICIAN");

        Answer tokens = signIn(email, PASSWORD).hasStatus(200);
        assertThat(tokens.at("/expiresIn").asInt()).isEqualTo(600);
        Answer me =
                api().as(tokens.text("/accessToken")).get("/api/v1/accounts/me").hasStatus(200);
        assertThat(me.id()).isEqualTo(active.id());
        assertThat(me.text("/email")).isEqualTo(email);

        Answer next = api().post(
                        "/api/v1/tokens/refresh", "{\"refreshToken\":\"%s\"}".formatted(tokens.text("/refreshToken")))
                .hasStatus(200);
        api().as(next.text("/accessToken")).get("/api/v1/accounts/me").hasStatus(200);
    }

    private Api api() {
        return Api.at(server.getURI(), "registry");
    }

    private static String someone() {
        return "amina." + UUID.randomUUID() + "@example.org";
    }

    private Answer signUp(String email, String password) {
        return api().post("/api/v1/accounts", """
                        {"email":"%s","password":"%s","role":"CLINICIAN","language":"en"}""".formatted(email, password));
    }

    private Answer confirm(String code) {
        return api().post("/api/v1/accounts/confirmations", "{\"token\":\"%s\"}".formatted(code));
    }

    private Answer signIn(String email, String password) {
        return api().post("/api/v1/tokens", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }
}
