package org.sankofa.registry.clinician;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.id.UuidBytes;
import org.sankofa.registry.RegistryTest;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.Backends;
import org.sankofa.testkit.ClinicianFixture;

class ClinicianIT extends RegistryTest {
    private static final String CLINICIANS = "/api/v1/clinicians";

    @Test
    void registersInStepsAndSubmits() {
        UUID account = Uuid7.next();
        Api api = as(Role.CLINICIAN, account);

        Answer draft = api.post(CLINICIANS, """
                {"identity": {"familyName": "李"}}""").hasStatus(201);
        assertThat(draft.id()).isEqualTo(account.toString());
        assertThat(draft.header("Location")).hasValue(ME);
        assertThat(draft.text("/status")).isEqualTo("DRAFT");
        assertThat(draft.text("/pseudonym")).matches("C-[0-9A-HJKMNP-TV-Z]{7}");
        assertThat(draft.text("/verificationLevel")).isEqualTo("4");
        assertThat(draft.at("/profile/languages").isArray()).isTrue();
        assertThat(draft.at("/missing").toString()).contains("profile.occupation", "profile.availability");
        api.post(ME + "/submit", "{}", draft).isProblem(422, "validation-failed");

        Answer edited = api.put(ME, ClinicianFixture.aMidwife().named("小明", "李").from("GH"), draft)
                .hasStatus(200);
        assertThat(edited.at("/missing")).isEmpty();
        assertThat(edited.etag()).isEqualTo("\"2\"");
        assertThat(edited.body()).isEqualTo(api.get(ME).body());

        Answer consented =
                api.put(ME + "/consents", CONSENT_TO_MATCHING, edited).hasStatus(200);
        assertThat(consented.at("/consents/matching").asBoolean()).isTrue();
        Answer submitted = api.post(ME + "/submit", "{}", consented).hasStatus(200);
        assertThat(submitted.text("/status")).isEqualTo("SUBMITTED");
        assertThat(submitted.text("/pseudonym")).isEqualTo(draft.text("/pseudonym"));
        api.post(ME + "/submit", "{}", submitted).isProblem(409, "conflict");
    }

    @Test
    void comesBackAfterWithdrawing() {
        Person person = submit(ClinicianFixture.aNurse());

        Answer withdrawn =
                person.api().post(ME + "/withdraw", "{}", person.answer()).hasStatus(200);
        assertThat(withdrawn.text("/status")).isEqualTo("WITHDRAWN");
        person.api().post(ME + "/withdraw", "{}", withdrawn).isProblem(409, "conflict");

        assertThat(person.api().post(ME + "/submit", "{}", withdrawn).text("/status"))
                .isEqualTo("SUBMITTED");
    }

    @Test
    void refusesToMakeASubmittedProfileIncomplete() {
        Person person = submit(ClinicianFixture.aNurse());

        Answer refused = person.api()
                .put(ME, ClinicianFixture.aNurse().without("/profile/residence"), person.answer())
                .isProblem(422, "validation-failed");

        assertThat(refused.refusedFields()).containsExactly("profile.residence");
        assertThat(refused.errorCodes()).containsExactly("required-to-submit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N'Diaye",
                "Côté",
                "李",
                "عبد الله",
                "O’Neill-Ọláńrewájú",
                "<script>alert(1)</script>",
                "'; DROP TABLE clinician; --",
                "🩺 Ama"
            })
    void keepsAnyName(String name) {
        Person person = register(ClinicianFixture.aNurse().named(name, name));

        assertThat(person.api().get(ME).text("/identity/familyName")).isEqualTo(name);
    }

    static Stream<Arguments> badRegistrations() {
        ClinicianFixture good = ClinicianFixture.aNurse();
        return Stream.of(
                Arguments.of(
                        good.with("/identity/familyName", "a\u0000b"), "identity.familyName", "forbidden-character"),
                Arguments.of(
                        good.with("/identity/givenName", "\u202Egnp.exe"), "identity.givenName", "forbidden-character"),
                Arguments.of(good.with("/identity/familyName", "x".repeat(101)), "identity.familyName", "too-long"),
                Arguments.of(good.with("/identity/familyName", null), "identity.familyName", "required"),
                Arguments.of(good.bornOn("1890-02-30"), "identity.dateOfBirth", "date"),
                Arguments.of(good.bornOn("2024-02-29"), "identity.dateOfBirth", "implausible-birth"),
                Arguments.of(good.with("/identity/phone", "call me"), "identity.phone", "phone"),
                Arguments.of(good.as("2219"), "profile.occupation", "unknown-occupation"),
                Arguments.of(good.specialisedIn("alchemy"), "profile.specialties[0]", "unknown-specialty"),
                Arguments.of(good.skilledIn("levitation", "EXPERT"), "profile.skills[1].skill", "unknown-skill"),
                Arguments.of(good.speaking("en", "C2"), "profile.languages[1]", "duplicate"),
                Arguments.of(good.withYears(-1), "profile.yearsOfExperience", "out-of-range"),
                Arguments.of(good.with("/profile/residence", "ZZ"), "profile.residence", "unknown-country"),
                Arguments.of(
                        good.with("/profile/availability", List.of(java.util.Map.of("from", "2027-13-01"))),
                        "profile.availability[0].from",
                        "date"),
                Arguments.of(
                        good.with("/profile/origins", Collections.nCopies(5000, "GH")), "profile.origins", "too-many"),
                Arguments.of(good.describing("x".repeat(4001)), "profile.summary", "too-long"),
                Arguments.of(good.describing("mail me: afua@example.org"), "profile.summary", "contains-e-mail"),
                Arguments.of(good.describing("+31 6 1234 5678"), "profile.summary", "contains-phone"),
                Arguments.of(good.describing("I am Afua"), "profile.summary", "contains-own-name"),
                Arguments.of(good.describing("half a pair \uD800"), "profile.summary", "forbidden-character"));
    }

