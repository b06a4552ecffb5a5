package org.sankofa.registry.credential;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.id.UuidBytes;
import org.sankofa.registry.RegistryTest;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.Backends;
import org.sankofa.testkit.ClinicianFixture;

class CredentialIT extends RegistryTest {
    private static final String OWN = ME + "/credentials";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String VERIFIED_IN_HOSPITAL =
            "{\"outcome\": \"VERIFIED\", \"method\": \"ISSUER_REGISTER\", \"practice\": \"HOSPITAL\"}";

    @Inject
    CredentialService credentials;

    @Override
    protected Map<String, String> more() {
        // The tests sweep themselves.
        return Map.of("sankofa.test.tokens", "true", "sankofa.expiry.delay", "1h");
    }

    @Test
    void raisesTheLevelWhenALicenceIsVerified() {
        Person person = register(ClinicianFixture.aNurse().named("Esi", "Boateng-Visser"));
        Answer added =
                person.api().post(OWN, licence("BIG-1", TODAY.plusYears(2))).hasStatus(201);
        assertThat(added.text("/status")).isEqualTo("PENDING");
        assertThat(person.api().get(added.header("Location").orElseThrow()).json())
                .isEqualTo(added.json());
        Api verifier = as(Role.VERIFIER);
        String path = "/api/v1/credentials/" + added.id();

        Answer opened = verifier.get(path).hasStatus(200);
        assertThat(opened.text("/holder/familyName")).isEqualTo("Boateng-Visser");
        assertThat(opened.body()).doesNotContain(person.account().toString());
        Answer verified = verifier.post(path + "/verification", VERIFIED_IN_HOSPITAL, opened)
                .hasStatus(200);

        assertThat(verified.text("/status")).isEqualTo("VERIFIED");
        Answer clinician = person.api().get(ME);
        assertThat(clinician.at("/verificationLevel").asInt()).isEqualTo(1);
        assertThat(clinician.text("/levelValidUntil"))
                .isEqualTo(TODAY.plusYears(2).toString());
        Answer standing = as(Role.SERVICE)
                .get("/internal/clinicians/standing?pseudonym=" + person.pseudonym())
                .hasStatus(200);
        assertThat(standing.text("/id")).isEqualTo(person.account().toString());
        assertThat(standing.at("/verificationLevel").asInt()).isEqualTo(1);
        assertThat(standing.text("/credentials/0/status")).isEqualTo("VERIFIED");
        assertThat(standing.text("/practiceCountry")).isEqualTo("NL");
        assertThat(standing.body()).doesNotContain("Boateng", "BIG-1");
        assertThat(as(Role.SERVICE)
                        .get("/internal/clinicians/" + person.account() + "/standing")
                        .json())
                .isEqualTo(standing.json());
    }

    @Test
    void startsAgainWhenACredentialIsEdited() {
        Person person = register(ClinicianFixture.aNurse());
        Answer verified = verified(person, licence("BIG-2", null));

        Answer edited = person.api()
                .put(OWN + "/" + verified.id(), licence("BIG-3", null), verified)
                .hasStatus(200);

        assertThat(edited.text("/status")).isEqualTo("PENDING");
        assertThat(edited.at("/verification").isMissingNode()).isTrue();
        assertThat(person.api().get(ME).at("/verificationLevel").asInt()).isEqualTo(4);
    }

    @Test
    void losesTheLevelWithTheCredential() {
        Person person = register(ClinicianFixture.aNurse());
        Answer verified = verified(person, licence("BIG-4", null));

        person.api().delete(OWN + "/" + verified.id(), verified).hasStatus(204);

        assertThat(person.api().get(ME).at("/verificationLevel").asInt()).isEqualTo(4);
        assertThat(person.api().get(OWN).at("/items")).isEmpty();
    }

    @Test
    void doesNotVerifyWhatWasEditedMeanwhile() {
        Person person = register(ClinicianFixture.aNurse());
        Answer added = person.api().post(OWN, licence("BIG-5", null)).hasStatus(201);
        Api verifier = as(Role.VERIFIER);
        Answer opened = verifier.get("/api/v1/credentials/" + added.id());
        person.api().put(OWN + "/" + added.id(), licence("BIG-6", null), added).hasStatus(200);

        verifier.post("/api/v1/credentials/" + added.id() + "/verification", VERIFIED_IN_HOSPITAL, opened)
                .isProblem(412, "stale-version");

        assertThat(person.api().get(ME).at("/verificationLevel").asInt()).isEqualTo(4);
    }

    @Test
    void tellsWhatIsWrongWithACredentialOrAFinding() {
        Person person = register(ClinicianFixture.aNurse());

        Answer refused = person.api().post(OWN, """
                        {"kind": "PASSPORT", "issuer": "\\u0000", "number": "", "country": "Holland",
                         "issuedOn": "2027-99-01", "expiresOn": "1999-01-01"}""").isProblem(422, "validation-failed");
        assertThat(refused.refusedFields())
                .containsExactlyInAnyOrder("kind", "issuer", "number", "country", "issuedOn");

        Answer added =
                person.api().post(OWN, licence("BIG-7", TODAY.minusDays(1))).hasStatus(201);
        Api verifier = as(Role.VERIFIER);
        String path = "/api/v1/credentials/" + added.id() + "/verification";
        verifier.post(path, VERIFIED_IN_HOSPITAL, added).isProblem(409, "conflict");
        assertThat(verifier.post(path, "{\"outcome\": \"REFUSED\", \"practice\": \"HOSPITAL\"}", added)
                        .isProblem(422, "validation-failed")
                        .refusedFields())
                .containsExactlyInAnyOrder("method", "practice");
    }

