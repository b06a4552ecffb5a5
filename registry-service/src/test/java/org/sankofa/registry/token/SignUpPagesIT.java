package org.sankofa.registry.token;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.registry.Mailbox;
import org.sankofa.registry.RegistryTest;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.TestClock;
import org.sankofa.testkit.Visitor;

/** From an address to an account in the browser, and what its owner does there. */
class SignUpPagesIT extends RegistryTest {
    private static final String ANOTHER = "nine storks over the Niger";
    private final Mailbox mailbox = Mailbox.open();

    @Inject
    TestClock clock;

    @Override
    protected Map<String, String> more() {
        Map<String, String> more = new HashMap<>();
        more.put("sankofa.smtp.port", Integer.toString(mailbox.port()));
        more.put("sankofa.limits.sign-ups-per-address", "1000");
        more.put("sankofa.test.clock", "true");
        more.put("sankofa.public.address", "https://sankofa.example.org/");
        return more;
    }

    @AfterAll
    void closeMailbox() {
        mailbox.close();
    }

    private Visitor visitor(String language) {
        return Visitor.of(URI.create(server.getURL().toString()), language);
    }

    private static String someone() {
        return "yaa." + Uuid7.next() + "@example.org";
    }

    private Visitor signedUp(String email) {
        Visitor visitor = visitor("en");
        visitor.post("/sign-up", Map.of("email", email, "role", "CLINICIAN")).hasStatus(303);
        visitor.post("/code", Map.of("token", mailbox.code(email), "password", PASSWORD))
                .hasStatus(303);
        return visitor;
    }

    @Test
    void shouldMakeAnAccount_byTheCodeFromTheMail() throws Exception {
        String email = someone();
        Visitor visitor = visitor("fr");
        visitor.get("/sign-up").hasStatus(200);
        Answer sent = visitor.post("/sign-up", Map.of("email", email, "role", "CLINICIAN"))
                .hasStatus(303);
        assertThat(visitor.follow(sent, Map.of()).body()).contains("role=\"status\"");

        String code = mailbox.code(email);
        assertThat(Mailbox.text(mailbox.to(email).getFirst()))
                .contains("https://sankofa.example.org/code?code=" + code);
        assertThat(visitor.get("/code?code=" + code).body()).contains("value=\"" + code + "\"");
        Answer done = visitor.post("/code", Map.of("token", code, "password", PASSWORD))
                .hasStatus(303);

        assertThat(done.header("Location")).contains("/profile");
        assertThat(visitor.follow(done, Map.of()).body()).contains("/sign-out");
        assertThat(visitor.get("/account").hasStatus(200).body()).contains(email, "value=\"fr\" selected");
    }

    @Test
    void shouldSayWhatIsWrong_atItsField_andKeepTheRest() {
        Visitor visitor = visitor("en");
        assertThat(visitor.post("/sign-up", Map.of("email", "yaa(at)example.org", "role", "CLINICIAN"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#email\"", "value=\"yaa(at)example.org\"", "value=\"CLINICIAN\" checked");
        assertThat(visitor.post("/sign-up", Map.of()).hasStatus(422).body())
                .contains("href=\"#role\"", "href=\"#email\"");
        assertThat(visitor.post("/sign-up", Map.of("email", someone(), "role", "ADMIN"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#role\"");
        assertThat(visitor.post("/code", Map.of("token", "", "password", ""))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#token\"", "href=\"#password\"");
        assertThat(visitor.post("/code", Map.of("token", "unknown<b>", "password", PASSWORD))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#token\"", "value=\"unknown&lt;b>\"")
                .doesNotContain(PASSWORD);
    }

    @Test
    void shouldReplaceAForgottenPassword_andSignOutWhoeverHadTheOld() {
        String email = someone();
        Visitor thief = signedUp(email);
        Visitor owner = visitor("en");

        owner.post("/new-password", Map.of("email", email)).hasStatus(303);
        String code = mailbox.code(email, 2);
        owner.post("/code", Map.of("token", code, "password", "short")).hasStatus(422);
        owner.post("/code", Map.of("token", code, "password", ANOTHER)).hasStatus(303);

        owner.get("/account").hasStatus(200);
        clock.pass(AccessTokens.LIFE.plusSeconds(31));
        assertThat(thief.follow(thief.get("/account"), Map.of()).body()).contains("name=\"password\"");
        Map<String, String> again = Map.of("token", code, "password", PASSWORD);
        visitor("en").post("/code", again).hasStatus(422);
        visitor("en")
                .post("/sign-in", Map.of("email", email, "password", PASSWORD))
                .hasStatus(401);
        visitor("en")
                .post("/sign-in", Map.of("email", email, "password", ANOTHER))
                .hasStatus(303);
    }

    @Test
    void shouldNotTell_whoHasAnAccount() {
        Visitor visitor = visitor("en");
        String known = someone();
        signedUp(known);
        Answer ofKnown = visitor.post("/new-password", Map.of("email", known)).hasStatus(303);
        Answer ofNobody =
                visitor.post("/new-password", Map.of("email", someone())).hasStatus(303);
        assertThat(ofNobody.header("Location")).isEqualTo(ofKnown.header("Location"));
    }

    @Test
    void shouldEndEverySession() {
        String email = someone();
        Visitor phone = signedUp(email);
        Visitor library = visitor("en");
        library.post("/sign-in", Map.of("email", email, "password", PASSWORD)).hasStatus(303);

        phone.post("/account/sign-out", Map.of()).hasStatus(303);

        clock.pass(AccessTokens.LIFE.plusSeconds(31));
        assertThat(library.follow(library.get("/account"), Map.of()).body()).contains("name=\"password\"");
    }

    @Test
    void shouldWrite_inTheLanguageThatWasChosen() {
        Visitor visitor = signedUp(someone());
        Answer saved =
                visitor.post("/account/language", Map.of("language", "ar")).hasStatus(303);
        assertThat(visitor.follow(saved, Map.of()).body()).contains("value=\"ar\" selected", "role=\"status\"");
        visitor.post("/account/language", Map.of("language", "tlh")).hasStatus(422);
    }
}
