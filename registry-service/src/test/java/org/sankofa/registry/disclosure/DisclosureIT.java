package org.sankofa.registry.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.id.UuidBytes;
import org.sankofa.registry.RegistryTest;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.Backends;
import org.sankofa.testkit.ClinicianFixture;

class DisclosureIT extends RegistryTest {

    @Test
    void opensAnIdentityOnRecord() throws Exception {
        Person person = submit(ClinicianFixture.aNurse().named("Abla", "Mensah-Dijk"));
        String email = "p" + UUID.randomUUID() + "@example.org";
        giveAccount(person.account(), email);
        UUID reader = Uuid7.next();
        UUID proposal = Uuid7.next();
        Api service = as(Role.SERVICE);
        String path = "/internal/clinicians/" + person.account() + "/disclosures";

        Answer contact = service.post(path, request(reader, proposal, "proposal accepted"))
                .hasStatus(200);

        assertThat(contact.text("/familyName")).isEqualTo("Mensah-Dijk");
        assertThat(contact.text("/email")).isEqualTo(email);
        assertThat(contact.text("/phone")).isEqualTo("+31201234567");
        Answer seen = person.api().get(ME + "/disclosures").hasStatus(200);
        assertThat(seen.items("account")).containsExactly(reader.toString());
        assertThat(seen.items("proposal")).containsExactly(proposal.toString());
        assertThat(seen.items("purpose")).containsExactly("proposal accepted");
        person.api().get(ME + "/disclosures?limit=200").hasStatus(200);
        person.api().get(ME + "/disclosures?limit=201").isProblem(422, "validation-failed");
    }

    @Test
    void opensNothingToAnybodyElse() {
        Person person = submit(ClinicianFixture.aNurse());
        String path = "/internal/clinicians/" + person.account() + "/disclosures";
        String body = request(Uuid7.next(), Uuid7.next(), "curious");

        for (Role role : Role.values()) {
            if (role != Role.SERVICE) {
                as(role).post(path, body).isProblem(403, "forbidden");
                as(role).get("/internal/clinicians/standing?pseudonym=" + person.pseudonym())
                        .isProblem(403, "forbidden");
            }
        }
        api().post(path, body).isProblem(401, "unauthenticated");
        assertThat(person.api().get(ME + "/disclosures").at("/items")).isEmpty();
    }

    @Test
    void refusesWithoutAReasonOrAPerson() {
        Person draft = register(ClinicianFixture.aNurse());
        Api service = as(Role.SERVICE);

        service.post(
                        "/internal/clinicians/" + draft.account() + "/disclosures",
                        request(Uuid7.next(), Uuid7.next(), "draft"))
                .isProblem(404, "not-found");
        service.post(
                        "/internal/clinicians/" + Uuid7.next() + "/disclosures",
                        request(Uuid7.next(), Uuid7.next(), "nobody"))
                .isProblem(404, "not-found");
        service.post(
                        "/internal/clinicians/" + draft.account() + "/disclosures",
                        request(Uuid7.next(), Uuid7.next(), " "))
                .isProblem(422, "validation-failed");
        service.get("/internal/clinicians/standing?pseudonym=C-0000000").isProblem(404, "not-found");
        service.get("/internal/clinicians/standing?pseudonym=nonsense").isProblem(404, "not-found");
    }

    private static String request(UUID account, UUID proposal, String purpose) {
        return """
                {"account": "%s", "institution": "%s", "proposal": "%s", "purpose": "%s"}""".formatted(account, Uuid7.next(), proposal, purpose);
    }

    private static void giveAccount(UUID id, String email) throws Exception {
        try (Connection connection = Backends.connect("registry");
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO account (id, email, email_key, role, status, language, version, created_at, updated_at)
                        VALUES (?, ?, ?, 'CLINICIAN', 'INVITED', 'en', 1, NOW(6), NOW(6))
                        """)) {
            insert.setBytes(1, UuidBytes.bytes(id));
            insert.setString(2, email);
            insert.setString(3, email);
            insert.executeUpdate();
        }
    }
}
