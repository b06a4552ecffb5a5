package org.sankofa.standalone;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sankofa.embedded.Ports;

/** Takes the services' mail and keeps it in memory, so that a person or a test can read what would have been sent. */
public final class MailServer implements AutoCloseable {
    private final GreenMail server;
    private final int port;

    /** A mail that arrived. */
    public record Mail(String to, String subject, String text, Instant at) {}

    private MailServer(GreenMail server, int port) {
        this.server = server;
        this.port = port;
    }

    static MailServer start() {
        int port = Ports.free();
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new MailServer(server, port);
    }

    /** SMTP, on the loopback address. */
    public int port() {
        return port;
    }

    /** Newest first. */
    public List<Mail> mails() {
        // The server lists them by mailbox, each in the order of arrival.
        List<MimeMessage> messages = Arrays.asList(server.getReceivedMessages());
        return messages.reversed().stream()
                .map(MailServer::read)
                .sorted(Comparator.comparing(Mail::at).reversed())
                .toList();
    }

    /** What one address received, newest first. */
    public List<Mail> mailsTo(String address) {
        return mails().stream()
                .filter(mail -> mail.to().toLowerCase(Locale.ROOT).equals(address.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Mail read(MimeMessage message) {
        try {
            InternetAddress to = (InternetAddress) message.getRecipients(Message.RecipientType.TO)[0];
            Instant at = message.getSentDate() == null
                    ? Instant.EPOCH
                    : message.getSentDate().toInstant();
            return new Mail(to.getAddress(), message.getSubject(), text(message.getContent()), at);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType("text/plain") || part.isMimeType("multipart/*")) {
                    return text(part.getContent());
                }
            }
        }
        return content.toString();
    }

    @Override
    public void close() {
        server.stop();
    }
}
