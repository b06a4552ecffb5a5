package org.sankofa.registry.mail;

import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;

/** Speaks to the mail server. */
@Singleton
class Smtp {
    private static final String TIMEOUT_MILLIS = "15000";

    private final SmtpSettings settings;
    private final Session session;

    Smtp(SmtpSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    /** A connection for some mails, one after the other. */
    Connection connect() throws MessagingException {
        Transport transport = session.getTransport("smtp");
        transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
        return new Connection(transport);
    }

    final class Connection implements AutoCloseable {
        private final Transport transport;

        private Connection(Transport transport) {
            this.transport = transport;
        }

        void send(Mail mail) throws MessagingException {
            MimeMessage message = message(mail);
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
        }

        /** Whether the server still listens after it refused a mail. */
        boolean isOpen() {
            return transport.isConnected();
        }

        @Override
        public void close() throws MessagingException {
            transport.close();
        }
    }

    MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = new NamedMessage(session, mail.id(), settings.from());
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, address(mail.recipient()));
        message.setSubject(singleLine(mail.subject()), StandardCharsets.UTF_8.name());
        message.setText(Objects.requireNonNullElse(mail.text(), ""), StandardCharsets.UTF_8.name());
        message.setHeader("Content-Language", singleLine(mail.language()));
        // RFC 3834: nobody's holiday notice need answer.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(mail.createdAt()));
        return message;
    }

    /** The address alone: no display name, no second address, no header after it. */
    private static InternetAddress address(String recipient) throws MessagingException {
        InternetAddress address = new InternetAddress();
        address.setAddress(singleLine(recipient));
        return address;
    }

    private static String singleLine(String value) throws MessagingException {
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            throw new MessagingException("a header may not have control characters");
        }
        return value;
    }

    private static Properties properties(SmtpSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.setProperty("mail.smtp.from", settings.from());
        properties.setProperty("mail.mime.allowutf8", "true");
        switch (settings.tls()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
                properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            }
            case IMPLICIT -> {
                properties.setProperty("mail.smtp.ssl.enable", "true");
                properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            }
        }
        return properties;
    }

    /** Named after its row, so that a mail that was sent twice shows itself as one. */
    private static final class NamedMessage extends MimeMessage {
        private final UUID id;
        private final String from;

        private NamedMessage(Session session, UUID id, String from) {
            super(session);
            this.id = id;
            this.from = from;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + from.substring(from.lastIndexOf('@')) + ">");
        }
    }
}
