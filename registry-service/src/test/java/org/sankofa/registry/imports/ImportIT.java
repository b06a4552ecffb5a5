package org.sankofa.registry.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.id.UuidBytes;
import org.sankofa.registry.RegistryTest;
import org.sankofa.registry.TestTokens;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.Backends;

class ImportIT extends RegistryTest {
    private static final String IMPORTS = "/api/v1/imports";
    private static final String PEOPLE = "roster-";
    private static final String HEADER = "email,givenName,familyName,language,occupation,languages,summary\r\n";

    @Test
    void makesDraftsOfGoodRowsAndTellsBadOnesByLine() throws Exception {
        String some = PEOPLE + UUID.randomUUID();
        Api manager = as(Role.MANAGER);
        String roster = HEADER
                + some + ".a@example.org,Ama,Owusu,en,2222,en:C1|tw:C2,\"Labour ward,\r\nnight shifts\"\r\n"
                + some + ".b@example.org,Kojo,N'Diaye,fr,9999,fr:C1,\r\n"
                + "not an address,Efua,Côté,fr,2221,fr:C1,\r\n"
                + some + ".a@EXAMPLE.org,Ama,Owusu,en,2222,en:C1,\r\n"
                + some + ".c@example.org,عبد الله,حسن,ar,2211,ar:C2,write to c@example.org\r\n"
                + some + ".d@example.org,小明,李,en,2211,zh:C2,\r\n";

        Answer answer = load(manager, roster).hasStatus(201);

        assertThat(answer.at("/received").asInt()).isEqualTo(6);
        assertThat(answer.at("/accepted").asInt()).isEqualTo(2);
        assertThat(answer.at("/rejected").asInt()).isEqualTo(4);
        List<String> errors = new ArrayList<>();
        for (JsonNode error : answer.at("/errors")) {
            errors.add(error.get("line") + " " + error.get("field").asText() + " "
                    + error.get("code").asText());
            assertThat(error.get("message").asText()).isNotBlank();
        }
        assertThat(errors)
                .containsExactly(
                        "4 occupation unknown-occupation",
                        "5 email e-mail",
                        "6 email duplicate-in-file",
                        "7 summary contains-e-mail");
        assertThat(draftOf(some + ".d@example.org")).isEqualTo("DRAFT 李 INVITED");
        assertThat(draftOf(some + ".b@example.org")).isNull();

        Answer read =
                manager.in("fr").get(answer.header("Location").orElseThrow()).hasStatus(200);
        assertThat(read.at("/errors").size()).isEqualTo(4);
        assertThat(read.text("/errors/0/message")).contains("CITP");
        as(Role.MANAGER).get(IMPORTS + "/" + answer.id()).isProblem(404, "not-found");

        Answer again = load(manager, roster).hasStatus(201);
        assertThat(again.at("/accepted").asInt()).isZero();
        assertThat(again.body()).contains("known-address");
    }

    @Test
    void letsAnInvitedPersonConfirmTheirDraft() throws Exception {
        String email = PEOPLE + UUID.randomUUID() + "@example.org";
        load(as(Role.MANAGER), HEADER + email + ",Ama,Owusu,en,2222,en:C1,\r\n").hasStatus(201);
        UUID account = accountOf(email);

        Api own = as(Role.CLINICIAN, account);
        Answer draft = own.get(ME).hasStatus(200);

        assertThat(draft.text("/profile/occupation")).isEqualTo("2222");
        assertThat(draft.text("/identity/familyName")).isEqualTo("Owusu");
        own.post("/api/v1/clinicians", "{\"identity\": {\"familyName\": \"Owusu\"}}")
                .isProblem(409, "conflict");
    }

    @Test
    void takesARosterThatIsLargerThanAnyForm() {
        String email = PEOPLE + UUID.randomUUID() + "@example.org";
        StringBuilder roster = new StringBuilder(HEADER);
        roster.append(email).append(",Ama,Owusu,en,2222,en:C1,\r\n");
        while (roster.length() < 2_000_000) {
            roster.append("nobody,Ama,Owusu,en,2222,en:C1,")
                    .append("words ".repeat(100))
                    .append("\r\n");
        }

        Answer answer = load(as(Role.MANAGER), roster.toString()).hasStatus(201);

        assertThat(answer.at("/accepted").asInt()).isEqualTo(1);
        assertThat(answer.at("/rejected").asInt()).isGreaterThan(2000);
    }

