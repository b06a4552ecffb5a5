package org.sankofa.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.id.UuidBytes;
import org.sankofa.registry.Mailbox;
import org.sankofa.registry.RegistryTest;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Backends;
import org.sankofa.testkit.TestClock;

/** Whoever never answers an invitation is forgotten, with what others have said of them; nobody else is. */
class UnansweredSweepIT extends RegistryTest {
    private static final Duration LONG = Duration.ofDays(91);
    private final Mailbox mailbox = Mailbox.open();
    private Duration passed = Duration.ZERO;

    @Inject
    UnansweredSweep sweep;

    @Inject
    TestClock clock;

    @Override
    protected Map<String, String> more() {
        Map<String, String> more = new HashMap<>();
        more.put("sankofa.test.tokens", "true");
        more.put("sankofa.test.clock", "true");
        more.put("sankofa.smtp.port", Integer.toString(mailbox.port()));
        more.put("sankofa.invitations.delay", "1000h");
        return more;
    }

    @AfterAll
    void close() {
        mailbox.close();
    }

    @AfterEach
    void backToday() {
        pass(passed.negated());
    }

    private void pass(Duration time) {
        clock.pass(time);
        passed = passed.plus(time);
    }

    private static String someone() {
        return "unanswered-" + UUID.randomUUID() + "@example.org";
    }

    private Answer load(String... emails) {
        StringBuilder roster = new StringBuilder("email,familyName,occupation\n");
        for (String email : emails) {
            roster.append(email).append(",Owusu,2222\n");
        }
        return as(Role.MANAGER)
                .request("POST", "/api/v1/imports")
                .body("text/csv", roster.toString())
                .send()
                .hasStatus(201);
    }

    private static long count(String sql, byte[] argument) throws SQLException {
        try (Connection database = Backends.connect("registry");
                PreparedStatement query = database.prepareStatement("SELECT COUNT(*) FROM " + sql)) {
            query.setBytes(1, argument);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static UUID account(String email) throws SQLException {
        try (Connection database = Backends.connect("registry");
                PreparedStatement query = database.prepareStatement("SELECT id FROM account WHERE email_key = ?")) {
            query.setString(1, email);
            try (ResultSet rows = query.executeQuery()) {
                assertThat(rows.next()).as(email).isTrue();
                return UuidBytes.uuid(rows.getBytes(1));
            }
        }
    }

    /** Everything that is kept of somebody, but for the audit. */
    private static long rows(UUID account) throws SQLException {
        byte[] id = UuidBytes.bytes(account);
        return count("account WHERE id = ?", id)
                + count("clinician WHERE id = ?", id)
                + count("identity WHERE clinician = ?", id)
                + count("confirmation WHERE account = ?", id);
    }

    @Test
    void forgetsWhoNeverAnswered_andNobodyElse() throws Exception {
        String silent = someone();
        String taken = someone();
        String invitedAgain = someone();
        String withoutDraft = someone();
        load(silent, taken, invitedAgain);
        as(Role.ADMIN)
                .post("/api/v1/accounts/invitations", """
                {"email":"%s","role":"CLINICIAN","language":"en"}""".formatted(withoutDraft))
                .hasStatus(201);
        UUID id = account(silent);
        UUID other = account(withoutDraft);
        api().post(
                        "/api/v1/accounts/confirmations",
                        "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(mailbox.code(taken), PASSWORD))
                .hasStatus(200);

        pass(LONG.minusDays(2));
        sweep.sweep();
        assertThat(rows(id)).as("before its time").isEqualTo(4);

        api().post("/api/v1/accounts", """
                {"email":"%s","role":"CLINICIAN","language":"en"}""".formatted(invitedAgain)).hasStatus(202);
        pass(Duration.ofDays(2));
        sweep.sweep();
        assertThat(rows(id)).isZero();
        assertThat(rows(other)).isZero();
        assertThat(count(
                        "audit WHERE deed IN ('clinician.forgotten', 'account.forgotten') AND subject = ?",
                        UuidBytes.bytes(id)))
                .isEqualTo(2);
        assertThat(rows(account(taken))).isEqualTo(3);
        assertThat(rows(account(invitedAgain)))
                .as("holds an invitation that is good")
                .isGreaterThanOrEqualTo(4);

        backToday();
        assertThat(load(silent).at("/accepted").asInt())
                .as("may be invited anew")
                .isEqualTo(1);
    }
}
