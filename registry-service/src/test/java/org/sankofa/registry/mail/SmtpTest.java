package org.sankofa.registry.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpTest {
    private static final UUID ID = UUID.fromString("0193525a-7a00-7000-8000-000000000001");

    private final Smtp smtp = new Smtp(
            new SmtpSettings("127.0.0.1", 25, null, null, SmtpSettings.Tls.NONE, "no-reply@sankofa.example.org"));

    @Test
    void shouldName_theMessage_afterItsRow() throws Exception {
        String once = written(mail("amina@example.org", "Your code"));
        assertThat(once).contains("Message-ID: <" + ID + "@sankofa.example.org>");
        assertThat(once).contains("To: amina@example.org").contains("Auto-Submitted: auto-generated");
    }

    @Test
    void shouldEncode_subjectsOfAnyScript() throws Exception {
        MimeMessage message = smtp.message(mail("amina@example.org", "رمزك في سانكوفا"));
        message.saveChanges();
        assertThat(message.getHeader("Subject")[0]).startsWith("=?UTF-8?");
        assertThat(message.getSubject()).isEqualTo("رمزك في سانكوفا");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Your code\r\nBcc: everybody@example.org", "Your code\nX: y", "Your\u0000code"})
    void shouldRefuse_asSubject(String subject) {
        assertThatThrownBy(() -> smtp.message(mail("amina@example.org", subject)))
                .isInstanceOf(MessagingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amina@example.org\r\nBcc: everybody@example.org", "amina@example.org\n"})
    void shouldRefuse_asRecipient(String recipient) {
        assertThatThrownBy(() -> smtp.message(mail(recipient, "Your code"))).isInstanceOf(MessagingException.class);
    }

    @Test
    void shouldWait_longerEachTime_upToAnHour() {
        assertThat(MailSender.pause(0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(MailSender.pause(1)).isEqualTo(Duration.ofSeconds(20));
        assertThat(MailSender.pause(50)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void shouldTry_forNearlyFourDays() {
        Duration all = IntStream.range(0, MailSender.MOST_ATTEMPTS - 1)
                .mapToObj(MailSender::pause)
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isBetween(Duration.ofDays(4).minusHours(6), Duration.ofDays(4));
    }

    private String written(Mail mail) throws Exception {
        MimeMessage message = smtp.message(mail);
        message.saveChanges();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Mail mail(String recipient, String subject) {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        return new Mail(ID, recipient, "ar", subject, "text", MailStatus.QUEUED, true, 0, now, now, null);
    }
}