    /** Sent in chunks, so that nobody knows before how much there is. */
    @Test
    void refusesARosterThatGoesOnAndOn() throws Exception {
        TestTokens tokens = server.getApplicationContext().getBean(TestTokens.class);
        byte[] endless = "a,b,c\n".repeat(1_700_000).getBytes(ISO_8859_1);
        HttpRequest request = HttpRequest.newBuilder(server.getURI().resolve(IMPORTS))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + tokens.token(Uuid7.next(), Role.MANAGER))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isIn(413, 422);
        }
    }

    @Test
    void loadsARosterOnceHoweverOftenItIsSent() {
        String email = PEOPLE + UUID.randomUUID() + "@example.org";
        Api manager = as(Role.MANAGER, Uuid7.next());
        Api.Request request = manager.request("POST", IMPORTS)
                .idempotencyKey("roster-1")
                .body("text/csv", HEADER + email + ",Ama,Owusu,en,2222,en:C1,\r\n");

        Answer first = request.send().hasStatus(201);
        Answer second = request.send().hasStatus(201);

        assertThat(first.at("/accepted").asInt()).isEqualTo(1);
        assertThat(second.json()).isEqualTo(first.json());
    }

    /** Another import has written the address and not yet committed, so that this one cannot know it. */
    @Test
    void tellsWhoImportsTheSamePeopleAtTheSameMomentToSendTheFileAgain() throws Exception {
        String email = PEOPLE + UUID.randomUUID() + "@example.org";
        String roster = HEADER + email + ",Ama,Owusu,en,2222,en:C1,\r\n";
        Api manager = as(Role.MANAGER);
        try (Connection other = Backends.connect("registry");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            try (PreparedStatement account = other.prepareStatement("""
                    INSERT INTO account (id, email, email_key, role, status, language, version, created_at, updated_at)
                    VALUES (?, ?, ?, 'CLINICIAN', 'INVITED', 'en', 1, NOW(6), NOW(6))
                    """)) {
                account.setBytes(1, UuidBytes.bytes(Uuid7.next()));
                account.setString(2, email);
                account.setString(3, email);
                account.executeUpdate();
            }
            Future<Answer> waiting = threads.submit(() -> load(manager, roster));
            Awaitility.await().until(() -> waitsForALock("INSERT INTO `account`%"));
            other.commit();

            assertThat(waiting.get().isProblem(409, "conflict").text("/detail")).contains("Send the file again");
        }
        assertThat(load(manager, roster).hasStatus(201).body()).contains("known-address");
    }

    private static boolean waitsForALock(String statement) throws Exception {
        try (Connection connection = Backends.connect("registry");
                PreparedStatement waiting = connection.prepareStatement("""
                        SELECT 1
                        FROM information_schema.processlist
                        WHERE info LIKE ?
                        """)) {
            waiting.setString(1, statement);
            try (ResultSet row = waiting.executeQuery()) {
                return row.next();
            }
        }
    }

    @Test
    void refusesWhatIsNoRoster() {
        Api manager = as(Role.MANAGER);

        assertThat(load(manager, "name;shoe size\r\nAma;38\r\n")
                        .isProblem(422, "validation-failed")
                        .errorCodes())
                .contains("unknown-column", "missing-column");
        assertThat(load(manager, HEADER).isProblem(422, "validation-failed").errorCodes())
                .containsExactly("roster-empty");
        Answer latin = manager.request("POST", IMPORTS)
                .body("text/csv", (HEADER + "a@example.org,Ama,Côté,en,2222,en:C1,\r\n").getBytes(ISO_8859_1))
                .send()
                .isProblem(422, "validation-failed");
        assertThat(latin.errorCodes()).containsExactly("not-utf-8");
        manager.post(IMPORTS, "{}").isProblem(415, "unsupported-media-type");
        manager.request("POST", IMPORTS)
                .body("text/csv", new byte[11 << 20])
                .send()
                .isProblem(413, "body-too-large");
        load(as(Role.CLINICIAN), HEADER).isProblem(403, "forbidden");
    }

    @Test
    void loadsThousandsInOneGo() {
        String some = PEOPLE + UUID.randomUUID();
        StringBuilder roster = new StringBuilder(HEADER);
        for (int i = 0; i < 3_000; i++) {
            roster.append(some).append('.').append(i).append("@example.org,Ama,Owusu,en,2222,en:C1,\r\n");
        }

        assertThat(load(as(Role.MANAGER), roster.toString())
                        .hasStatus(201)
                        .at("/accepted")
                        .asInt())
                .isEqualTo(3_000);
    }

    /** Thousands of invitations would keep the letters of other tests waiting. */
    @AfterAll
    static void dropTheLetters() throws Exception {
        try (Connection connection = Backends.connect("registry");
                PreparedStatement letters = connection.prepareStatement("DELETE FROM mail WHERE recipient LIKE ?")) {
            letters.setString(1, PEOPLE + "%");
            letters.executeUpdate();
        }
    }

    private static Answer load(Api api, String roster) {
        return api.request("POST", IMPORTS)
                .idempotencyKey(UUID.randomUUID().toString())
                .body("text/csv", roster)
                .send();
    }

    private static @org.jspecify.annotations.Nullable String draftOf(String email) throws Exception {
        try (Connection connection = Backends.connect("registry");
                PreparedStatement draft = connection.prepareStatement("""
                        SELECT c.status, i.family_name, a.status
                        FROM account a
                          JOIN clinician c ON c.id = a.id
                          JOIN identity i ON i.clinician = a.id
                        WHERE a.email_key = ?
                        """)) {
            draft.setString(1, email);
            try (ResultSet row = draft.executeQuery()) {
                return row.next() ? row.getString(1) + " " + row.getString(2) + " " + row.getString(3) : null;
            }
        }
    }

    private static UUID accountOf(String email) throws Exception {
        try (Connection connection = Backends.connect("registry");
                PreparedStatement account = connection.prepareStatement("SELECT id FROM account WHERE email_key = ?")) {
            account.setString(1, email);
            try (ResultSet row = account.executeQuery()) {
                assertThat(row.next()).isTrue();
                return UuidBytes.uuid(row.getBytes(1));
            }
        }
    }
}
