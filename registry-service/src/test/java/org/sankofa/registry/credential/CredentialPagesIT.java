package org.sankofa.registry.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sankofa.testkit.Forms.version;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.registry.RegistryTest;
import org.sankofa.registry.TestTokens;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.ClinicianFixture;
import org.sankofa.testkit.Visitor;

/** Credentials in the browser: as their holder adds them, and as a verifier checks them. */
class CredentialPagesIT extends RegistryTest {
    private static final String OWN = "/profile/credentials";

    @Override
    protected Map<String, String> more() {
        // Nothing runs out by itself while a test looks at it.
        return Map.of("sankofa.test.tokens", "true", "sankofa.expiry.delay", "1h");
    }

    private Visitor visitor(Role role, UUID account) {
        TestTokens tokens = server.getApplicationContext().getBean(TestTokens.class);
        return Visitor.of(URI.create(server.getURL().toString()), "en")
                .bringing("sankofa", tokens.token(account, role));
    }

    private static Map<String, String> licence(String number) {
        Map<String, String> form = new HashMap<>();
        form.put("kind", "LICENCE");
        form.put("issuer", "CIBG");
        form.put("number", number);
        form.put("country", "NL");
        form.put("issuedOn", "2015-06-01");
        form.put("expiresOn", "");
        return form;
    }

    /** Adds it in the browser, and says under which id. */
    private static String added(Person holder, Visitor visitor, String number) {
        visitor.post(OWN + "/add", licence(number)).hasStatus(303);
        return holder.api().get(ME + "/credentials").hasStatus(200).text("/items/0/id");
    }

    @Test
    void shouldAddACredentialOnce_correctIt_andRemoveIt() {
        Person holder = register(ClinicianFixture.aNurse());
        Visitor visitor = visitor(Role.CLINICIAN, holder.account());
        assertThat(visitor.get(OWN).hasStatus(200).body()).contains("not added any");
        visitor.get(OWN + "/add").hasStatus(200);

        String id = added(holder, visitor, "BIG-71");
        // A double click.
        Answer again = visitor.post(OWN + "/add", licence("BIG-71")).hasStatus(303);
        assertThat(visitor.follow(again, Map.of()).body())
                .contains("role=\"status\"", "BIG-71", "Netherlands", "Waits for a verifier")
                .containsOnlyOnce(OWN + "/" + id + "/remove");

        Answer form = visitor.get(OWN + "/" + id).hasStatus(200);
        assertThat(form.body()).contains("value=\"BIG-71\"", "value=\"NL\" selected", "value=\"LICENCE\" checked");
        Map<String, String> corrected = licence("BIG-72");
        corrected.put("version", version(form));
        visitor.post(OWN + "/" + id, corrected).hasStatus(303);
        visitor.post(OWN + "/" + id, corrected).hasStatus(303);
        assertThat(visitor.get(OWN).body()).contains("BIG-72").doesNotContain("BIG-71");

        Map<String, String> removal = Map.of(
                "version", version(visitor.get(OWN + "/" + id + "/remove").hasStatus(200)));
        visitor.post(OWN + "/" + id + "/remove", removal).hasStatus(303);
        visitor.post(OWN + "/" + id + "/remove", removal).hasStatus(303);
        assertThat(visitor.get(OWN).body()).doesNotContain("BIG-72");
    }

    @Test
    void shouldNameTheField_keepWhatWasTyped_andOverwriteNothing() {
        Person holder = register(ClinicianFixture.aNurse());
        Visitor visitor = visitor(Role.CLINICIAN, holder.account());
        Map<String, String> wrong = licence("<script>");
        wrong.put("issuedOn", "2027-02-30");
        wrong.put("kind", "");
        assertThat(visitor.post(OWN + "/add", wrong).hasStatus(422).body())
                .contains("href=\"#kind\"", "href=\"#issuedOn\"", "value=\"&lt;script>\"")
                .doesNotContain("<script>");
        visitor.post(OWN + "/add", Map.of()).hasStatus(422);
        Map<String, String> early = licence("BIG-70");
        early.put("issuedOn", "1999-07-01");
        assertThat(visitor.post(OWN + "/add", early).hasStatus(422).body())
                .contains("href=\"#issuedOn\"", "you were younger than 15");

        String id = added(holder, visitor, "BIG-73");
        String seen = version(visitor.get(OWN + "/" + id));
        Map<String, String> first = licence("BIG-74");
        first.put("version", seen);
        visitor.post(OWN + "/" + id, first).hasStatus(303);
        Map<String, String> second = licence("BIG-75");
        second.put("version", seen);
        assertThat(visitor.post(OWN + "/" + id, second).hasStatus(412).body())
                .contains("another window", "value=\"BIG-75\"");
    }