    @Test
    void hidesCredentialsOfOthers() {
        Person person = register(ClinicianFixture.aNurse());
        Answer added = person.api().post(OWN, licence("BIG-8", null)).hasStatus(201);
        Person other = register(ClinicianFixture.aNurse());

        other.api().get(OWN + "/" + added.id()).isProblem(404, "not-found");
        other.api().put(OWN + "/" + added.id(), licence("X", null), added).isProblem(404, "not-found");
        other.api().delete(OWN + "/" + added.id(), added).isProblem(404, "not-found");
        as(Role.HOST).get("/api/v1/credentials/" + added.id()).isProblem(403, "forbidden");
        as(Role.MANAGER).get("/api/v1/credentials").isProblem(403, "forbidden");
        as(Role.VERIFIER).get("/api/v1/credentials/not-an-id").isProblem(400, "invalid-request");
        as(Role.CLINICIAN).post(OWN, licence("X", null)).isProblem(404, "not-found");
    }

    @Test
    void listsTheQueueInPagesWithoutNames() {
        Person person = register(ClinicianFixture.aNurse().named("Yaa", "Owusu-Prins"));
        for (int i = 0; i < 5; i++) {
            person.api().post(OWN, licence("Q-" + i, null)).hasStatus(201);
        }
        Api verifier = as(Role.VERIFIER);

        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            Answer page = verifier.get("/api/v1/credentials?status=PENDING&limit=2" + after)
                    .hasStatus(200);
            assertThat(page.body()).doesNotContain("Owusu");
            seen.addAll(page.items("id"));
            after = page.at("/next").isMissingNode() ? null : "&after=" + page.text("/next");
        } while (after != null);

        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsAll(person.api().get(OWN).items("id"));
        verifier.get("/api/v1/credentials?after=nonsense").isProblem(422, "validation-failed");
        for (String limit : List.of("0", "-1", "201")) {
            assertThat(verifier.get("/api/v1/credentials?limit=" + limit)
                            .isProblem(422, "validation-failed")
                            .refusedFields())
                    .containsExactly("limit");
        }
    }

    @Test
    void lowersLevelsByItselfOnceInSeveralInstancesAtOnce() throws Exception {
        List<Person> people = IntStream.range(0, 6)
                .mapToObj(i -> register(ClinicianFixture.aNurse()))
                .toList();
        for (Person person : people) {
            verified(person, licence("E", TODAY.plusDays(30)));
            verified(person, diploma());
        }
        for (Person person : people) {
            runOut(person);
        }
        assertThat(as(Role.SERVICE)
                        .get("/internal/clinicians/" + people.getFirst().account() + "/standing")
                        .at("/verificationLevel")
                        .asInt())
                .as("the standing does not wait for the sweep")
                .isEqualTo(4);

        Callable<Integer> instance = () -> {
            int total = 0;
            for (int batch = credentials.expire(2); batch > 0; batch = credentials.expire(2)) {
                total += batch;
            }
            return total;
        };
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> swept : instances.invokeAll(Collections.nCopies(4, instance))) {
                swept.get();
            }
        }
        while (credentials.expire(100) > 0) {
            continue;
        }

        for (Person person : people) {
            Answer clinician = person.api().get(ME);
            assertThat(clinician.at("/verificationLevel").asInt()).isEqualTo(4);
            // 1 registered, 2 verified, 3 expired: lowered once, by one of them.
            assertThat(clinician.at("/version").asInt()).isEqualTo(3);
            assertThat(person.api().get(OWN).items("status")).containsExactlyInAnyOrder("EXPIRED", "VERIFIED");
        }
    }

    private Answer verified(Person person, String credential) {
        Answer added = person.api().post(OWN, credential).hasStatus(201);
        return as(Role.VERIFIER)
                .post("/api/v1/credentials/" + added.id() + "/verification", VERIFIED_IN_HOSPITAL, added)
                .hasStatus(200);
    }

    private static void runOut(Person person) throws Exception {
        try (var connection = Backends.connect("registry");
                var update = connection.prepareStatement("""
                        UPDATE credential
                        SET expires_on = ?, last_valid_day = ?
                        WHERE clinician = ? AND kind = 'LICENCE'
                        """)) {
            update.setObject(1, TODAY.minusDays(1));
            update.setObject(2, TODAY.minusDays(1));
            update.setBytes(3, UuidBytes.bytes(person.account()));
            update.executeUpdate();
        }
    }

    private static String licence(String number, @org.jspecify.annotations.Nullable LocalDate expiresOn) {
        return """
                {"kind": "LICENCE", "issuer": "BIG-register", "number": "%s", "country": "NL",
                 "issuedOn": "2015-06-01"%s}""".formatted(number, expiresOn == null ? "" : ", \"expiresOn\": \"" + expiresOn + "\"");
    }

    private static String diploma() {
        return """
                {"kind": "DIPLOMA", "issuer": "Universiteit Utrecht", "number": "D1", "country": "NL",
                 "issuedOn": "2014-07-01"}""";
    }
}
