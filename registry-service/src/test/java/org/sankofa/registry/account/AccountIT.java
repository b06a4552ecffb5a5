package org.sankofa.registry.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.kit.access.Role;
import org.sankofa.registry.Mailbox;
import org.sankofa.registry.RegistryTest;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.Backends;
import org.sankofa.testkit.TestClock;

class AccountIT extends RegistryTest {
    private static final String ADMIN = "ngozi.admin@example.org";
    private final Mailbox mailbox = Mailbox.open();

    @Inject
    AccountService accounts;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    TestClock clock;

    @Override
    protected Map<String, String> more() {
        Map<String, String> more = new HashMap<>();
        more.put("sankofa.smtp.port", Integer.toString(mailbox.port()));
        more.put("sankofa.limits.sign-ups-per-address", "1000");
        more.put("sankofa.limits.sign-ins-per-address", "1000");
        more.put("sankofa.test.clock", "true");
        more.put("sankofa.bootstrap.admin.email", ADMIN);
        more.put("sankofa.bootstrap.admin.password", PASSWORD);
        return more;
    }

    @AfterAll
    void closeMailbox() {
        mailbox.close();
    }

    @Test
    void signUp_mail_confirm_signIn_refresh() {
        String email = someone();

        Answer accepted = signUp(email).hasStatus(202);
        assertThat(accepted.text("/status")).isEqualTo("CONFIRMATION_SENT");
        signIn(email, PASSWORD).isProblem(401, "sign-in-refused");

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

    @Test
    void shouldAnswer_theSame_whetherOrNotTheAddressIsKnown() throws Exception {
        String known = someone();
        String unknown = someone();
        confirm(code(signUp(known), known));

        Answer first = signUp(unknown);
        Answer second = signUp(known);
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.body().replace(known, "?")).isEqualTo(first.body().replace(unknown, "?"));

        MimeMessage told = mailbox.await(known, 2);
        assertThat(told.getSubject()).isEqualTo("Your address has an account with Sankofa already");
        assertThat(Mailbox.text(told)).doesNotContainPattern("(?m)^[A-Za-z0-9_-]{43}$");

        Answer wrong = signIn(known, "another quiet heron").isProblem(401, "sign-in-refused");
        Answer nobody = signIn(someone(), "another quiet heron").isProblem(401, "sign-in-refused");
        assertThat(wrong.text("/title")).isEqualTo("Wrong address or password");
        assertThat(nobody.text("/title")).isEqualTo(wrong.text("/title"));
        assertThat(nobody.text("/detail")).isEqualTo(wrong.text("/detail"));
    }

    @Test
    void shouldTake_aCode_once_alsoWhenSentTwiceAtOnce() throws Exception {
        String email = someone();
        String code = code(signUp(email), email);
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> () -> confirm(code).status())
                    .toList();
            for (Future<Integer> status : threads.invokeAll(calls)) {
                statuses.add(status.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 422);
        assertThat(confirm(code).isProblem(422, "validation-failed").errorCodes())
                .containsExactly("confirmation-token");
    }

    @Test
    void shouldRefuse_aCode_thatExpired() {
        String email = someone();
        String code = code(signUp(email), email);
        clock.pass(AccountLimits.SIGN_UP.plusSeconds(1));
        confirm(code).isProblem(422, "validation-failed");
    }

    @Test
    void shouldTakeThePassword_onlyFromWhoReadsTheMail() {
        String email = someone();
        String first = code(signUp(email), email);
        signUp(email, "HOST", "en").hasStatus(202);
        String second = mailbox.code(email, 2);
        assertThat(api().post("/api/v1/accounts/confirmations", "{\"token\":\"%s\"}".formatted(first))
                        .isProblem(422, "validation-failed")
                        .refusedFields())
                .containsExactly("password");
        assertThat(api().post("/api/v1/accounts", """
                        {"email":"%s","password":"a stranger's password","role":"CLINICIAN"}""".formatted(email))
                        .hasStatus(400)
                        .refusedFields())
                .containsExactly("password");

        assertThat(confirm(first).hasStatus(200).text("/role")).isEqualTo("CLINICIAN");
        signIn(email, PASSWORD).hasStatus(200);
        confirm(second).hasStatus(422);
    }

