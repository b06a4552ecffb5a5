package org.sankofa.registry.token;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.HttpCookie;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.registry.RegistryTest;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.TestClock;
import org.sankofa.testkit.Visitor;

/** Signing in with the browser, and what keeps a session one's own. */
class SignInPagesIT extends RegistryTest {
    private static final String ADMIN = "ngozi.admin@example.org";
    private static final String ACCESS = "sankofa";
    private static final String RENEWAL = "sankofa-renewal";

    @Inject
    TestClock clock;

    @Override
    protected Map<String, String> more() {
        Map<String, String> more = new HashMap<>();
        more.put("sankofa.test.clock", "true");
        more.put("sankofa.mail.enabled", "false");
        more.put("sankofa.bootstrap.admin.email", ADMIN);
        more.put("sankofa.bootstrap.admin.password", PASSWORD);
        return more;
    }

    private Visitor visitor(String language) {
        return Visitor.of(URI.create(server.getURL().toString()), language);
    }

    private Visitor signedIn() {
        Visitor visitor = visitor("en");
        visitor.post("/sign-in", Map.of("email", ADMIN, "password", PASSWORD)).hasStatus(303);
        return visitor;
    }

    @Test
    void shouldSignIn_andGoOnWhereOneWanted() {
        Visitor visitor = visitor("en");
        Answer wanted = visitor.get("/clinicians?q=midwife").hasStatus(303);
        Answer form = visitor.follow(wanted, Map.of()).hasStatus(200);
        assertThat(form.body()).contains("name=\"next\" value=\"/clinicians?q=midwife\"");

        Answer done = visitor.post(
                        "/sign-in", Map.of("email", ADMIN, "password", PASSWORD, "next", "/clinicians?q=midwife"))
                .hasStatus(303);

        assertThat(done.header("Location")).contains("/clinicians?q=midwife");
        HttpCookie access = visitor.cookie(ACCESS);
        assertThat(access.isHttpOnly()).isTrue();
        assertThat(access.getPath()).isEqualTo("/");
        assertThat(visitor.cookie(RENEWAL).getPath()).isEqualTo("/session");
        assertThat(visitor.get("/").body()).contains("/sign-out").doesNotContain("href=\"/sign-in\"");
    }

    @Test
    void shouldSay_inTheReadersLanguage_whatIsWrong_andKeepWhatWasTyped() {
        Answer refused = visitor("fr")
                .post("/sign-in", Map.of("email", "nobody@example.org\"><script>", "password", "wrong"))
                .hasStatus(401);
        assertThat(refused.body())
                .contains("<html lang=\"fr\" dir=\"ltr\">", "role=\"alert\"", "nobody@example.org&#34;>&lt;script>")
                .doesNotContain("<script>", "value=\"wrong\"");
    }

