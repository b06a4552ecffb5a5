package org.sankofa.registry;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A mail server of the test, that keeps what it gets. */
public final class Mailbox {
    private static final Pattern CODE = Pattern.compile("^[A-Za-z0-9_-]{43}$", Pattern.MULTILINE);
    private final GreenMail server;

    private Mailbox(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    public static Mailbox open() {
        return open(0);
    }

    public static Mailbox open(int port) {
        Mailbox mailbox = new Mailbox(port);
        mailbox.server.start();
        return mailbox;
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    public void close() {
        server.stop();
    }

    /** The mails to this address so far, oldest first. */
    public List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    /** Waits until this address has so many mails, and gives the last. */
    public MimeMessage await(String address, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> to(address), mails -> mails.size() >= count)
                .get(count - 1);
    }

    /** The code in the only or last expected mail to this address. */
    public String code(String address, int count) {
        return codeIn(text(await(address, count)));
    }

    public String code(String address) {
        return code(address, 1);
    }

    public static String text(MimeMessage message) {
        try {
            return ((String) message.getContent()).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String codeIn(String text) {
        Matcher code = CODE.matcher(text);
        if (!code.find()) {
            throw new AssertionError("no code in: " + text);
        }
        return code.group();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            for (Address recipient : message.getAllRecipients()) {
                if (((InternetAddress) recipient).getAddress().equalsIgnoreCase(address)) {
                    return true;
                }
            }
            return false;
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
