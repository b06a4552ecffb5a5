package org.sankofa.registry.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sankofa.kit.access.Role;
import org.sankofa.registry.Mailbox;
import org.sankofa.registry.RegistryTest;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.ClinicianFixture;

/** The registry writes what the matching service has to tell: to the right people, in their language, once. */
class NoticeIT extends RegistryTest {
    private final Mailbox mailbox = Mailbox.open();
    private final FakeMatching matching = new FakeMatching();

    @Override
    protected Map<String, String> more() {
        Map<String, String> more = new HashMap<>();
        more.put("sankofa.test.tokens", "true");
        more.put("sankofa.smtp.port", Integer.toString(mailbox.port()));
        more.put("sankofa.limits.sign-ups-per-address", "1000");
        more.put("sankofa.matching.url", matching.address().toString());
        more.put("sankofa.public.address", "https://sankofa.example.org/");
        return more;
    }

    @AfterAll
    void close() {
        matching.close();
        mailbox.close();
    }

    private record Someone(UUID id, String email) {}

    private static String address() {
        return "somebody." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    private Someone active(Role role, String language) {
        String email = address();
        api().post("/api/v1/accounts", """
                {"email":"%s","role":"%s","language":"%s"}""".formatted(email, role, language)).hasStatus(202);
        String id = api().post(
                        "/api/v1/accounts/confirmations",
                        "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(mailbox.code(email), PASSWORD))
                .hasStatus(200)
                .id();
        return new Someone(UUID.fromString(id), email);
    }

    private Someone invited(Role role) {
        String email = address();
        String id = as(Role.ADMIN)
                .post(
                        "/api/v1/accounts/invitations",
                        "{\"email\":\"%s\",\"role\":\"%s\",\"language\":\"en\"}".formatted(email, role))
                .hasStatus(201)
                .id();
        mailbox.await(email, 1);
        return new Someone(UUID.fromString(id), email);
    }

    private static String notice(String kind, String path, Someone... recipients) {
        String ids = String.join(
                ",",
                List.of(recipients).stream()
                        .map(each -> '"' + each.id().toString() + '"')
                        .toList());
        return """
                {"kind":"%s","recipients":[%s],"everyManager":false,"path":"%s","somethingNew":1,
                 "facts":{"institution":"Hôpital {reason} de Praia","place":"Praia","country":"CV","title":"Sage-femme",
                          "programme":"Retour","pseudonym":"C-7K3F0AA","reason":"La licence a expiré."}}
                """.formatted(kind, ids, path);
    }

    /** The last mail to somebody who has had one before, with the code of the account. */
    private MimeMessage second(Someone someone) {
        return mailbox.await(someone.email(), 2);
    }

    @Test
    void shouldWrite_once_inTheReadersLanguage_withALink() throws MessagingException {
        Someone french = active(Role.HOST, "fr");
        Someone arabic = active(Role.HOST, "ar");
        matching.tell(
                "institution.refused", Instant.now(), notice("institution-refused", "/api/v1/x/1", french, arabic));

        MimeMessage mail = second(french);
        assertThat(mail.getSubject()).isEqualTo("Hôpital {reason} de Praia est refusée");
        assertThat(Mailbox.text(mail))
                .contains("pour la raison suivante :\n\nLa licence a expiré.\n")
                .endsWith("\n\nhttps://sankofa.example.org/api/v1/x/1");
        assertThat(mail.getHeader("Content-Language")).containsExactly("fr");
        assertThat(second(arabic).getSubject()).contains("تم رفض");

        Someone portuguese = active(Role.HOST, "pt");
        matching.tell("proposal.offered", Instant.now(), notice("proposal-offered", "/proposals/1", portuguese));
        assertThat(Mailbox.text(second(portuguese))).contains("Praia (Cabo Verde)");

        // A later one has passed through: the first has not come again.
        matching.tell("institution.vetted", Instant.now(), notice("institution-vetted", "/api/v1/x/1", french));
        assertThat(mailbox.await(french.email(), 3).getSubject()).endsWith("est admise");
        assertThat(mailbox.to(french.email())).hasSize(3);
    }

    @Test
    void shouldWriteNothing_toWhoLeft_orNeverCame_norOfWhatIsOld_orUnknown() {
        Someone host = active(Role.HOST, "en");
        Someone invited = invited(Role.HOST);
        Someone gone = active(Role.CLINICIAN, "en");
        Someone stays = active(Role.CLINICIAN, "pt");
        Api leaving = as(Role.CLINICIAN, gone.id());
        leaving.post(
                        ME + "/withdraw",
                        "{}",
                        leaving.post("/api/v1/clinicians", ClinicianFixture.aMidwife())
                                .hasStatus(201))
                .hasStatus(200);
        as(Role.CLINICIAN, stays.id())
                .post("/api/v1/clinicians", ClinicianFixture.aMidwife())
                .hasStatus(201);
        Someone nobody = new Someone(UUID.randomUUID(), address());

        Instant old = Instant.now().minus(NoticeFeed.NEWS).minusSeconds(60);
        matching.tell("assignment.published", old, notice("assignment-published", "/old", host));
        matching.tell("programme.founded", Instant.now(), notice("assignment-published", "/untold", host));
        matching.tell("assignment.published", Instant.now(), notice("of-a-later-version", "/later", host));
        matching.tell("assignment.published", Instant.now(), "");
        matching.tell(
                "proposal.offered", Instant.now(), notice("proposal-offered", "/offer", gone, invited, nobody, stays));
        matching.tell("assignment.returned", Instant.now(), notice("assignment-returned", "/back", host));

        assertThat(Mailbox.text(second(host))).contains("/back");
        assertThat(Mailbox.text(second(stays))).contains("Sage-femme").contains("/offer");
        assertThat(mailbox.to(host.email())).hasSize(2);
        assertThat(mailbox.to(gone.email())).hasSize(1);
        assertThat(mailbox.to(invited.email())).hasSize(1);
        assertThat(mailbox.to(nobody.email())).isEmpty();
    }

    @Test
    void shouldWrite_toEveryManager_whereNoneIsKnown() {
        Someone manager = invited(Role.MANAGER);
        api().post(
                        "/api/v1/accounts/confirmations",
                        "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(mailbox.code(manager.email()), PASSWORD))
                .hasStatus(200);
        matching.tell(
                "institution.applied",
                Instant.now(),
                notice("institution-applied", "/apply").replace("\"everyManager\":false", "\"everyManager\":true"));
        assertThat(Mailbox.text(second(manager))).contains("/apply");
    }

    @Test
    void shouldTell_whatSavedSearchesHaveFound_atOnceAndADay() throws MessagingException {
        Someone clinician = active(Role.CLINICIAN, "pt");
        as(Role.CLINICIAN, clinician.id())
                .post("/api/v1/clinicians", ClinicianFixture.aMidwife())
                .hasStatus(201);
        String found = """
                {"kind":"%s","recipients":["%s"],"everyManager":false,"path":"%s",
                 "facts":{"search":"Praia {link}","searches":"Praia {link}: 2\\nMindelo: 1","count":"3"}}""";
        matching.tell(
                "opening.found",
                Instant.now(),
                found.formatted("opening-found", clinician.id(), "/assignments/searches/1"));
        MimeMessage atOnce = second(clinician);
        assertThat(atOnce.getSubject()).isEqualTo("Novas missões para “Praia {link}”: 3");
        assertThat(Mailbox.text(atOnce)).contains("\n\nhttps://sankofa.example.org/assignments/searches/1\n");

        matching.tell(
                "openings.found",
                Instant.now(),
                found.formatted("openings-found", clinician.id(), "/assignments/searches"));
        MimeMessage daily = mailbox.await(clinician.email(), 3);
        assertThat(daily.getSubject()).isEqualTo("Novas missões para as suas pesquisas guardadas: 3");
        assertThat(Mailbox.text(daily))
                .contains("\n\nPraia {link}: 2\nMindelo: 1\n\n")
                .contains("\n\nhttps://sankofa.example.org/assignments/searches\n");
    }

    @Test
    void shouldTellAHost_whoIsNew_asANumber() throws MessagingException {
        Someone host = active(Role.HOST, "es");
        matching.tell("candidate.found", Instant.now(), """
                {"kind":"candidate-found","recipients":["%s"],"everyManager":false,
                 "path":"/hospital/waiting/1",
                 "facts":{"search":"Matrona","searches":"Matrona: 2","count":"2"}}""".formatted(host.id()));
        MimeMessage mail = second(host);
        assertThat(mail.getSubject()).isEqualTo("Nuevos candidatos para «Matrona»: 2");
        assertThat(Mailbox.text(mail)).contains("\n\nhttps://sankofa.example.org/hospital/waiting/1\n");
    }

    @Test
    void shouldWrite_once_afterTheOtherServiceWasDown() {
        Someone host = active(Role.HOST, "es");
        int before = matching.refused();
        matching.loseNotices(true);
        matching.tell("assignment.published", Instant.now(), notice("assignment-published", "/one", host));
        matching.tell("assignment.returned", Instant.now(), notice("assignment-returned", "/two", host));
        awaitRefusals(before + 2);
        matching.breakDown(true);
        awaitRefusals(matching.refused() + 1);
        api().get("/api/v1/accounts/me").isProblem(401, "unauthenticated");
        matching.breakDown(false);
        matching.loseNotices(false);

        assertThat(Mailbox.text(mailbox.await(host.email(), 3))).isNotEmpty();
        matching.tell("assignment.published", Instant.now(), notice("assignment-published", "/three", host));
        mailbox.await(host.email(), 4);
        assertThat(mailbox.to(host.email()).stream().map(Mailbox::text))
                .hasSize(4)
                .satisfiesOnlyOnce(text -> assertThat(text).contains("/one"))
                .satisfiesOnlyOnce(text -> assertThat(text).contains("/two"));
    }

    private void awaitRefusals(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> matching.refused() >= count);
    }
}