    @Test
    void shouldLeadToOnesOwnWork() {
        Visitor visitor = visitor("en");
        assertThat(visitor.get("/sign-in").hasStatus(200).body()).contains("name=\"next\" value=\"/home\"");
        visitor.get("/home").hasStatus(303);
        assertThat(signedIn().get("/home").hasStatus(303).header("Location")).contains("/account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/..//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "/api/v1/accounts/me",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: a=b"
            })
    void shouldLeadToOurOwnPagesOnly(String next) {
        Answer done = visitor("en")
                .post("/sign-in", Map.of("email", ADMIN, "password", PASSWORD, "next", next))
                .hasStatus(303);
        assertThat(done.header("Location")).contains("/");
        assertThat(done.header("a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"cross-site,403", "same-site,403", "same-origin,303"})
    void shouldTakeFormsOfOurOwnPagesOnly(String from, int status) {
        signedIn().post("/sign-out", Map.of(), from).hasStatus(status == 303 ? 307 : status);
    }

    @Test
    void shouldNotLetACookieOpenTheApi() {
        Visitor visitor = signedIn();
        visitor.get("/api/v1/accounts/me").hasStatus(401);
    }

    @Test
    void shouldRenewTheSession_inPassing() {
        Visitor visitor = signedIn();
        String before = visitor.cookie(ACCESS).getValue();
        clock.pass(AccessTokens.LIFE.plusSeconds(31));

        assertThat(visitor.get("/").status()).as("not shown as to a stranger").isEqualTo(303);
        Answer page = visitor.follow(visitor.get("/"), Map.of()).hasStatus(200);

        assertThat(page.body()).contains("/sign-out");
        assertThat(visitor.cookie(ACCESS).getValue()).isNotEqualTo(before);
    }

    @Test
    void shouldKeepTheSession_whenAnotherTabRenewsItAtTheSameMoment() {
        Visitor visitor = signedIn();
        Visitor tab = visitor("en")
                .bringing(ACCESS, visitor.cookie(ACCESS).getValue())
                .bringing(RENEWAL, visitor.cookie(RENEWAL).getValue());
        clock.pass(AccessTokens.LIFE.plusSeconds(31));
        visitor.get("/session?next=/assignments").hasStatus(303);

        Answer waits = tab.get("/session?next=/assignments").hasStatus(200);
        assertThat(waits.header("Refresh")).contains("1; url=/assignments");
        assertThat(tab.post("/session?next=/assignments", Map.of("name", "Ward 3"))
                        .hasStatus(200)
                        .body())
                .contains("name=\"name\" value=\"Ward 3\"", "another tab");
        assertThat(tab.cookies()).containsKeys(ACCESS, RENEWAL);
    }

    @Test
    void shouldShowEverybodysPages_alsoAfterTheSessionHasEnded() {
        Visitor visitor = signedIn();
        clock.pass(TokenService.IDLE.plusSeconds(1));

        Answer page = visitor.follow(visitor.get("/"), Map.of()).hasStatus(200);
        assertThat(page.body()).contains("href=\"/sign-in");
        Answer asked = visitor.follow(visitor.get("/clinicians"), Map.of()).hasStatus(200);
        assertThat(asked.body()).contains("name=\"password\"");
    }

    @Test
    void shouldKeepAForm_throughASessionThatHasToBeRenewed() {
        Visitor visitor = signedIn();
        clock.pass(AccessTokens.LIFE.plusSeconds(31));
        Map<String, String> form = Map.of("name", "Ward 3");
        Answer sent = visitor.post("/session?next=/assignments", form).hasStatus(307);
        assertThat(sent.header("Location")).contains("/assignments");
    }

    @Test
    void shouldKeepAForm_throughASessionThatHasEnded() {
        Visitor visitor = visitor("en");
        Answer asked = visitor.post("/session?next=/assignments", Map.of("name", "Ward <3>", "email", "x"))
                .hasStatus(401);
        assertThat(asked.body()).contains("name=\"carried.name\" value=\"Ward &lt;3>\"");

        Answer again = visitor.post(
                        "/sign-in",
                        Map.of(
                                "email", ADMIN,
                                "password", PASSWORD,
                                "next", "/assignments",
                                "carried.name", "Ward <3>",
                                "carried.email", "x"))
                .hasStatus(200);
        assertThat(again.body())
                .contains(
                        "action=\"/assignments\"", "name=\"name\" value=\"Ward &lt;3>\"", "name=\"email\" value=\"x\"");
        assertThat(again.body())
                .as("as somebody signed in reads it, with what was typed")
                .contains("action=\"/sign-out\"", ">Ward &lt;3&gt;</blockquote>", ADMIN);
    }

    @Test
    void shouldKeepEveryChoiceOfAForm_throughASessionThatHasEnded() {
        Visitor visitor = visitor("en");
        List<Map.Entry<String, String>> form = List.of(Map.entry("items", "VISA"), Map.entry("items", "TICKETS"));
        assertThat(visitor.postAll("/session?next=/assignments", form)
                        .hasStatus(401)
                        .body())
                .contains("name=\"carried.items\" value=\"VISA\"", "name=\"carried.items\" value=\"TICKETS\"");
        assertThat(visitor.postAll(
                                "/sign-in",
                                List.of(
                                        Map.entry("email", ADMIN),
                                        Map.entry("password", PASSWORD),
                                        Map.entry("next", "/assignments"),
                                        Map.entry("carried.items", "VISA"),
                                        Map.entry("carried.items", "TICKETS")))
                        .hasStatus(200)
                        .body())
                .contains("name=\"items\" value=\"VISA\"", "name=\"items\" value=\"TICKETS\"");
    }

    @Test
    void shouldEndTheSession_whenSignedOut() {
        Visitor visitor = signedIn();
        String renewal = visitor.cookie(RENEWAL).getValue();
        Answer start =
                visitor.follow(visitor.post("/sign-out", Map.of()), Map.of()).hasStatus(200);
        assertThat(start.body()).contains("href=\"/sign-in\"");
        assertThat(visitor.cookies()).doesNotContainKeys(ACCESS, RENEWAL);
        api().post("/api/v1/tokens/refresh", "{\"refreshToken\":\"" + renewal + "\"}")
                .isProblem(401, "unauthenticated");
    }

    @Test
    void shouldSpeakTheLanguageThatWasChosen() {
        Visitor visitor = visitor("en");
        assertThat(visitor.get("/").body()).contains("<html lang=\"en\" dir=\"ltr\">");
        Answer chosen = visitor.post("/language", Map.of("language", "ar", "next", "/sign-in"))
                .hasStatus(303);
        assertThat(visitor.follow(chosen, Map.of()).body()).contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void shouldLoadNothingFromElsewhere_andSayWhatIsNotThere() {
        Visitor visitor = visitor("pt");
        Answer page = visitor.get("/").hasStatus(200);
        assertThat(page.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        String style = page.body().replaceAll("(?s).*href=\"(/assets/[^\"]+)\".*", "$1");
        Answer sheet = visitor.get(style).hasStatus(200);
        assertThat(sheet.header("Cache-Control")).contains("public, max-age=31536000, immutable");
        visitor.get("/assets/000000000000/sankofa.css").hasStatus(404);
        Answer nothing = visitor.get("/nothing-here").hasStatus(404);
        assertThat(nothing.body()).contains("<html lang=\"pt\"").contains("href=\"/\"");
        visitor.get("/?utm_source=mail").hasStatus(200);
    }
}
