package org.sankofa.registry.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.sankofa.kit.problem.Unquoted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is queued, at least once: a mail is leased, sent, then marked as sent, so one whose sender dies between the
 * last two is sent again under the same Message-ID.
 */
@Singleton
@Requires(property = "sankofa.mail.enabled", notEquals = StringUtils.FALSE)
class MailSender {
    static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /** Together with the pauses, nearly four days: what RFC 5321, section 4.5.4.1, asks for is four to five. */
    static final int MOST_ATTEMPTS = 100;

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 20;
    private static final int LONGEST_PROBLEM = 500;
    private static final int FIRST_PERMANENT = 550;
    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);

    private final MailRepository mails;
    private final Smtp smtp;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;
    private final MeterRegistry metrics;

    MailSender(
            MailRepository mails,
            Smtp smtp,
            TransactionOperations<Connection> transactions,
            Clock clock,
            MeterRegistry metrics) {
        this.mails = mails;
        this.smtp = smtp;
        this.transactions = transactions;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Scheduled(fixedDelay = "${sankofa.mail.interval:500ms}", scheduler = TaskExecutors.SCHEDULED)
    void sendDue() {
        try {
            while (sendSome()) {
                // until the queue is empty, or the server does not take more
            }
        } catch (RuntimeException fault) {
            LOG.warn("Mail waits: {}", Unquoted.line(fault));
        }
    }

    /** Sends one batch; true where there may be more and the server takes it. */
    boolean sendSome() {
        List<Mail> taken = take();
        if (taken.isEmpty()) {
            return false;
        }
        int done = 0;
        try (Smtp.Connection connection = smtp.connect()) {
            for (Mail mail : taken) {
                send(connection, mail);
                done++;
            }
        } catch (MessagingException broken) {
            LOG.warn("The mail server does not take mail: {}", unquoted(broken));
            for (Mail mail : taken.subList(done, taken.size())) {
                postpone(mail, broken);
            }
            return false;
        }
        return taken.size() == BATCH;
    }

    private List<Mail> take() {
        return transactions.executeWrite(status -> {
            Instant now = now();
            List<Mail> due = mails.lockDue(now, BATCH);
            due.forEach(mail -> mails.lease(mail.id(), now.plus(LEASE)));
            return due;
        });
    }

    private void send(Smtp.Connection connection, Mail mail) throws MessagingException {
        try {
            connection.send(mail);
            mails.close(mail.id(), MailStatus.SENT, null);
            count("sent");
        } catch (MessagingException refused) {
            if (!connection.isOpen()) {
                throw refused;
            }
            if (isPermanent(refused) || mail.attempts() + 1 >= MOST_ATTEMPTS) {
                LOG.warn("{} cannot be delivered", mail);
                mails.close(mail.id(), MailStatus.FAILED, problem(refused));
                count("failed");
            } else {
                postpone(mail, refused);
            }
        }
    }

    private void postpone(Mail mail, MessagingException refused) {
        if (mail.attempts() + 1 >= MOST_ATTEMPTS) {
            mails.close(mail.id(), MailStatus.FAILED, problem(refused));
            count("failed");
            return;
        }
        mails.postpone(mail.id(), now().plus(pause(mail.attempts())), problem(refused));
        count("postponed");
    }

    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** The server says of this recipient that it never will; other refusals may pass. */
    private static boolean isPermanent(MessagingException refused) {
        for (Exception cause = refused; cause != null; ) {
            if (cause instanceof SMTPAddressFailedException address && address.getReturnCode() >= FIRST_PERMANENT) {
                return true;
            }
            cause = cause instanceof MessagingException messaging ? messaging.getNextException() : null;
        }
        return false;
    }

    /** For logs: the server's words quote the address, its code does not. */
    private static String unquoted(MessagingException refused) {
        List<String> names = new ArrayList<>();
        for (Exception cause = refused; cause != null; ) {
            int code = switch (cause) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> 0;
            };
            names.add(code > 0 ? Unquoted.line(cause) + " (SMTP " + code + ")" : Unquoted.line(cause));
            cause = cause instanceof MessagingException messaging ? messaging.getNextException() : null;
        }
        return String.join("; ", names);
    }

    /** For the mail's own row, which has the address anyway. */
    private static String problem(MessagingException refused) {
        String text = refused.toString();
        return text.length() <= LONGEST_PROBLEM ? text : text.substring(0, LONGEST_PROBLEM);
    }

    private void count(String outcome) {
        metrics.counter("sankofa.mail", "outcome", outcome).increment();
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "20m")
    void forgetOld() {
        mails.forget(clock.instant().minus(KEPT));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