    @Test
    void shouldSay_whatTheSignUpIsFor() throws Exception {
        String clinician = someone();
        String host = someone();
        signUp(clinician).hasStatus(202);
        signUp(host, "HOST", "en").hasStatus(202);
        assertThat(Mailbox.text(mailbox.await(clinician, 1))).contains("as a health professional");
        assertThat(Mailbox.text(mailbox.await(host, 1))).contains("for a hospital");
    }

    @Test
    void shouldKeepOnlyHashes_ofCodes() throws SQLException {
        String email = someone();
        String code = code(signUp(email), email);
        assertThat(count("SELECT COUNT(*) FROM confirmation WHERE token_hash = ?", code))
                .isZero();
        Awaitility.await()
                .until(() -> count(
                                "SELECT COUNT(*) FROM mail WHERE recipient = ? AND status = 'SENT' AND text IS NULL",
                                email)
                        == 1);
    }

    @Test
    void shouldKeepNoPassword_ofWhoHasNotConfirmed() throws SQLException {
        assertThat(count("""
                        SELECT COUNT(*)
                        FROM information_schema.columns
                        WHERE table_schema = DATABASE()
                          AND table_name = ?
                          AND column_name LIKE '%password%'
                        """, "confirmation")).isZero();
    }

    @Test
    void shouldWrite_inThePersonsLanguage_toAnAddressOfAnyScript() throws Exception {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        String email = "amélie." + unique + "@exämple.org";
        signUp(email, "HOST", "pt").hasStatus(202);
        MimeMessage mail = mailbox.await("amélie." + unique + "@xn--exmple-cua.org", 1);
        assertThat(mail.getSubject()).isEqualTo("O seu código para a Sankofa");
        assertThat(mail.getHeader("Content-Language")).containsExactly("pt");
        assertThat(Mailbox.text(mail)).contains(email);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                           | 422 | email,role
            {"email":"no address","role":"CLINICIAN"}                    | 422 | email
            {"email":"a@example.org\\r\\nBcc: b@example.org","role":"CLINICIAN"} | 422 | email
            {"email":"a\\u0000@example.org","role":"CLINICIAN"}          | 422 | email
            {"email":"a@example.org","role":"ADMIN"}                     | 422 | role
            {"email":"a@example.org","role":"SERVICE"}                   | 422 | role
            {"email":"a@example.org","role":"CLINICIAN","language":"xx"} | 422 | language
            {"email":"a@example.org","role":"ROOT"}                      | 422 | role
            {"email":"no address","role":"ROOT"}                         | 422 | role
            {"email":"no address","role":"HOST","language":"xx"}         | 422 | email,language
            {"email":"a@example.org","role":"HOST","id":"1"}             | 400 | id
            {"email":{},"role":"HOST"}                                   | 400 | email
            [                                                            | 400 |
            """)
    void shouldRefuse_byField(String body, int status, String fields) {
        Answer answer = api().in("fr").post("/api/v1/accounts", body).hasStatus(status);
        assertThat(answer.refusedFields())
                .containsExactlyInAnyOrder(fields == null ? new String[0] : fields.split(","));
        assertThat(answer.header("Content-Language")).contains("fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "password1234", "aaaaaaaaaaaaaa"})
    void shouldRefuse_aPasswordThatIsEasilyGuessed_andKeepTheCode(String password) {
        String email = "amina.amina@" + UUID.randomUUID() + ".example.org";
        String code = code(signUp(email), email);
        assertThat(confirm(code, password).isProblem(422, "validation-failed").refusedFields())
                .containsExactly("password");
        confirm(code).hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%s", "<b>", "' OR 1=1 --", "\\u0000", "ليس رمزا"})
    void shouldRefuse_aCode_thatIsNone(String code) {
        confirm(code).isProblem(422, "validation-failed");
    }

    @Test
    void shouldInvite_andLetTheInvitedChooseTheirPassword() {
        String email = someone();
        Api admin = api().as(signIn(ADMIN, PASSWORD).text("/accessToken"));
        String body = "{\"email\":\"%s\",\"role\":\"VERIFIER\",\"language\":\"es\"}".formatted(email);

        Answer invited = admin.post("/api/v1/accounts/invitations", body).hasStatus(201);
        assertThat(invited.text("/status")).isEqualTo("INVITED");
        admin.get(invited.header("Location").orElseThrow()).hasStatus(200);
        mailbox.code(email);

        Answer again = admin.post("/api/v1/accounts/invitations", body).hasStatus(201);
        assertThat(again.id()).isEqualTo(invited.id());

        Answer active = confirm(mailbox.code(email, 2), PASSWORD).hasStatus(200);
        assertThat(active.id()).isEqualTo(invited.id());
        assertThat(active.text("/role")).isEqualTo("VERIFIER");
        signIn(email, PASSWORD).hasStatus(200);
        admin.post("/api/v1/accounts/invitations", body).isProblem(409, "conflict");
    }

    @Test
    void shouldInvite_anAddressOnce_whenSeveralDoAtOnce_andAnswerTheOthersAsIfItHadAnAccount() throws Exception {
        Api admin = api().as(signIn(ADMIN, PASSWORD).text("/accessToken"));
        for (int round = 0; round < 5; round++) {
            String body = "{\"email\":\"%s\",\"role\":\"VERIFIER\",\"language\":\"en\"}".formatted(someone());
            List<String> ids = new ArrayList<>();
            for (Answer answer : atOnce(6, () -> admin.post("/api/v1/accounts/invitations", body))) {
                ids.add(answer.hasStatus(201).id());
            }
            assertThat(ids).hasSize(6).containsOnly(ids.getFirst());
        }
    }

    @Test
    void shouldNotStart_withoutAdministrator_whenTheAddressIsAnotherAccounts() {
        String email = someone();
        confirm(code(signUp(email), email)).hasStatus(200);
        FirstAdministrator first = new FirstAdministrator(accounts, email, PASSWORD);
        StartupEvent start = new StartupEvent(server.getApplicationContext());

        first.onApplicationEvent(start);
        Backends.executeAsRoot("UPDATE registry.account SET role = 'WAS_ADMIN' WHERE role = 'ADMIN'");
        try {
            assertThatThrownBy(() -> first.onApplicationEvent(start))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("SANKOFA_BOOTSTRAP_ADMIN_EMAIL");
        } finally {
            Backends.executeAsRoot("UPDATE registry.account SET role = 'ADMIN' WHERE role = 'WAS_ADMIN'");
        }
    }

    @Test
    void shouldLetOnlyAdministrators_invite() {
        String email = someone();
        confirm(code(signUp(email), email));
        Api clinician = api().as(signIn(email, PASSWORD).text("/accessToken"));
        String body = "{\"email\":\"%s\",\"role\":\"ADMIN\"}".formatted(someone());
        clinician.post("/api/v1/accounts/invitations", body).isProblem(403, "forbidden");
        api().post("/api/v1/accounts/invitations", body).isProblem(401, "unauthenticated");
        clinician.get("/api/v1/accounts/" + UUID.randomUUID()).isProblem(403, "forbidden");
        api().as("expired or forged").get("/api/v1/accounts/me").isProblem(401, "unauthenticated");
    }

    @Test
    void shouldInvite_thousands_inTheCallersTransaction_orNobody() throws SQLException {
        String batch = UUID.randomUUID().toString().substring(0, 8);
        List<Invitation> people = IntStream.range(0, 3000)
                .mapToObj(i -> new Invitation(
                        new EmailAddress("person" + i + "." + batch + "@example.org"), Role.CLINICIAN, "fr"))
                .toList();
        assertThatThrownBy(() -> transactions.executeWrite(status -> {
                    accounts.invite(people);
                    throw new IllegalStateException("the import fails");
                }))
                .hasMessageContaining("the import fails");
        assertThat(count("SELECT COUNT(*) FROM account WHERE email_key LIKE ?", "%." + batch + "@example.org"))
                .isZero();

        List<Invitation> withTwins = new ArrayList<>(people);
        withTwins.add(people.getFirst());
        List<Invited> outcome = transactions.executeWrite(status -> accounts.invite(withTwins));
        assertThat(outcome).hasSize(3001);
        assertThat(outcome.subList(0, 3000)).allMatch(Invited.Written.class::isInstance);
        assertThat(outcome.getLast()).isInstanceOf(Invited.Known.class);
        assertThat(outcome.getLast().account()).isEqualTo(outcome.getFirst().account());
        assertThat(count("SELECT COUNT(*) FROM account WHERE email_key LIKE ?", "%." + batch + "@example.org"))
                .isEqualTo(3000);
        assertThatThrownBy(() -> accounts.invite(people)).isInstanceOf(RuntimeException.class);

        // Somebody who waits for a code does not wait behind three thousand invitations.
        String email = someone();
        code(signUp(email), email);
        assertThat(count(
                        "SELECT COUNT(*) FROM mail WHERE status = 'QUEUED' AND recipient LIKE ?",
                        "%." + batch + "@example.org"))
                .isPositive();
        Backends.executeAsRoot("DELETE FROM registry.mail WHERE recipient LIKE '%." + batch + "@example.org'");
    }

    @Test
    void shouldSendTheInvitationAgain_toAnInvitedPerson_whomSomebodySignsUp() throws Exception {
        String email = someone();
        Invited invited = transactions
                .executeWrite(status ->
                        accounts.invite(List.of(new Invitation(new EmailAddress(email), Role.CLINICIAN, "en"))))
                .getFirst();
        mailbox.await(email, 1);
        signUp(email, "HOST", "en").hasStatus(202);
        assertThat(mailbox.await(email, 2).getSubject()).isEqualTo("You are invited to Sankofa");
        Answer active = confirm(mailbox.code(email, 2)).hasStatus(200);
        assertThat(active.id()).isEqualTo(invited.account().toString());
        assertThat(active.text("/role")).isEqualTo("CLINICIAN");
    }

    @Test
    void shouldSlowDown_whoGuesses_evenInParallel_andForget_afterTheRightPassword() throws Exception {
        String email = someone();
        confirm(code(signUp(email), email));
        for (int i = 0; i < 3; i++) {
            signIn(email, "guess number " + i).hasStatus(401);
        }
        signIn(email, PASSWORD).hasStatus(200);

        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = IntStream.range(0, 12)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> signIn(email, "guess at once " + i).status())
                    .toList();
            for (Future<Integer> status : clock.standingStill(() -> threads.invokeAll(calls))) {
                statuses.add(status.get());
            }
        }
        assertThat(statuses).filteredOn(status -> status == 401).hasSize(5);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(7);

        Answer locked = signIn(email, PASSWORD).isProblem(429, "too-many-requests");
        assertThat(Long.parseLong(locked.header("Retry-After").orElseThrow())).isBetween(1L, 30L);
        clock.pass(Duration.ofSeconds(31));
        signIn(email, PASSWORD).hasStatus(200);
    }

    @Test
    void shouldSlowDown_guessesFor_addressesNobodyHas() {
        String nobody = someone();
        for (int i = 0; i < 5; i++) {
            signIn(nobody, "guess number " + i).hasStatus(401);
        }
        signIn(nobody, "guess number 6").isProblem(429, "too-many-requests");
    }

    @Test
    void shouldNotFlood_anybodysMailbox() {
        String email = someone();
        for (int i = 0; i < 8; i++) {
            signUp(email).hasStatus(202);
        }
        mailbox.await(email, 5);
        assertThat(mailbox.to(email)).hasSize(5);
    }

    private static List<Answer> atOnce(int times, Callable<Answer> call) throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(times, call))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static long count(String sql, String parameter) throws SQLException {
        try (Connection connection = Backends.connect("registry");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static String someone() {
        return "amina." + UUID.randomUUID() + "@example.org";
    }

    private String code(Answer accepted, String email) {
        accepted.hasStatus(202);
        return mailbox.code(email);
    }

    private Answer signUp(String email) {
        return signUp(email, "CLINICIAN", "en");
    }

    private Answer signUp(String email, String role, String language) {
        return api().post("/api/v1/accounts", """
                {"email":"%s","role":"%s","language":"%s"}""".formatted(email, role, language));
    }

    private Answer confirm(String code) {
        return confirm(code, PASSWORD);
    }

    private Answer confirm(String code, String password) {
        return api().post(
                        "/api/v1/accounts/confirmations",
                        "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(code, password));
    }

    private Answer signIn(String email, String password) {
        return api().post("/api/v1/tokens", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }
}
