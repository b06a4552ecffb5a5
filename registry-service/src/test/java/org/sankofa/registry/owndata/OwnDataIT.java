package org.sankofa.registry.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.registry.Mailbox;
import org.sankofa.registry.RegistryTest;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.ClinicianFixture;
import org.sankofa.testkit.Visitor;

/** What the registry keeps about somebody, as they get it. */
class OwnDataIT extends RegistryTest {
    private final Mailbox mailbox = Mailbox.open();

    @Override
    protected Map<String, String> more() {
        Map<String, String> more = new HashMap<>();
        more.put("sankofa.smtp.port", Integer.toString(mailbox.port()));
        more.put("sankofa.limits.sign-ups-per-address", "1000");
        return more;
    }

    @AfterAll
    void closeMailbox() {
        mailbox.close();
    }

    private Visitor visitor() {
        return Visitor.of(URI.create(server.getURL().toString()), "en");
    }

    private Visitor signedUp(String email) {
        Visitor visitor = visitor();
        visitor.post("/sign-up", Map.of("email", email, "role", "CLINICIAN")).hasStatus(303);
        visitor.post("/code", Map.of("token", mailbox.code(email), "password", PASSWORD))
                .hasStatus(303);
        return visitor;
    }

    private Api signedIn(String email) {
        String token = api().post(
                        "/api/v1/tokens", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, PASSWORD))
                .hasStatus(200)
                .text("/accessToken");
        return api().as(token);
    }

    @Test
    void shouldTellEverything_toItsOwner() {
        String email = "esi." + Uuid7.next() + "@example.org";
        Visitor visitor = signedUp(email);
        Api own = signedIn(email);
        assertThat(own.get("/api/v1/accounts/me/data")
                        .hasStatus(200)
                        .at("/registration")
                        .isMissingNode())
                .isTrue();
        Answer registered = own.post(
                        "/api/v1/clinicians", ClinicianFixture.aNurse().named("Esi", "Amponsah"))
                .hasStatus(201);
        own.put(ME + "/consents", CONSENT_TO_MATCHING, registered).hasStatus(200);
        own.post(ME + "/credentials", """
                        {"kind": "DIPLOMA", "issuer": "University of Ghana", "number": "D-19", "country": "GH",
                         "issuedOn": "2011-07-01"}""").hasStatus(201);

        Answer data = own.get("/api/v1/accounts/me/data").hasStatus(200);

        assertThat(data.text("/account/email")).isEqualTo(email);
        assertThat(data.text("/registration/identity/familyName")).isEqualTo("Amponsah");
        assertThat(data.text("/consents/0/purpose")).isEqualTo("MATCHING");
        assertThat(data.text("/credentials/0/number")).isEqualTo("D-19");
        assertThat(data.body()).doesNotContain("argon2");
        assertThat(visitor.get("/account").hasStatus(200).body()).contains("href=\"/account/data\"");
        Answer file = visitor.get("/account/data").hasStatus(200);
        assertThat(file.header("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(file.text("/registration/identity/familyName")).isEqualTo("Amponsah");
    }

    @Test
    void shouldTellNobodyElse() {
        api().get("/api/v1/accounts/me/data").isProblem(401, "unauthenticated");
        visitor().get("/account/data").hasStatus(303);
    }
}
