package org.sankofa.registry.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.sankofa.registry.Mailbox;
import org.sankofa.registry.RegistryTest;
import org.sankofa.testkit.Logged;
import org.sankofa.testkit.TestClock;

/** The queue on a real database; its sender is called by the test, not by its schedule. */
class MailIT extends RegistryTest {
    private final int port = freePort();

    @Inject
    Post post;

    @Inject
    MailSender sender;

    @Inject
    MailRepository mails;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    TestClock clock;

    @Override
    protected Map<String, String> more() {
        Map<String, String> more = new HashMap<>();
        more.put("sankofa.smtp.port", Integer.toString(port));
        more.put("sankofa.smtp.from", "no-reply@sankofa.example.org");
        more.put("sankofa.mail.interval", "1h");
        more.put("sankofa.test.clock", "true");
        return more;
    }

    @Test
    void shouldWait_forAServerThatIsDown_andSendOnce_afterItIsBack() throws Exception {
        String email = someone();
        queue(List.of(letter(email)));
        sender.sendDue();
        Mail waiting = only(email);
        assertThat(waiting.status()).isEqualTo(MailStatus.QUEUED);
        assertThat(waiting.attempts()).isEqualTo(1);
        assertThat(waiting.problem()).isNotBlank();

        Mailbox mailbox = Mailbox.open(port);
        try {
            sender.sendDue();
            assertThat(mailbox.to(email)).as("not before its time").isEmpty();
            clock.pass(MailSender.FIRST_PAUSE.plusSeconds(1));
            sender.sendDue();
            sender.sendDue();
            List<MimeMessage> sent = mailbox.to(email);
            assertThat(sent).hasSize(1);
            assertThat(sent.getFirst().getMessageID()).isEqualTo("<" + waiting.id() + "@sankofa.example.org>");
            assertThat(only(email).status()).isEqualTo(MailStatus.SENT);
            assertThat(only(email).text()).isNull();
        } finally {
            mailbox.close();
        }
    }

    @Test
    void shouldSendAgain_underTheSameName_whatADeadSenderHadTaken() throws Exception {
        String email = someone();
        queue(List.of(letter(email)));
        // A sender took it and died.
        transactions.executeWrite(status -> {
            for (Mail mail : mails.lockDue(clock.instant(), 1000)) {
                mails.lease(mail.id(), clock.instant().plus(Duration.ofMinutes(5)));
            }
            return null;
        });
        Mailbox mailbox = Mailbox.open(port);
        try {
            sender.sendDue();
            assertThat(mailbox.to(email)).isEmpty();
            clock.pass(Duration.ofMinutes(6));
            sender.sendDue();
            assertThat(mailbox.to(email)).hasSize(1);
        } finally {
            mailbox.close();
        }
    }

    @Test
    void shouldSendEach_once_whenSeveralSendersWork() throws Exception {
        String batch = UUID.randomUUID().toString().substring(0, 8);
        List<String> people = IntStream.range(0, 100)
                .mapToObj(i -> "person" + i + "." + batch + "@example.org")
                .toList();
        queue(people.stream().map(MailIT::letter).toList());
        Mailbox mailbox = Mailbox.open(port);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> senders = IntStream.range(0, 4)
                    .<Callable<Object>>mapToObj(i -> Executors.callable(sender::sendDue))
                    .toList();
            for (Future<Object> done : threads.invokeAll(senders)) {
                done.get();
            }
            for (String person : people) {
                assertThat(mailbox.to(person)).as(person).hasSize(1);
            }
        } finally {
            mailbox.close();
        }
    }

    @Test
    void shouldNotLog_theAddress_thatAServerQuotes() throws Exception {
        String email = someone();
        queue(List.of(letter(email)));
        // Closed from the last to the first: the threads end when the server does.
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                ServerSocket server = new ServerSocket(port);
                Logged log = Logged.open()) {
            threads.submit(() -> hangUpOnEveryRecipient(server));

            sender.sendDue();

            assertThat(log.text())
                    .contains("The mail server does not take mail", "SendFailedException", "SMTP 421")
                    .doesNotContain("@example.org");
            assertThat(only(email).problem()).contains("421");
        }
    }

    private static Void hangUpOnEveryRecipient(ServerSocket server) throws IOException {
        while (true) {
            try (Socket client = server.accept();
                    var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
                    var answers = new OutputStreamWriter(client.getOutputStream(), UTF_8)) {
                answers.write("220 here\r\n");
                answers.flush();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    boolean recipient = line.startsWith("RCPT TO:");
                    answers.write(recipient ? "421 no more for " + line.substring(8) + "\r\n" : "250 fine\r\n");
                    answers.flush();
                    if (recipient) {
                        break;
                    }
                }
            }
        }
    }

    @Test
    void shouldQueueNothing_whenTheTransactionFails() {
        String email = someone();
        try {
            transactions.executeWrite(status -> {
                post.send(List.of(letter(email)));
                throw new IllegalStateException("something else fails");
            });
        } catch (IllegalStateException expected) {
            assertThat(all(email)).isEmpty();
            return;
        }
        throw new AssertionError("the transaction should have failed");
    }

    private void queue(List<Letter> letters) {
        transactions.executeWrite(status -> {
            post.send(letters);
            return null;
        });
    }

    private static Letter letter(String email) {
        return new Letter(email, email, Letter.Kind.SIGN_UP, "ar", Map.of("token", "the-code", "days", 2));
    }

    private Mail only(String email) {
        List<Mail> found = all(email);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<Mail> all(String email) {
        return StreamSupport.stream(mails.findAll().spliterator(), false)
                .filter(mail -> mail.recipient().equals(email))
                .toList();
    }

    private static String someone() {
        return "amina." + UUID.randomUUID() + "@example.org";
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