    @ParameterizedTest
    @MethodSource("badRegistrations")
    void tellsWhatIsWrongByFieldAndKeepsNothing(ClinicianFixture body, String field, String code) {
        Api api = as(Role.CLINICIAN);

        // The escape, so that half a pair of surrogates reaches the service as JSON can carry it.
        Answer refused = api.post(CLINICIANS, body.toString().replace("\uD800", "\\ud800"))
                .isProblem(422, "validation-failed");

        assertThat(refused.refusedFields()).containsExactly(field);
        assertThat(refused.errorCodes()).containsExactly(code);
        api.get(ME).isProblem(404, "not-found");
    }

    @Test
    void tellsItInTheReadersLanguage() {
        Answer refused = as(Role.CLINICIAN)
                .in("fr")
                .post(CLINICIANS, ClinicianFixture.aNurse().as("9"))
                .hasStatus(422);

        assertThat(refused.text("/errors/0/message")).contains("CITP-08");
    }

    @Test
    void refusesWhatItCannotRead() {
        Api api = as(Role.CLINICIAN);

        api.post(CLINICIANS, "{\"identity\": ").isProblem(400, "invalid-request");
        api.post(CLINICIANS, "[]").isProblem(400, "invalid-request");
        Answer unknown = api.post(CLINICIANS, "{\"identity\": {\"familyName\": \"Ama\", \"admin\": true}}")
                .isProblem(400, "invalid-request");
        assertThat(unknown.refusedFields()).containsExactly("identity.admin");
        api.post(CLINICIANS, ClinicianFixture.aNurse().with("/profile/yearsOfExperience", "many"))
                .isProblem(400, "invalid-request");
        api.request("POST", CLINICIANS).body("text/plain", "Afua").send().isProblem(415, "unsupported-media-type");
        api.request("POST", CLINICIANS)
                .json("{\"identity\": {\"familyName\": \"" + "x".repeat(600 << 10) + "\"}}")
                .send()
                .isProblem(413, "body-too-large");
    }

    @Test
    void takesNullsForWhatIsNotFilledInYet() {
        Answer draft = as(Role.CLINICIAN).post(CLINICIANS, """
                        {"identity": {"givenName": null, "familyName": "Ama", "phone": null},
                         "profile": {"occupation": null, "skills": null, "languages": [], "practice": null}}""");

        draft.hasStatus(201);
    }

    @Test
    void isOnlyForClinicians() {
        for (Role role : List.of(Role.HOST, Role.MANAGER, Role.VERIFIER, Role.OBSERVER, Role.ADMIN, Role.SERVICE)) {
            as(role).post(CLINICIANS, ClinicianFixture.aNurse()).isProblem(403, "forbidden");
            as(role).get(ME).isProblem(403, "forbidden");
        }
        api().get(ME).isProblem(401, "unauthenticated");
        api().as("e30.e30.e30").get(ME).isProblem(401, "unauthenticated");
    }

    @Test
    void registersAnAccountOnceAndAnswersARetryAlike() {
        Api api = as(Role.CLINICIAN);
        Api.Request first =
                api.request("POST", CLINICIANS).idempotencyKey("once").json(ClinicianFixture.aNurse());

        Answer made = first.send().hasStatus(201);

        Answer again = first.send().hasStatus(201);
        assertThat(again.json()).isEqualTo(made.json());
        assertThat(again.etag()).isEqualTo(made.etag());
        api.request("POST", CLINICIANS)
                .idempotencyKey("once")
                .json(ClinicianFixture.aMidwife())
                .send()
                .isProblem(422, "idempotency-key-reused");
        api.post(CLINICIANS, ClinicianFixture.aNurse()).isProblem(409, "conflict");
    }

