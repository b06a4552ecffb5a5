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

/** An account moves to another address, and ends. */
class AccountEndsIT extends RegistryTest {
    private final Mailbox mailbox = Mailbox.open();

    @Override
    protected Map<String, String> more() {
        Map<String, String> more = new HashMap<>();
        more.put("sankofa.smtp.port", Integer.toString(mailbox.port()));
        more.put("sankofa.limits.sign-ups-per-address", "1000");
        more.put("sankofa.limits.sign-ins-per-address", "1000");
        return more;
    }

    @AfterAll
    void closeMailbox() {
        mailbox.close();
    }

    private Visitor visitor() {
        return Visitor.of(URI.create(server.getURL().toString()), "en");
    }

    private static String someone() {
        return "kofi." + Uuid7.next() + "@example.org";
    }

    private Visitor signedUp(String email) {
        Visitor visitor = visitor();
        visitor.post("/sign-up", Map.of("email", email, "role", "CLINICIAN")).hasStatus(303);
        visitor.post("/code", Map.of("token", mailbox.code(email), "password", PASSWORD))
                .hasStatus(303);
        return visitor;
    }

    private Answer signIn(String email) {
        return api().post("/api/v1/tokens", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, PASSWORD));
    }

    private Api own(String email) {
        return api().as(signIn(email).hasStatus(200).text("/accessToken"));
    }

    private Api service() {
        String token =
                api().unchecked().post("/internal/tokens", """
                        {"clientId": "matching", "clientSecret": "a-secret-of-the-tests-and-nothing-else"}""").hasStatus(200).text("/accessToken");
        return api().as(token);
    }

    @Test
    void shouldTakeANewAddress_provedByTheCodeThatWentThere() {
        String before = someone();
        String after = someone();
        Visitor visitor = signedUp(before);
        visitor.get("/account/email").hasStatus(200);
        assertThat(visitor.post("/account/email", Map.of("email", after + "\"<b>", "password", ""))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#email\"", "href=\"#password\"")
                .doesNotContain("<b>");
        assertThat(visitor.post("/account/email", Map.of("email", after, "password", "not my password at all"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#password\"", "value=\"" + after + "\"")
                .doesNotContain("not my password");
        assertThat(visitor.post("/account/email", Map.of("email", before, "password", PASSWORD))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#email\"");

        Answer sent = visitor.post("/account/email", Map.of("email", after, "password", PASSWORD))
                .hasStatus(303);
        assertThat(visitor.follow(sent, Map.of()).body()).contains("role=\"status\"");
        assertThat(visitor.get("/account").body()).contains(before);
        visitor.post("/account/email/code", Map.of("token", "unknown")).hasStatus(422);
        String code = mailbox.code(after);
        // Whoever else gets hold of the code can do nothing with it.
        signedUp(someone()).post("/account/email/code", Map.of("token", code)).hasStatus(422);
        visitor.post("/account/email/code", Map.of("token", code)).hasStatus(303);

        assertThat(visitor.get("/account").body()).contains(after).doesNotContain(before);
        assertThat(Mailbox.text(mailbox.await(before, 2))).contains(before).doesNotContain(after);
        signIn(before).isProblem(401, "sign-in-refused");
        signIn(after).hasStatus(200);
    }

    @Test
    void shouldChangeTheAddress_byTheApiToo_andNeverToOneThatIsTaken() {
        String before = someone();
        String taken = someone();
        String after = someone();
        signedUp(before);
        signedUp(taken);
        Api own = own(before);
        String path = "/api/v1/accounts/me/email-changes";
        String form = "{\"email\": \"%s\", \"password\": \"%s\"}";

        own.post(path, form.formatted(taken, PASSWORD)).hasStatus(202);
        assertThat(Mailbox.text(mailbox.await(taken, 2))).contains("has an account already");
        own.post(path, form.formatted(after, PASSWORD)).hasStatus(202);
        assertThat(own.post(path + "/confirmations", "{\"token\": \"unknown\"}")
                        .isProblem(422, "validation-failed")
                        .errorCodes())
                .containsExactly("email-token");
        Answer moved = own.post(path + "/confirmations", "{\"token\": \"%s\"}".formatted(mailbox.code(after)))
                .hasStatus(200);

        assertThat(moved.text("/email")).isEqualTo(after);
        assertThat(own.post(path, form.formatted(someone(), "wrong"))
                        .isProblem(422, "validation-failed")
                        .errorCodes())
                .containsExactly("wrong-password");
    }

    @Test
    void shouldDeleteTheAccount_withAllThatNamesItsOwner() {
        String email = someone();
        Visitor visitor = signedUp(email);
        Api own = own(email);
        Answer registered = own.post(
                        "/api/v1/clinicians", ClinicianFixture.aNurse().named("Kofi", "Asante"))
                .hasStatus(201);
        own.post(
                        ME + "/submit",
                        "{}",
                        own.put(ME + "/consents", CONSENT_TO_MATCHING, registered)
                                .hasStatus(200))
                .hasStatus(200);
        own.post(ME + "/credentials", """
                        {"kind": "DIPLOMA", "issuer": "University of Ghana", "number": "D-20", "country": "GH",
                         "issuedOn": "2011-07-01"}""").hasStatus(201);
        assertThat(visitor.get("/account/delete").hasStatus(200).body()).contains("cannot be undone");
        assertThat(visitor.post("/account/delete", Map.of("password", ""))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#password\"");
        visitor.post("/account/delete", Map.of("password", "not my password")).hasStatus(422);
        own.get(ME).hasStatus(200);

        Answer gone =
                visitor.post("/account/delete", Map.of("password", PASSWORD)).hasStatus(303);

        assertThat(visitor.follow(gone, Map.of()).hasStatus(200).body())
                .contains("Your account is deleted")
                .doesNotContain("/sign-out");
        signIn(email).isProblem(401, "sign-in-refused");
        // The access token lives on for minutes, and opens nothing.
        own.get("/api/v1/accounts/me").isProblem(404, "not-found");
        own.get(ME).isProblem(404, "not-found");
        own.get("/api/v1/accounts/me/data").isProblem(404, "not-found");
        own.post(ME + "/submit", "{}", registered).hasStatus(412);
        Answer standing = service()
                .get("/internal/clinicians/standing?pseudonym=" + registered.text("/pseudonym"))
                .hasStatus(200);
        assertThat(standing.text("/status")).isEqualTo("WITHDRAWN");
        assertThat(standing.at("/residence").isMissingNode()).isTrue();
        assertThat(standing.at("/credentials")).isEmpty();
        assertThat(Mailbox.text(mailbox.await(email, 2))).contains("deleted");
        // The address is free again.
        visitor().post("/sign-up", Map.of("email", email, "role", "CLINICIAN")).hasStatus(303);
        assertThat(mailbox.code(email, 3)).isNotEmpty();
    }

    @Test
    void shouldDeleteByTheApi_withThePasswordOnly() {
        String email = someone();
        signedUp(email);
        Api own = own(email);
        String path = "/api/v1/accounts/me/deletion";
        assertThat(own.post(path, "{\"password\": \"wrong\"}")
                        .isProblem(422, "validation-failed")
                        .errorCodes())
                .containsExactly("wrong-password");
        own.post(path, "{\"password\": \"%s\"}".formatted(PASSWORD)).hasStatus(204);
        signIn(email).isProblem(401, "sign-in-refused");
        api().post(path, "{\"password\": \"%s\"}".formatted(PASSWORD)).isProblem(401, "unauthenticated");
    }

    @Test
    void shouldLeaveNoWayBack_toATokenThatLivesLongerThanItsAccount() {
        String deletion = "/api/v1/accounts/me/deletion";
        String password = "{\"password\": \"%s\"}".formatted(PASSWORD);
        String form = ClinicianFixture.aNurse().named("Kofi", "Asante").toString();
        String registered = someone();
        signedUp(registered);
        Api.Request registering = own(registered)
                .request("POST", "/api/v1/clinicians")
                .idempotencyKey("one")
                .json(form);
        registering.send().hasStatus(201);
        String stranger = someone();
        signedUp(stranger);
        Api late = own(stranger);
        own(registered).post(deletion, password).hasStatus(204);
        late.post(deletion, password).hasStatus(204);

        // Neither the answer that was kept for a retry, nor a first registration.
        assertThat(registering.send().isProblem(409, "conflict").body()).doesNotContain("Asante");
        late.post("/api/v1/clinicians", form).isProblem(409, "conflict");
        late.get(ME).isProblem(404, "not-found");
    }

    @Test
    void shouldAskStrangersToSignIn() {
        Visitor nobody = visitor();
        nobody.get("/account/email").hasStatus(303);
        nobody.get("/account/delete").hasStatus(303);
        nobody.get("/account/deleted").hasStatus(200);
    }
}