    @Test
    void shouldShowAVerifierWhatToCheck_andRecordTheOutcome() {
        Person holder = register(ClinicianFixture.aNurse().named("Esi", "Boateng-Visser"));
        Visitor own = visitor(Role.CLINICIAN, holder.account());
        String id = added(holder, own, "BIG-76");
        Visitor verifier = visitor(Role.VERIFIER, Uuid7.next());
        verifier.get("/credentials").hasStatus(200);

        Answer opened = verifier.get("/credentials/" + id).hasStatus(200);
        assertThat(opened.body()).contains("Esi Boateng-Visser", "BIG-76", "CIBG", "in force", holder.pseudonym());
        String version = version(opened);
        assertThat(verifier.post("/credentials/" + id, Map.of("version", version, "comment", "Called them<b>"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#method\"", "href=\"#outcome\"", "Called them&lt;b");

        Map<String, String> found = Map.of(
                "version", version,
                "method", "ISSUER_REGISTER",
                "outcome", "VERIFIED",
                "practice", "HOSPITAL",
                "comment", "Listed as active.");
        Answer recorded = verifier.post("/credentials/" + id, found).hasStatus(303);
        assertThat(verifier.follow(recorded, Map.of()).body())
                .contains("role=\"status\"")
                .doesNotContain("/credentials/" + id);
        // A double click; and another finding on the page that one has gone back to.
        verifier.post("/credentials/" + id, found).hasStatus(303);
        verifier.post(
                        "/credentials/" + id,
                        Map.of("version", version, "method", "ISSUER_REGISTER", "outcome", "REFUSED"))
                .hasStatus(412);

        assertThat(own.get(OWN).body()).contains("Verified", "Listed as active.");
        assertThat(holder.api().get(ME).at("/verificationLevel").asInt()).isEqualTo(1);
    }

    @Test
    void shouldTellAVerifier_whatWasCorrectedMeanwhile() {
        Person holder = register(ClinicianFixture.aNurse());
        Visitor own = visitor(Role.CLINICIAN, holder.account());
        String id = added(holder, own, "BIG-77");
        Visitor verifier = visitor(Role.VERIFIER, Uuid7.next());
        String seen = version(verifier.get("/credentials/" + id).hasStatus(200));
        Map<String, String> corrected = licence("BIG-78");
        corrected.put("version", seen);
        own.post(OWN + "/" + id, corrected).hasStatus(303);

        Answer told = verifier.post(
                        "/credentials/" + id,
                        Map.of(
                                "version",
                                seen,
                                "method",
                                "ISSUER_CONTACT",
                                "outcome",
                                "REFUSED",
                                "comment",
                                "Unknown."))
                .hasStatus(412);

        assertThat(told.body()).contains("while you had it open", "BIG-78", "value=\"REFUSED\" checked", "Unknown.");
        assertThat(version(told)).isNotEqualTo(seen);
    }

    @Test
    void shouldBeForItsOwnerAndVerifiersOnly() {
        Person holder = register(ClinicianFixture.aNurse());
        String id = added(holder, visitor(Role.CLINICIAN, holder.account()), "BIG-79");
        Person other = register(ClinicianFixture.aNurse());
        Visitor stranger = visitor(Role.CLINICIAN, other.account());
        stranger.get(OWN + "/" + id).hasStatus(404);
        stranger.post(OWN + "/" + id, licence("BIG-80")).hasStatus(404);
        stranger.get(OWN + "/" + id + "/remove").hasStatus(404);
        stranger.get("/credentials").hasStatus(403);
        visitor(Role.VERIFIER, Uuid7.next()).get(OWN).hasStatus(403);
        visitor(Role.HOST, Uuid7.next()).get("/credentials/" + id).hasStatus(403);
        Visitor nobody = Visitor.of(URI.create(server.getURL().toString()), "en");
        nobody.get("/credentials").hasStatus(303);
        // Whoever has no profile yet begins with their name.
        visitor(Role.CLINICIAN, Uuid7.next()).get(OWN + "/add").hasStatus(303);
    }
}