    @Test
    void refusesAnEditOfAnOlderVersion() {
        Person person = register(ClinicianFixture.aNurse());
        person.api()
                .put(ME, ClinicianFixture.aNurse().withYears(13), person.answer())
                .hasStatus(200);

        person.api()
                .put(ME, ClinicianFixture.aNurse().withYears(14), person.answer())
                .isProblem(412, "stale-version");
        person.api().put(ME, ClinicianFixture.aNurse()).isProblem(428, "precondition-required");
        person.api()
                .request("PUT", ME)
                .ifMatch("W/\"2\"")
                .json(ClinicianFixture.aNurse())
                .send()
                .isProblem(412, "stale-version");
        assertThat(person.api().get(ME).at("/profile/yearsOfExperience").asInt())
                .isEqualTo(13);
    }

    /** InnoDB's REPEATABLE READ alone would let the later of two overwrite the earlier unseen. */
    @Test
    void losesNoUpdateWhenManyEditAtOnce() throws Exception {
        Person person = register(ClinicianFixture.aNurse().withYears(0));
        int editors = 8;
        List<Callable<Integer>> edits = Collections.nCopies(editors, () -> {
            int accepted = 0;
            while (accepted < 5) {
                Answer read = person.api().get(ME).hasStatus(200);
                int years = read.at("/profile/yearsOfExperience").asInt();
                Answer edited = person.api().put(ME, ClinicianFixture.aNurse().withYears(years + 1), read);
                if (edited.status() == 200) {
                    accepted++;
                } else {
                    edited.isProblem(412, "stale-version");
                }
            }
            return accepted;
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> done : threads.invokeAll(edits)) {
                assertThat(done.get()).isEqualTo(5);
            }
        }

        Answer last = person.api().get(ME);
        assertThat(last.at("/profile/yearsOfExperience").asInt()).isEqualTo(5 * editors);
        assertThat(last.at("/version").asInt()).isEqualTo(1 + 5 * editors);
    }

    @Test
    void keepsNamesOutOfAuditOutboxAndFeed() throws Exception {
        String family = "Asante-Zwolle";
        Person person = submit(ClinicianFixture.aNurse().named("Adjoa", family));
        person.api().post(ME + "/withdraw", "{}", person.answer()).hasStatus(200);

        List<String> deeds = new ArrayList<>();
        try (Connection connection = Backends.connect("registry");
                PreparedStatement audit = connection.prepareStatement(
                        "SELECT deed, details FROM audit WHERE subject = ? ORDER BY at, version")) {
            audit.setBytes(1, UuidBytes.bytes(person.account()));
            try (ResultSet rows = audit.executeQuery()) {
                while (rows.next()) {
                    deeds.add(rows.getString(1));
                    assertThat(String.valueOf(rows.getString(2))).doesNotContain(family, "Adjoa");
                }
            }
        }
        assertThat(deeds)
                .containsExactly(
                        "clinician.registered", "clinician.updated", "clinician.submitted", "clinician.withdrawn");
        Answer feed = feedUntil(person.account(), "clinician.withdrawn");
        assertThat(feed.body()).doesNotContain(family, "Adjoa", person.pseudonym());
    }

    @Test
    void keepsTheHistoryOfConsent() throws Exception {
        Person person = submit(ClinicianFixture.aNurse());
        ObjectNode none = (ObjectNode) new com.fasterxml.jackson.databind.ObjectMapper().readTree(CONSENT_TO_MATCHING);
        none.put("matching", false);
        person.api().put(ME + "/consents", none, person.answer()).hasStatus(200);

        Answer incomplete = person.api()
                .put(ME + "/consents", "{\"matching\": true}", person.api().get(ME))
                .isProblem(422, "validation-failed");

        assertThat(incomplete.refusedFields()).containsExactly("identityToHosts", "statistics");
        try (Connection connection = Backends.connect("registry");
                PreparedStatement history = connection.prepareStatement(
                        "SELECT purpose, given FROM consent WHERE clinician = ? ORDER BY at, id")) {
            history.setBytes(1, UuidBytes.bytes(person.account()));
            List<String> decided = new ArrayList<>();
            try (ResultSet rows = history.executeQuery()) {
                while (rows.next()) {
                    decided.add(rows.getString(1) + " " + rows.getBoolean(2));
                }
            }
            assertThat(decided)
                    .containsExactly("MATCHING true", "IDENTITY_TO_HOSTS false", "STATISTICS false", "MATCHING false");
        }
    }

    private Answer feedUntil(UUID subject, String type) {
        Api service = as(Role.SERVICE);
        long head = 0;
        while (true) {
            Answer page =
                    service.get("/internal/events?limit=1000&after=" + head).hasStatus(200);
            if (page.json().isEmpty()) {
                long from = head;
                return service.getUntil(
                        "/internal/events?limit=1000&after=" + Math.max(0, from - 900),
                        answer -> answer.body().contains(subject.toString())
                                && answer.body().contains(type));
            }
            head = page.json().get(page.json().size() - 1).get("sequence").asLong();
        }
    }
}
